using Waymark.Cli.CommandLine;

return await WaymarkCommandLine.RunAsync(args, TimeProvider.System);
