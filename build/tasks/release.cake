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
