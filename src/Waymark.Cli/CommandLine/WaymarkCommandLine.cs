using System.CommandLine;
using Waymark.Cli.CommandLine.Audit;
using Waymark.Cli.Console;

namespace Waymark.Cli.CommandLine;

/// <summary>The commands, and how a line that names none of them ends.</summary>
internal static class WaymarkCommandLine
{
    public static async Task<int> RunAsync(string[] args, TimeProvider time)
    {
        var parsed = Create(new CommandHost(time)).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // System.CommandLine would say 1, which here means that the content is wrong.
            var terminal = Terminal.ForProcess(args.Contains("--json", StringComparer.Ordinal));
            terminal.Fail(string.Join(' ', parsed.Errors.Select(error => error.Message)) + " See --help.", []);
            return (int)ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Create(CommandHost host) => new("Roadmap handouts that are safe to give away: redacted for their viewer, marked as one copy, recorded.")
    {
        CommonOptions.Workspace,
        CommonOptions.Json,
        LintCommand.Create(host),
        HandoutCommand.Create(host),
        HandoutsCommand.Create(host),
        SiteCommand.Create(host),
        VerifyCommand.Create(host),
        TraceCommand.Create(host),
        ServeCommand.Create(host),
        ExplainCommand.Create(host),
        AuditCommand.Create(host),
        KeysCommand.Create(host),
        InitCommand.Create(host),
        DoctorCommand.Create(host),
        CompletionCommand.Create(host),
    };
}
