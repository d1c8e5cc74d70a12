Task("Pack")
    .Description("The tool ready to run, compiled ahead of time, in output/pack/.")
    .IsDependentOn("Restore")
    .Does(() => DotNetPublish(cli.FullPath, new DotNetPublishSettings
    {
        Configuration = "Release",
        Runtime = "linux-x64",
        SelfContained = false,
        OutputDirectory = output.Combine("pack"),
        Verbosity = DotNetVerbosity.Quiet,
        MSBuildSettings = new DotNetMSBuildSettings().WithProperty("PublishReadyToRun", "true"),
    }));

// Machine code in one file. Built aside, so that neither lock files nor the build's own folders know of it; needs a C compiler and zlib's headers (docs/how-to/build-the-native-tool.md).
Task("Native")
    .Description("The tool as one native program that starts at once: output/native/waymark.")
    .Does(() => DotNetPublish(cli.FullPath, new DotNetPublishSettings
    {
        Configuration = "Release",
        Runtime = "linux-x64",
        OutputDirectory = output.Combine("native"),
        Verbosity = DotNetVerbosity.Quiet,
        MSBuildSettings = new DotNetMSBuildSettings().WithProperty("Native", "true"),
        ArgumentCustomization = arguments => arguments.Append("--artifacts-path").AppendQuoted(output.Combine("native-build").FullPath),
    }));

Task("TestNative")
    .Description("The tests that start the tool, against the native one.")
    .IsDependentOn("CompileAll")
    .IsDependentOn("Native")
    .Does(() =>
{
    RequireDebianPackages();
    var code = StartProcess("dotnet", new ProcessSettings
    {
        Arguments = new ProcessArgumentBuilder().AppendQuoted(root.CombineWithFilePath("tests/Waymark.EndToEnd/bin/Release/net10.0/Waymark.EndToEnd.dll").FullPath),
        WorkingDirectory = root,
        EnvironmentVariables = new Dictionary<string, string> { ["WAYMARK_TOOL"] = output.CombineWithFilePath("native/waymark").FullPath },
    });
    if (code != 0) throw new CakeException(code, "The native tool is not the same tool; the lines above say where.");
});
