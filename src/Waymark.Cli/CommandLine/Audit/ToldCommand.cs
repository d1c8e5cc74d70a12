using System.Collections.Immutable;
using System.CommandLine;
using Spectre.Console;
using Waymark.Cli.Auditing;
using Waymark.Cli.Console;
using Waymark.Cli.Workspaces;
using Waymark.Ledger;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Cli.CommandLine.Audit;

/// <summary><c>waymark audit told ITEM</c>: who was told what about an item, and whose copy is wrong by now.</summary>
internal static class ToldCommand
{
    /// <param name="Wrong">Copies that say what would not be said today.</param>
    /// <param name="Open">Those of them that were not withdrawn, and whose reader has had no later copy that is right.</param>
    internal sealed record ToldAnswer(string Item, string Date, int Wrong, int Open, ImmutableArray<TellingAnswer> Copies);

    /// <param name="Said">Words of timing in the copy.</param>
    /// <param name="Now">Words of timing that the same reader would read today; null where the item would not be told, or nobody knows.</param>
    internal sealed record TellingAnswer(
        long Entry, string Handout, string Customer, string Recipient, string Viewer, string Sharer, string Date, string Version, string Title, string Said, string? Now,
        Standing Standing, bool Wrong, long? WithdrawnBy, string? CorrectedBy);

    private static readonly Argument<string> Item = new("item") { Description = "Id of a roadmap item, which may have left content/ since.", HelpName = "ITEM" };
    private static readonly Option<string?> Date = CommonOptions.Date("Day to compare with; today in the workspace's time zone unless given.");

    public static Command Create(CommandHost host) =>
        host.Bind(new Command("told", "Who was told what about an item, in which words of timing, when; and which copies are wrong by now.") { Item, Date }, Run);

    private static ExitCode Run(CommandRun run)
    {
        var (item, roadmap) = (run.Value(Item)!, ContentLoad.Read(run.Workspace, run.Terminal));
        var today = run.Value(Date) is { } day ? Workspace.ParseDate(day) : run.Workspace.Today(roadmap.Settings);
        var told = new Tellings(LedgerReader.Open(run.Workspace.LedgerPlace, run.Workspace.Time), roadmap, today).About(item);
        if (told.IsEmpty && roadmap.Items.All(known => known.Id != item))
        {
            throw new ContentException(new Diagnostic("WM3014", Severity.Error, SourceSpan.Whole("content/roadmap"), $"there is no item '{item}', and no copy tells of one")
            {
                Hint = "items: " + string.Join(", ", roadmap.Items.Select(known => known.Id)),
            });
        }

        Say(run.Terminal, told);
        run.Terminal.Answer(new ToldAnswer(item, IsoDay.Of(today), told.Count(telling => telling.Standing.IsWrong()), told.Count(telling => telling.IsOpen), [.. told.Select(AnswerOf)]));
        return ExitCode.Done;
    }

    private static void Say(Terminal terminal, ImmutableArray<Telling> told)
    {
        if (told.IsEmpty)
        {
            terminal.Say("No copy tells of it.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Date", "Customer", "Recipient", "Copy", "Said", "Would say now", "Stands");
        foreach (var telling in told)
        {
            table.AddRow(new[]
            {
                IsoDay.Of(telling.Facts.Date), telling.Facts.Customer.Id, Mailbox.Of(telling.Facts.Recipient), telling.Facts.Id[..8],
                telling.Said.Timing.Sentence, telling.Now?.Timing.Sentence ?? "–", Words(telling),
            }.Select(Markup.Escape).ToArray());
        }

        terminal.People.Write(table);
        var (wrong, open) = (told.Where(telling => telling.Standing.IsWrong()).ToArray(), told.Where(telling => telling.IsOpen).ToArray());
        terminal.Say(wrong.Length == 0
            ? $"{Copies(told.Length)}, none of them wrong today."
            : $"{Copies(told.Length)}, of which {wrong.Length} would not say so today.");
        foreach (var person in open.Select(telling => Mailbox.Of(telling.Facts.Recipient)).Distinct(StringComparer.Ordinal)) terminal.Say($"  not told since: {person}");
    }

    private static TellingAnswer AnswerOf(Telling telling)
    {
        var facts = telling.Facts;
        return new TellingAnswer(
            telling.Entry.Index, facts.Id, facts.Customer.Id, Mailbox.Of(facts.Recipient), facts.Viewer, facts.Sharer.Role, IsoDay.Of(facts.Date), facts.Version,
            telling.Said.Title, telling.Said.Timing.Sentence, telling.Now?.Timing.Sentence, telling.Standing, telling.Standing.IsWrong(), telling.Entry.RevokedBy, telling.CorrectedBy);
    }

    private static string Words(Telling telling)
    {
        var standing = telling.Standing switch
        {
            Standing.Same => "as said",
            Standing.Shipped => "shipped since",
            Standing.Firmer => "firmer now",
            Standing.Later => "slipped",
            Standing.Sooner => "sooner now",
            Standing.LessSure => "less sure now",
            Standing.Gone => "no longer told",
            Standing.Unknown => "not known: customer or role is gone",
            _ => throw new System.Diagnostics.UnreachableException($"standing {telling.Standing}"),
        };
        return telling switch
        {
            { Entry.RevokedBy: { } by } => $"{standing}; withdrawn by entry {by}",
            { CorrectedBy: { } copy } => $"{standing}; told since in {copy[..8]}",
            _ => standing,
        };
    }

    private static string Copies(int count) => count == 1 ? "1 copy" : $"{count} copies";
}
