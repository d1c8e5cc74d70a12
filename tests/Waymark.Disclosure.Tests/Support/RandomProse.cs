using System.Collections.Immutable;
using System.Globalization;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>Prose of every construct, with guards at every depth. Each word is unique; every word that is hidden is a canary.</summary>
/// <param name="links">Ids of items that prose may link to, with words that name nothing.</param>
/// <param name="whens">Ids of items whose timing prose may tell.</param>
/// <param name="guards">Topics of guards; without them, some that are seen and some that are hidden.</param>
/// <param name="prefix">Begins every word that is not hidden.</param>
internal sealed class RandomProse(
    Dice dice, IReadOnlyList<string>? links = null, IReadOnlyList<string>? images = null, IReadOnlyList<string>? whens = null,
    IReadOnlyList<string>? guards = null, string prefix = "w")
{
    public const string Canary = "canary";
    public static readonly string[] Seen = ["released", "coming-soon", "direction"];
    public static readonly string[] Hidden = ["board", "merger", "competitive"];

    private int _words;
    private ImmutableDictionary<string, ImmutableArray<SourceBlock>> _notes = ImmutableDictionary<string, ImmutableArray<SourceBlock>>.Empty;

    public SourceProse Body()
    {
        var blocks = Blocks(depth: 0, hidden: false);
        return new SourceProse(blocks, _notes);
    }

    /// <summary>A line of front matter, which has no notes.</summary>
    public ImmutableArray<SourceInline> Line() => Inlines(depth: 3, hidden: false);

    public ImmutableArray<SourceInline> Run() => Inlines(depth: 3, hidden: false);

    public SourceBlock Block() => Block(depth: 3, hidden: false);

    private ImmutableArray<SourceBlock> Blocks(int depth, bool hidden) => [.. Enumerable.Range(0, 1 + dice.Roll(depth == 0 ? 6 : 3)).Select(_ => Block(depth, hidden))];

    private SourceBlock Block(int depth, bool hidden)
    {
        switch (dice.Roll(depth > 2 ? 3 : 11))
        {
            case 0 or 1: return new SourceParagraph(Inlines(depth, hidden)) { Span = Tree.Here };
            case 2: return new SourceHeading(1 + dice.Roll(4), Inlines(depth + 2, hidden)) { Span = Tree.Here };
            case 3: return dice.OneIn(2) ? List(1 + dice.Roll(3), freeOrder: false, depth, hidden) : List(null, dice.OneIn(2), depth, hidden);
            case 4: return Table(hidden);
            case 5: return new SourceQuote(Blocks(depth + 1, hidden)) { Span = Tree.Here };
            case 6: return new SourceCallout("tip", Blocks(depth + 1, hidden)) { Span = Tree.Here };
            case 7: return new SourceCode("text", Word(hidden)) { Span = Tree.Here };
            default:
                var (topics, shut) = Guard(hidden);
                return new GuardedBlocks(topics, Blocks(depth + 1, shut)) { Span = Tree.Here };
        }
    }

    private SourceList List(int? start, bool freeOrder, int depth, bool hidden) =>
        new(start, freeOrder, [.. Enumerable.Range(0, 1 + dice.Roll(4)).Select(_ => freeOrder && dice.OneIn(2) ? ShortEntry(hidden) : Entry(depth, hidden))]) { Span = Tree.Here };

    /// <summary>One that may change places with its neighbour.</summary>
    private SourceListEntry ShortEntry(bool hidden)
    {
        var (only, shut) = dice.OneIn(3) ? Guard(hidden) : ([], hidden);
        return new SourceListEntry(only, null, [Tree.Paragraph($"{Word(shut)} {Word(shut)} and {Word(shut)}")]) { Span = Tree.Here };
    }

    private SourceListEntry Entry(int depth, bool hidden)
    {
        var (only, shut) = dice.OneIn(3) ? Guard(hidden) : ([], hidden);
        return new SourceListEntry(only, dice.OneIn(5) ? dice.OneIn(2) : null, Blocks(depth + 1, shut)) { Span = Tree.Here };
    }

    private SourceTable Table(bool hidden)
    {
        var columns = Enumerable.Range(0, 1 + dice.Roll(3)).Select(_ => dice.OneIn(3) ? Guard(hidden) : (Topics: [], Shut: hidden)).ToList();
        var rows = Enumerable.Range(0, 1 + dice.Roll(3)).Select(_ => dice.OneIn(3) ? Guard(hidden) : (Topics: [], Shut: hidden)).ToList();
        return new SourceTable(
            [.. columns.Select(column => new SourceColumn(column.Topics, SourceAlignment.Start, Inlines(4, column.Shut)) { Span = Tree.Here })],
            [.. rows.Select(row => new SourceRow(row.Topics, [.. columns.Select(column => new SourceCell(Inlines(3, row.Shut || column.Shut)) { Span = Tree.Here })]) { Span = Tree.Here })])
        { Span = Tree.Here };
    }

    private ImmutableArray<SourceInline> Inlines(int depth, bool hidden) => [.. Enumerable.Range(0, 1 + dice.Roll(4)).SelectMany(_ => Spaced(Inline(depth, hidden)))];

    private IEnumerable<SourceInline> Spaced(SourceInline inline) => dice.Roll(4) switch
    {
        0 => [inline],
        1 => [Tree.Text(" "), inline, Tree.Text(dice.Pick([" ", ". ", ", ", " — ", ".", " ("]))],
        _ => [inline, Tree.Text(" ")],
    };

    private SourceInline Inline(int depth, bool hidden)
    {
        switch (dice.Roll(depth > 3 ? 4 : 12))
        {
            case 0 or 1 or 2: return Tree.Text(Word(hidden));
            case 3: return Tree.Code(Word(hidden));
            case 4: return new SourceEmphasis(Inlines(depth + 1, hidden)) { Span = Tree.Here };
            case 5: return new SourceStrong(Inlines(depth + 1, hidden)) { Span = Tree.Here };
            case 6: return new SourceFixed(Inlines(depth + 1, hidden)) { Span = Tree.Here };
            case 7: return Link(depth, hidden);
            case 8: return Note(depth, hidden);
            case 9: return images is { Count: > 0 } && dice.OneIn(2) ? Tree.Image(dice.Pick(images), Word(hidden)) : Tree.Vary(Word(hidden), Word(hidden));
            case 10 when whens is { Count: > 0 }: return Tree.When(dice.Pick(whens));
            default:
                var (topics, shut) = Guard(hidden);
                return new GuardedInline(topics, Inlines(depth + 1, shut)) { Span = Tree.Here };
        }
    }

    private SourceLink Link(int depth, bool hidden) => links is { Count: > 0 } && dice.OneIn(2)
        ? new SourceLink("", dice.Pick(links), null, [Tree.Text(Word(hidden))]) { Span = Tree.Here }
        : new SourceLink("https://x.example/" + Word(hidden), null, null, Inlines(depth + 1, hidden)) { Span = Tree.Here };

    private SourceInline Note(int depth, bool hidden)
    {
        if (depth > 2) return Tree.Text(Word(hidden));
        var label = string.Create(CultureInfo.InvariantCulture, $"n{_notes.Count}");
        _notes = _notes.Add(label, []);
        _notes = _notes.SetItem(label, Blocks(3, hidden));
        return new SourceNoteReference(label) { Span = Tree.Here };
    }

    private (ImmutableArray<TopicName> Topics, bool Shut) Guard(bool hidden)
    {
        if (guards is not null) return (Tree.Topics([.. Enumerable.Range(0, 1 + dice.Roll(2)).Select(_ => dice.Pick(guards))]), hidden);
        if (dice.OneIn(2)) return (Tree.Topics(dice.Pick(Seen)), hidden);
        return (dice.OneIn(2) ? Tree.Topics(dice.Pick(Hidden)) : Tree.Topics(dice.Pick(Seen), dice.Pick(Hidden)), true);
    }

    private string Word(bool hidden) => string.Create(CultureInfo.InvariantCulture, $"{(hidden ? Canary : prefix)}{_words++}x");
}
