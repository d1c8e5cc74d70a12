using System.Collections.Immutable;
using System.CommandLine;
using Waymark.Cli.Console;
using Waymark.Cli.Workspaces;
using Waymark.Content;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark lint</c>: every rule over the content.</summary>
internal static class LintCommand
{
    internal sealed record LintAnswer(int Errors, int Warnings, ImmutableArray<LintFinding> Diagnostics);

    internal sealed record LintFinding(string File, int Line, int Column, string Code, Severity Severity, string Message, string? Hint);

    public static Command Create(CommandHost host) => host.Bind(new Command("lint", "Check the content: every rule, every problem with its place and a hint."), Run);

    private static ExitCode Run(CommandRun run)
    {
        run.Workspace.RequireContent();
        var read = WorkspaceReader.Read(run.Workspace.Root);
        var found = read.Roadmap is { } content ? read.Diagnostics.AddRange(run.Workspace.Lint(content)) : read.Diagnostics;
        var errors = found.Count(d => d.Severity == Severity.Error);
        var warnings = found.Count(d => d.Severity == Severity.Warning);
        run.Terminal.SayAll(found);
        if (read.Roadmap is { } roadmap)
            run.Terminal.Say($"{roadmap.Items.Length} items, {roadmap.Customers.Length} customers, {roadmap.Requests.Length} requests: {errors} errors, {warnings} warnings.");
        else
            run.Terminal.Say($"{errors} errors, {warnings} warnings.");
        run.Terminal.Answer(new LintAnswer(errors, warnings, [.. found.Select(d => new LintFinding(d.Span.File, d.Span.Line, d.Span.Column, d.Code, d.Severity, d.Message, d.Hint))]));
        return errors > 0 ? ExitCode.Wrong : ExitCode.Done;
    }
}
