using System.Collections.Immutable;
using System.CommandLine;
using Waymark.Ledger;
using Waymark.Ledger.Verification;

namespace Waymark.Cli.CommandLine.Audit;

/// <summary><c>waymark audit verify</c> and <c>audit publish</c>: the log as a whole.</summary>
internal static class LogCommands
{
    internal sealed record VerifyAnswer(bool Ok, long Size, string Root, ImmutableArray<ProblemAnswer> Problems);

    internal sealed record ProblemAnswer(string Path, string What);

    internal sealed record PublishAnswer(string Directory, ImmutableArray<string> Files);

    public static Command Verify(CommandHost host) => host.Bind(new Command("verify", "Derive everything in the log again, and say what is wrong and where."), run =>
    {
        var report = LedgerVerification.Verify(run.Workspace.LedgerPlace, run.Workspace.Time);
        foreach (var problem in report.Problems) run.Terminal.Say($"{problem.Path}: {problem.What}");
        run.Terminal.Say(report.IsSound ? $"{report.Size} entries, all as they were recorded." : $"{report.Problems.Count} problems in a log of {report.Size} entries.");
        run.Terminal.Answer(new VerifyAnswer(report.IsSound, report.Size, report.Root.ToString(), [.. report.Problems.Select(problem => new ProblemAnswer(problem.Path, problem.What))]));
        return report.IsSound ? ExitCode.Done : ExitCode.Unsure;
    });

    public static Command Publish(CommandHost host) => host.Bind(new Command("publish", "Publish the log, without names, in output/audit/."), run =>
    {
        using var ledger = LedgerWriter.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        var files = ledger.PublishLog();
        run.Terminal.Say(files.Count == 0 ? "Nothing was recorded yet; there is no log to publish." : $"output/audit: {files.Count} files, no names. Open index.html there and drop a handout.tlog-proof on it.");
        run.Terminal.Answer(new PublishAnswer("output/audit", [.. files]));
        return ExitCode.Done;
    });
}
