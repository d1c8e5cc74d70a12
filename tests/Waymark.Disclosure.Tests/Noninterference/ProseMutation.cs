using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Disclosure.Tests.Support;

namespace Waymark.Disclosure.Tests.Noninterference;

/// <summary>
/// Changes in prose what a reader may not see and nothing else: hidden nodes are rewritten, dropped, doubled, and new ones appear
/// between visible ones.
/// </summary>
/// <param name="news">Makes prose that stands in no workspace yet.</param>
internal sealed class ProseMutation(Reader reader, Dice dice, RandomProse news)
{
    private readonly string[] _shut = [.. SamplePolicy.Topics.Where(topic => !reader.Topics.Contains(topic))];

    public SourceProse Of(SourceProse prose)
    {
        var blocks = Blocks(prose.Blocks);
        var open = Visible(NeverWritten.Of(prose, [.. reader.Topics]));
        return new SourceProse(blocks, prose.Notes.ToImmutableDictionary(
            note => note.Key, note => open.Contains(note.Key) ? Blocks(note.Value) : [news.Block()]));
    }

    public ImmutableArray<SourceInline> Of(ImmutableArray<SourceInline> line) => Inlines(line);

    /// <summary>Topics that this reader lacks at least one of.</summary>
    public ImmutableArray<TopicName> Shut() => dice.OneIn(2) ? Tree.Topics(dice.Pick(_shut)) : Tree.Topics(dice.Pick(SamplePolicy.Topics), dice.Pick(_shut));

    private ImmutableArray<SourceBlock> Blocks(ImmutableArray<SourceBlock> blocks) =>
        [.. blocks.SelectMany(block => dice.OneIn(6) ? [NewGuard(), .. Block(block)] : Block(block)), .. dice.OneIn(6) ? [NewGuard()] : Array.Empty<SourceBlock>()];

    private IEnumerable<SourceBlock> Block(SourceBlock block) => block switch
    {
        GuardedBlocks guard when !Opens(guard.Topics) => dice.Roll(4) switch { 0 => [], 1 => [guard, guard], 2 => [NewGuard()], _ => [guard with { Blocks = [news.Block()] }] },
        GuardedBlocks guard => [guard with { Blocks = Blocks(guard.Blocks) }],
        SourceHeading heading => [heading with { Children = Inlines(heading.Children) }],
        SourceParagraph paragraph => [paragraph with { Children = Inlines(paragraph.Children) }],
        SourceQuote quote => [quote with { Blocks = Blocks(quote.Blocks) }],
        SourceCallout callout => [callout with { Blocks = Blocks(callout.Blocks) }],
        SourceList list => [list with { Entries = [.. list.Entries.SelectMany(Entry)] }],
        SourceTable table => [Table(table)],
        _ => [block],
    };

    private IEnumerable<SourceListEntry> Entry(SourceListEntry entry)
    {
        if (dice.OneIn(6)) yield return new SourceListEntry(Shut(), null, [news.Block()]) { Span = Tree.Here };
        if (entry.Only.IsEmpty || Opens(entry.Only)) yield return entry with { Blocks = Blocks(entry.Blocks) };
        else if (dice.OneIn(2)) yield return entry with { Blocks = [news.Block()] };
    }

    private SourceTable Table(SourceTable table)
    {
        var shut = table.Columns.Select(column => !column.Only.IsEmpty && !Opens(column.Only)).ToList();
        var columns = table.Columns.Select((column, at) => shut[at] ? column with { Head = news.Run() } : column with { Head = Inlines(column.Head) });
        var rows = table.Rows
            .Where(row => row.Only.IsEmpty || Opens(row.Only) || dice.OneIn(2))
            .Select(row => row with
            {
                Cells = [.. row.Cells.Select((cell, at) => cell with { Children = shut[at] || (!row.Only.IsEmpty && !Opens(row.Only)) ? news.Run() : Inlines(cell.Children) })],
            })
            .ToList();
        if (dice.OneIn(3)) rows.Add(new SourceRow(Shut(), [.. table.Columns.Select(_ => new SourceCell(news.Run()) { Span = Tree.Here })]) { Span = Tree.Here });
        if (!dice.OneIn(3)) return table with { Columns = [.. columns], Rows = [.. rows] };
        return table with
        {
            Columns = [new SourceColumn(Shut(), SourceAlignment.End, news.Run()) { Span = Tree.Here }, .. columns],
            Rows = [.. rows.Select(row => row with { Cells = [new SourceCell(news.Run()) { Span = Tree.Here }, .. row.Cells] })],
        };
    }

    private ImmutableArray<SourceInline> Inlines(ImmutableArray<SourceInline> inlines) =>
        [.. inlines.SelectMany(inline => dice.OneIn(8) ? [.. Inline(inline), NewRun()] : Inline(inline))];

    private IEnumerable<SourceInline> Inline(SourceInline inline) => inline switch
    {
        GuardedInline guard when !Opens(guard.Topics) => dice.Roll(3) switch { 0 => [], 1 => [NewRun()], _ => [guard with { Children = news.Run() }] },
        GuardedInline guard => [guard with { Children = Inlines(guard.Children) }],
        SourceEmphasis emphasis => [emphasis with { Children = Inlines(emphasis.Children) }],
        SourceStrong strong => [strong with { Children = Inlines(strong.Children) }],
        SourceFixed @fixed => [@fixed with { Children = Inlines(@fixed.Children) }],
        SourceLink link => [link with { Children = Inlines(link.Children) }],
        _ => [inline],
    };

    private GuardedBlocks NewGuard() => new(Shut(), [news.Block(), news.Block()]) { Span = Tree.Here };

    private GuardedInline NewRun() => new(Shut(), news.Run()) { Span = Tree.Here };

    private bool Opens(ImmutableArray<TopicName> guard) => reader.Sees(guard.Select(topic => topic.Name));

    /// <summary>Labels of the notes that visible text may reach.</summary>
    private static HashSet<string> Visible(SourceProse prose) => [.. Shape.Of(prose).Split("[^").Skip(1).Select(rest => rest[..rest.IndexOf(']', StringComparison.Ordinal)])];
}
