using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Waymark.Cli.Tracing;
using Waymark.Cli.Tracing.Reports;
using Waymark.Cli.Console;
using Waymark.Ledger;
using Waymark.Marks.Identity;
using Waymark.Marks.Tracing;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark trace FILE…</c>: whose copy is this?</summary>
internal static class TraceCommand
{
    internal sealed record TraceAnswer(
        Verdict Verdict, string? Handout, string? Customer, string? Recipient, string? Date, double? FalseAccusationBound,
        ImmutableArray<CopyAnswer> Copies, bool Edited, ImmutableArray<EditAnswer> Edits, ImmutableArray<string> Needs, ImmutableArray<EvidenceAnswer> Evidence);

    internal sealed record CopyAnswer(string Handout, string? Customer, string? Recipient, string? Date, double Bound);

    /// <param name="Page">Of the leak, from 1 over all its files; null where it has no pages.</param>
    internal sealed record EditAnswer(int? Page, EditKind Kind, string Issued, string Found);

    internal sealed record EvidenceAnswer(string Carrier, int Slots, int Agreements, double Bound, string Detail);

    private static readonly Argument<string[]> Files = new("file") { Description = "Leaked files, all of one leak; - reads pasted text from standard input.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string?> Report = new("--report") { Description = "Write a report that a lawyer can use: FILE as one HTML page, and beside it as PDF and as JSON.", HelpName = "FILE.html" };

    public static Command Create(CommandHost host) => host.Bind(new Command("trace", "Whose copy is this? Names a copy with a bound on accusing an innocent one, or says why it cannot.") { Files, Report }, RunAsync);

    private static async Task<ExitCode> RunAsync(CommandRun run)
    {
        var ledger = LedgerReader.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        if (ledger.Size == 0) throw NothingIssued();
        var keys = CopyKeys.Open(run.Workspace.Keys);
        var issued = IssuedEditions.Read(ledger, keys);
        if (issued.All.IsEmpty) throw NothingIssued();
        var leak = ReadLeak(run.Value(Files)!);
        var result = new Tracer(keys.Current, issued.All).Trace(leak);
        result = result with { Needs = [.. result.Needs, .. leak.Unread.Select(what => $"to look at {what}"), .. NotDrawn(leak, result, issued), .. NotCompared(issued)] };
        var remarks = Remarks.Of(result, issued, Committed(ledger, result, issued, keys), keys).ToImmutableArray();
        Say(run.Terminal, result, issued, remarks);
        if (run.Value(Report) is { } report)
        {
            var view = new ReportWriter(ledger, issued, keys.Current).Write(result, Headline(result, issued, copy => copy.Title).TrimEnd('.'), remarks, run.Value(Files)!);
            foreach (var path in await ReportFiles.WriteAsync(view, report)) run.Terminal.Say($"report: {path}");
        }

        run.Terminal.Answer(AnswerOf(result, issued, remarks));
        return result.Verdict is Verdict.Identified or Verdict.Foreign ? ExitCode.Done : ExitCode.Unsure;
    }

    /// <summary>Pages are kept without the faces that a workspace brings: in a picture, words in them are known by a reading program alone, and their places not at all.</summary>
    private static IEnumerable<string> NotDrawn(Leak leak, TraceResult result, IssuedEditions issued)
    {
        if (leak.Pictures.IsEmpty || result.Verdict == Verdict.Identified) return [];
        var faces = issued.All.SelectMany(edition => edition.Documents).SelectMany(document => document.Fonts).Select(font => font.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return faces.Length == 0 ? [] : [$"the PDF itself, if its words are set in {string.Join(", ", faces)}: where words in a workspace's own faces stand is not read from pictures"];
    }

    /// <summary>A leak of such a copy looks like a stranger's: whoever reads the verdict must know that there are some.</summary>
    private static IEnumerable<string> NotCompared(IssuedEditions issued) => issued.NotCompared.Length == 0 ? [] :
        [string.Create(CultureInfo.InvariantCulture, $"what {issued.NotCompared.Length} {(issued.NotCompared.Length == 1 ? "copy" : "copies")} said: the ledger kept no edition of {(issued.NotCompared.Length == 1 ? "it" : "them")}, and nothing was compared with {(issued.NotCompared.Length == 1 ? "it" : "them")} ({string.Join(", ", issued.NotCompared.Take(3))}{(issued.NotCompared.Length > 3 ? ", …" : "")})")];

    private static ContentException NothingIssued() =>
        new(new Diagnostic("WM3009", Severity.Error, SourceSpan.Whole("ledger"), "no handout was ever issued here") { Hint = "name the workspace that issued it with --workspace DIR" });

    /// <summary>Suspects whose code words the log committed to.</summary>
    private static HashSet<string> Committed(LedgerReader ledger, TraceResult result, IssuedEditions issued, CopyKeys keys) =>
        [.. result.Suspects.Where(suspect => Commitment.Check(ledger, issued.EntryOf(suspect.CopyId), suspect.CopyId, issued.KeyOf(suspect.CopyId) ?? keys.Current)).Select(suspect => suspect.CopyId)];

    private static Leak ReadLeak(string[] files)
    {
        try
        {
            return LeakReader.Read(files);
        }
        catch (LeakRefusedException refused)
        {
            throw new ContentException(new Diagnostic("WM3010", Severity.Error, SourceSpan.Whole(files[0]), $"the leaked file cannot be read: {refused.Message}")
            {
                Hint = refused.Hint,
            });
        }
    }

    private static void Say(Terminal terminal, TraceResult result, IssuedEditions issued, ImmutableArray<Remark> remarks)
    {
        terminal.SayMarkup($"[bold]{Markup.Escape(Headline(result, issued, copy => copy.Words))}[/]");
        foreach (var suspect in result.Suspects)
            terminal.Say($"{suspect.CopyId}: the chance that an innocent copy agrees so well is at most {suspect.Bound.ToString("0.0e+0", CultureInfo.InvariantCulture)}, corrected for all {result.Compared} copies compared{(result.Tried > result.Compared ? $", {result.Tried} comparisons in all" : "")}.");
        foreach (var carrier in result.Evidence) terminal.Say($"  {carrier.Carrier}: {Detail(carrier)}");
        foreach (var remark in remarks) terminal.Say($"  {remark.Carrier}: {remark.Detail}");
        foreach (var edit in result.Edits) terminal.Say($"  edited{(edit.Page is { } page ? $" on page {page + 1}" : "")}: “{edit.Issued}” is “{edit.Found}” in the leak");
        foreach (var need in result.Needs) terminal.Say($"  would help: {need}");
        if (!result.Suspects.IsEmpty) terminal.Say("This names a copy. It does not say who passed it on.");
    }

    /// <param name="words">How a copy is called.</param>
    private static string Headline(TraceResult result, IssuedEditions issued, Func<NamedCopy, string> words) => result.Verdict switch
    {
        Verdict.Identified when result.Suspects.Length > 1 => $"Copies were mixed here: {string.Join("; ", result.Suspects.Select(suspect => words(CopyOf(suspect, issued))))}.",
        Verdict.Identified => $"This is {words(CopyOf(result.Suspects[0], issued))}.",
        Verdict.Lead => $"This may be {words(CopyOf(result.Suspects[0], issued))}; it is not certain enough to act on.",
        Verdict.Conflict when !result.Pages.IsEmpty => $"Pages of {result.Suspects.Length} copies were put together here: {string.Join("; ", result.Suspects.Select(suspect => words(CopyOf(suspect, issued))))}.",
        Verdict.Conflict => "More than one source is in this: its parts do not come from one copy.",
        Verdict.Inconclusive => "The text is ours; whose copy it is cannot be told from this.",
        _ => "This does not come from any handout in the ledger.",
    };

    private static TraceAnswer AnswerOf(TraceResult result, IssuedEditions issued, ImmutableArray<Remark> remarks)
    {
        var named = result.Verdict == Verdict.Identified ? CopyOf(result.Suspects[0], issued) : null;
        return new TraceAnswer(
            result.Verdict,
            named?.Id,
            named?.Customer,
            named?.Recipient,
            named?.Date,
            result.Suspects.IsEmpty ? null : result.Suspects[0].Bound,
            [.. result.Suspects.Select(suspect => CopyOf(suspect, issued) is var copy ? new CopyAnswer(copy.Id, copy.Customer, copy.Recipient, copy.Date, suspect.Bound) : null!)],
            !result.Edits.IsEmpty,
            [.. result.Edits.Select(edit => new EditAnswer(edit.Page + 1, edit.Kind, edit.Issued, edit.Found))],
            result.Needs,
            [.. result.Evidence.Select(carrier => new EvidenceAnswer(carrier.Carrier, carrier.Slots, carrier.Agreements, carrier.Bound, Detail(carrier))),
             .. remarks.Select(remark => new EvidenceAnswer(remark.Carrier, remark.Slots, remark.Agreements, remark.Bound, remark.Detail))]);
    }

    private static NamedCopy CopyOf(Suspect suspect, IssuedEditions issued) => NamedCopy.Of(suspect.CopyId, issued.EntryOf(suspect.CopyId));

    private static string Detail(CarrierEvidence carrier) =>
        string.Create(CultureInfo.InvariantCulture, $"{carrier.Agreements} of {carrier.Slots} slots agree, by chance at most {carrier.Bound:0.0e+0}");
}
