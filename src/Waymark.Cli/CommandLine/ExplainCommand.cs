using System.Collections.Immutable;
using System.CommandLine;
using Spectre.Console;
using Waymark.Cli.Console;
using Waymark.Cli.Workspaces;
using Waymark.Disclosure;
using Waymark.Disclosure.Explaining;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Marks.Wording;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;
using TextPassages = Waymark.Handouts.Text.Passages;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark explain</c>: who sees what, and by which rule.</summary>
internal static class ExplainCommand
{
    internal sealed record ItemAnswer(string Item, string Title, ImmutableArray<RoleAccess> Roles, ImmutableArray<PassageAnswer> Passages);

    internal sealed record PassageAnswer(string File, int Line, int Column, string Kind, string Excerpt, ImmutableArray<string> Needs, ImmutableArray<string> SeenBy, ImmutableArray<string> ToldBy);

    internal sealed record HandoutVerdicts(string Id, string Customer, string Viewer, string Sharer, string Date, ImmutableArray<ItemVerdict> Items, ImmutableArray<SlotAnswer> Slots);

    /// <summary>A place where copies differ in their text.</summary>
    internal sealed record SlotAnswer(string Carrier, string File, int Line, ImmutableArray<string> Options);

    private static readonly Argument<string?> Item = new("item") { Description = "Id of a roadmap item.", HelpName = "ITEM", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Matrix = new("--matrix") { Description = "Every item and every role, as a table." };
    private static readonly Option<string?> Role = new("--role") { Description = "With --matrix: only the items that this role sees.", HelpName = "R" };
    private static readonly Argument<string> Id = new("id") { Description = "Id of a handout; its first characters are enough.", HelpName = "ID" };

    public static Command Create(CommandHost host) => host.Bind(
        new Command("explain", "Say who sees what, and by which rule.")
        {
            Item, Matrix, Role, host.Bind(new Command("handout", "Say why each item is in or out of a handout, by today's content.") { Id }, Handout),
        },
        Run);

    private static ExitCode Run(CommandRun run) => (run.Value(Item), run.Value(Matrix)) switch
    {
        (null, true) => ShowMatrix(run),
        ({ } item, false) when run.Value(Role) is null => ShowItem(run, item),
        _ => throw new UsageException("Name an item, or ask for --matrix (with --role R, if you like)."),
    };

    private static ExitCode ShowItem(CommandRun run, string id)
    {
        var roadmap = ContentLoad.Read(run.Workspace, run.Terminal);
        var explanation = Explain.Item(roadmap, id) ?? throw new ContentException(
            new Diagnostic("WM3018", Severity.Error, SourceSpan.Whole("content/roadmap"), $"there is no item '{id}'") { Hint = "items: " + string.Join(", ", roadmap.Items.Select(item => item.Id)) });

        run.Terminal.Say($"{explanation.Title} ({explanation.Place.File})");
        foreach (var role in explanation.Roles)
            run.Terminal.Say($"  {role.Role}: {(role.Sees ? "sees it" : "does not see it, lacks " + string.Join(", ", role.Missing))}; {Words(role.Share)}");
        var table = new Table().Border(TableBorder.Simple).AddColumns("Place", "What", "Words", "Needs", "Seen by", "Told to customers by");
        foreach (var passage in explanation.Passages)
            table.AddRow(new[] { $"{passage.Place.Line}:{passage.Place.Column}", passage.Kind, passage.Excerpt, string.Join(", ", passage.Needs), Names(passage.SeenBy), Names(passage.ToldBy) }.Select(Markup.Escape).ToArray());
        run.Terminal.People.Write(table);
        run.Terminal.Answer(new ItemAnswer(explanation.ItemId, explanation.Title, explanation.Roles, [.. explanation.Passages.Select(passage => new PassageAnswer(
            passage.Place.File, passage.Place.Line, passage.Place.Column, passage.Kind, passage.Excerpt, passage.Needs, passage.SeenBy, passage.ToldBy))]));
        return ExitCode.Done;
    }

    private static ExitCode ShowMatrix(CommandRun run)
    {
        var roadmap = ContentLoad.Read(run.Workspace, run.Terminal);
        var role = run.Value(Role);
        if (role is not null && roadmap.Policy.Find(role) is not { Customer: false })
        {
            throw new ContentException(new Diagnostic("WM3006", Severity.Error, roadmap.Policy.Span, $"no role '{role}' has an internal site")
            {
                Hint = "roles: " + string.Join(", ", roadmap.Policy.Roles.Where(known => !known.Customer).Select(known => known.Id)),
            });
        }

        var matrix = Explain.Matrix(roadmap, role);
        var table = new Table().Border(TableBorder.Simple).AddColumns([new TableColumn("Item"), .. matrix.Roles.Select(name => new TableColumn(Markup.Escape(name)))]);
        foreach (var row in matrix.Rows) table.AddRow(row.Access.Select(Words).Prepend(row.Title).Select(Markup.Escape).ToArray());
        run.Terminal.People.Write(table);
        run.Terminal.Answer(matrix);
        return ExitCode.Done;
    }

    private static ExitCode Handout(CommandRun run)
    {
        var asked = run.Value(Id)!.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        var found = LedgerReader.Open(run.Workspace.LedgerPlace, run.Workspace.Time).ReadEntries()
            .Where(entry => entry.Record is HandoutRecord && entry.HandoutId!.StartsWith(asked, StringComparison.Ordinal)).ToArray();
        if (found is not [var entry])
        {
            throw new ContentException(new Diagnostic("WM3007", Severity.Error, SourceSpan.Whole("ledger"), found.Length == 0 ? $"no handout has an id that begins with '{asked}'" : $"{found.Length} handouts have ids that begin with '{asked}'")
            {
                Hint = found.Length == 0 ? "list them with: waymark audit list" : "give more of the id",
            });
        }

        var facts = ((HandoutRecord)entry.Record!).Facts;
        var result = Disclose.Edition(ContentLoad.Read(run.Workspace, run.Terminal), new Audience(facts.Customer.Id, facts.Viewer, facts.Sharer.Role, facts.Date));
        run.Terminal.SayAll(result.Diagnostics);
        if (result.Edition is null || Handouts.Encoding.EditionEncoding.VersionOf(result.Edition) != facts.Version)
            run.Terminal.Say("The content has changed since this handout was made: this is what it would hold today.");
        foreach (var verdict in result.Verdicts) run.Terminal.Say($"{(verdict.Included ? "in " : "out")}  {verdict.ItemId}: {verdict.Reasons[^1].Detail}");
        var slots = SlotsOf(result.Edition);
        run.Terminal.Say($"Copies differ in {slots.Length} places of its text: {string.Join(", ", slots.GroupBy(slot => slot.Carrier, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}"))}.");
        run.Terminal.Answer(new HandoutVerdicts(facts.Id, facts.Customer.Id, facts.Viewer, facts.Sharer.Role, IsoDay.Of(facts.Date), result.Verdicts, slots));
        return ExitCode.Done;
    }

    /// <summary>The two entries that change places are one slot, named where the first of them stands.</summary>
    private static ImmutableArray<SlotAnswer> SlotsOf(Handouts.Edition? edition) => edition is null ? [] :
    [
        .. TextPassages.Of(edition).SelectMany(TextPassages.Flatten).OfType<Handouts.Text.Vary>().DistinctBy(vary => vary.Slot)
            .Select(vary => new SlotAnswer(WordingSlot.CarrierOf(vary), vary.Place.File, vary.Place.Line, vary.Options)),
    ];

    private static string Names(ImmutableArray<string> roles) => roles.IsEmpty ? "nobody" : string.Join(", ", roles);

    private static string Words(Handouts.Internal.ShareVerdict share) => share switch
    {
        Handouts.Internal.ShareVerdict.Share => "may share it",
        Handouts.Internal.ShareVerdict.ShareWithoutDate => "may share it without its date",
        _ => "may not share it",
    };

    private static string Words(Handouts.Internal.ItemAccess access) => access switch
    {
        Handouts.Internal.ItemAccess.Shares => "shares",
        Handouts.Internal.ItemAccess.SharesWithoutDate => "shares, no date",
        Handouts.Internal.ItemAccess.Sees => "sees",
        _ => "–",
    };
}
