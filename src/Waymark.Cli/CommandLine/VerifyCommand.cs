using System.Collections.Immutable;
using System.CommandLine;
using Waymark.Cli.Console;
using Waymark.Cli.Making;
using Waymark.Cli.Workspaces;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Verify;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark verify DIR</c>: does this output hold what its viewer may not see?</summary>
internal static class VerifyCommand
{
    internal sealed record VerifyAnswer(bool Ok, int Outputs, int Files, ImmutableArray<FindingAnswer> Findings);

    internal sealed record FindingAnswer(string Path, string Where, string Code, string Message, string Excerpt, string? Source);

    private static readonly Argument<string> Folder = new("dir") { Description = "output/, or one handout or site in it.", HelpName = "DIR" };

    private static readonly Option<string?> PassphraseFrom = CommonOptions.PassphraseFrom("Opens protected PDFs: a file with the passphrase; - reads standard input, env reads WAYMARK_PASSPHRASE.");

    public static Command Create(CommandHost host) => host.Bind(
        new Command("verify", "Scan finished output for anything that its viewer may not see.") { Folder, PassphraseFrom },
        Run);

    private static ExitCode Run(CommandRun run)
    {
        var folder = Path.GetFullPath(run.Value(Folder)!);
        var roadmap = ContentLoad.Read(run.Workspace, run.Terminal);
        var passphrase = Passphrase.From(run.Value(PassphraseFrom))?.Text;
        var scan = new OutputScanner(roadmap);
        var outputs = OutputsIn(run, roadmap, folder);
        var secrets = KeySecrets.Of(run.Workspace);
        var files = 0;
        var findings = ImmutableArray.CreateBuilder<FindingAnswer>();
        foreach (var (directory, subject) in outputs)
        {
            var report = scan.Scan(subject with { Secrets = secrets }, Path.Combine(run.Workspace.Root, directory), passphrase);
            files += report.Files;
            foreach (var finding in report.Findings)
            {
                var path = $"{directory}/{finding.Path}";
                run.Terminal.SayAll([(finding with { Path = path }).ToDiagnostic()]);
                findings.Add(new FindingAnswer(path, finding.Where, finding.Code, finding.Message, finding.Excerpt, finding.Source?.ToString()));
            }
        }

        run.Terminal.Say(findings.Count == 0
            ? $"{outputs.Count} outputs, {files} files: nothing in them that their viewers may not see."
            : $"{findings.Count} findings in {outputs.Count} outputs, {files} files.");
        run.Terminal.Answer(new VerifyAnswer(findings.Count == 0, outputs.Count, files, findings.ToImmutable()));
        return findings.Count == 0 ? ExitCode.Done : ExitCode.Wrong;
    }

    /// <summary>What the ledger says was published at or below the folder, and for whose eyes: who may see an output is a fact of its record. The log itself is for everybody.</summary>
    private static List<(string Directory, ScanSubject Subject)> OutputsIn(CommandRun run, Roadmap roadmap, string folder)
    {
        var reader = LedgerReader.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        ImmutableArray<LoggedEntry> entries = [.. reader.ReadEntries()];
        var audit = new AuditPress(roadmap, reader, entries);
        var outputs = new SortedDictionary<string, ScanSubject>(StringComparer.Ordinal);
        foreach (var record in entries.Select(entry => entry.Record).OfType<IssuedRecord>())
        {
            if (!IsAsked(Path.Combine(run.Workspace.Root, record.Directory))) continue;
            outputs[record.Directory] = record switch
            {
                HandoutRecord handout => Subjects.Of(handout.Facts),
                SiteRecord site => Subjects.Of(site.Facts) with { OwnWords = DatesOn(site.Facts) },
                _ => throw new System.Diagnostics.UnreachableException($"A record of kind {record.GetType().Name} issued files."),
            };
        }

        var log = run.Workspace.LedgerPlace.PublicLog;
        if (IsAsked(log)) outputs[run.Workspace.Relative(log)] = new ScanSubject.PublishedLog { Date = run.Workspace.Today(roadmap.Settings) };

        bool IsAsked(string path) =>
            Directory.Exists(path) && (path + Path.DirectorySeparatorChar).StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

        ImmutableArray<string> DatesOn(SiteFacts facts) =>
            roadmap.Policy.Find(facts.Role) is not null && Disclose.RoleView(roadmap, facts.Role, facts.Date, previous: null).View is { } view ? audit.DatesOn(view) : [];

        if (outputs.Count > 0) return [.. outputs.Select(output => (output.Key, output.Value))];
        throw new ContentException(new Diagnostic("WM3008", Severity.Error, SourceSpan.Whole(run.Workspace.Relative(folder)), "the ledger knows of no handout or site here")
        {
            Hint = "make one with: waymark handout, or name output/",
        });
    }
}
