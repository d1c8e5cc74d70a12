using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Handouts.Text;

namespace Waymark.Disclosure.Composition;

/// <summary>
/// Numbers the places of wording of an edition from 0, in the order of its encoding (docs/formats/edition.md). Numbers come last, when
/// everything that a reader does not get is gone, so that none is missing.
/// </summary>
internal sealed class Slots
{
    private readonly Func<Vary, Inline> _settle;
    private int _next;

    /// <summary>Slot of the first of two entries that may change places, until the second has it too.</summary>
    private int? _half;

    private Slots() => _settle = vary => vary with { Slot = vary is OrderVary ? NextHalf() : _next++ };

    private Slots(Func<Vary, Inline> settle) => _settle = settle;

    public static Edition Number(Edition edition)
    {
        var slots = new Slots();
        return edition with
        {
            Strategy = edition.Strategy is { } strategy ? strategy with { Goal = slots.Number(strategy.Goal), Body = slots.Number(strategy.Body) } : null,
            Themes = [.. edition.Themes.Select(theme => theme with { Why = slots.Number(theme.Why), Body = slots.Number(theme.Body) })],
            Sections = [.. edition.Sections.Select(section => section with { Items = [.. section.Items.Select(slots.Number)] })],
            Feedback = [.. edition.Feedback.Select(row => row with { Asked = slots.Number(row.Asked), Next = slots.Number(row.Next) })],
            Questions = [.. edition.Questions.Select(question => new Question(slots.Number(question.Text), slots.Number(question.Why)))],
        };
    }

    /// <summary>The same of a role's view: strategy, themes, items.</summary>
    public static RoleView Number(RoleView view)
    {
        var slots = new Slots();
        return view with
        {
            Strategy = view.Strategy is { } strategy ? strategy with { Goal = slots.Number(strategy.Goal), Body = slots.Number(strategy.Body) } : null,
            Themes = [.. view.Themes.Select(theme => theme with { Why = slots.Number(theme.Why), Body = slots.Number(theme.Body) })],
            Items = [.. view.Items.Select(item => item with { Item = slots.Number(item.Item) })],
        };
    }

    /// <summary>The item with the first option at every place of wording, as plain words: what it says, whatever may be varied in it.</summary>
    public static Item Settled(Item item) => new Slots(vary => new Words(vary.Options[0])).Number(item);

    /// <summary>The two halves stand one right after the other: entries that change places hold nothing else.</summary>
    private int NextHalf()
    {
        var slot = _half ?? _next++;
        _half = _half is null ? slot : null;
        return slot;
    }

    private Item Number(Item item) => item with
    {
        Problem = Number(item.Problem),
        Story = Number(item.Story),
        Body = Number(item.Body),
        Relevance = Number(item.Relevance),
        Beta = item.Beta is { } beta ? beta with { Note = Number(beta.Note) } : null,
    };

    private Prose Number(Prose prose) => new(Number(prose.Blocks), [.. prose.Notes.Select(note => note with { Blocks = Number(note.Blocks) })]);

    private ImmutableArray<Block> Number(ImmutableArray<Block> blocks) => [.. blocks.Select(Number)];

    private Block Number(Block block) => block switch
    {
        Heading heading => heading with { Children = Number(heading.Children) },
        Paragraph paragraph => paragraph with { Children = Number(paragraph.Children) },
        ListBlock list => list with { Entries = [.. list.Entries.Select(entry => entry with { Blocks = Number(entry.Blocks) })] },
        TableBlock table => table with
        {
            Columns = [.. table.Columns.Select(column => column with { Head = Number(column.Head) })],
            Rows = [.. table.Rows.Select(row => new TableRow([.. row.Cells.Select(cell => new TableCell(Number(cell.Children)))]))],
        },
        QuoteBlock quote => quote with { Blocks = Number(quote.Blocks) },
        CalloutBlock callout => callout with { Blocks = Number(callout.Blocks) },
        FigureBlock figure => figure with { Caption = Number(figure.Caption) },
        CodeBlock => block,
        _ => throw new System.Diagnostics.UnreachableException($"{block.GetType().Name} has no order of slots"),
    };

    private ImmutableArray<Inline> Number(ImmutableArray<Inline> inlines) => Joined([.. inlines.Select(Number)]);

    /// <summary>Neighbouring runs of plain words as one, as they are where nothing varies.</summary>
    private static ImmutableArray<Inline> Joined(ImmutableArray<Inline> inlines)
    {
        if (!inlines.Zip(inlines.Skip(1)).Any(pair => pair is (Words, Words))) return inlines;
        var joined = new List<Inline>();
        foreach (var inline in inlines)
        {
            if (inline is Words { Text: var more } && joined is [.., Words last]) joined[^1] = last with { Text = last.Text + more };
            else joined.Add(inline);
        }

        return [.. joined];
    }

    private Inline Number(Inline inline) => inline switch
    {
        Vary vary => _settle(vary),
        Emphasis emphasis => emphasis with { Children = Number(emphasis.Children) },
        Strong strong => strong with { Children = Number(strong.Children) },
        Link link => link with { Children = Number(link.Children) },
        _ => inline,
    };
}
