Task("Clean")
    .Description("Deletes everything generated: output/ and the build's own folders.")
    .Does(() =>
{
    CleanDirectory(output);
    foreach (var folder in GetDirectories(root + "/{src,tests,bench}/*/{bin,obj}") + GetDirectories(root + "/layouts/{bin,obj}"))
        DeleteDirectory(folder, new DeleteDirectorySettings { Recursive = true, Force = true });
});

Task("Restore")
    .Description("Restores packages exactly as the lock files say.")
    .Does(() => DotNetRestore(solution.FullPath, new DotNetRestoreSettings { LockedMode = true, Verbosity = DotNetVerbosity.Quiet }));

Task("Compile")
    .Description("Builds the tool.")
    .IsDependentOn("Restore")
    .Does(() => DotNetBuild(cli.FullPath, Release()));

Task("CompileAll")
    .Description("Builds the tool and its tests.")
    .IsDependentOn("Restore")
    .Does(() => DotNetBuild(solution.FullPath, Release()));

DotNetBuildSettings Release() => new() { Configuration = "Release", NoRestore = true, Verbosity = DotNetVerbosity.Quiet, NoLogo = true };
