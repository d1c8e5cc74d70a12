Task("Test")
    .Description("Installs what the tests need and runs them all.")
    .IsDependentOn("CompileAll")
    .Does(() =>
{
    RequireDebianPackages();
    var code = StartProcess("dotnet", new ProcessSettings
    {
        Arguments = new ProcessArgumentBuilder().Append("test").Append("--solution").AppendQuoted(solution.FullPath)
            .Append("--configuration Release --no-build --no-restore --no-progress"),
        WorkingDirectory = root,
    });
    if (code != 0) throw new CakeException(code, "Tests failed; the lines above name them.");
});
