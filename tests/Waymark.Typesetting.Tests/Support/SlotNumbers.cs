using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;

namespace Waymark.Typesetting.Tests.Support;

/// <summary>Numbers slots from 0 without gaps, as disclosure does.</summary>
internal sealed class SlotNumbers
{
    private int _next;

    public Edition Of(Edition edition) => edition with
    {
        Strategy = edition.Strategy is { } strategy ? strategy with { Goal = Of(strategy.Goal), Body = Of(strategy.Body) } : null,
        Themes = [.. edition.Themes.Select(theme => theme with { Why = Of(theme.Why), Body = Of(theme.Body) })],
        Sections = [.. edition.Sections.Select(section => section with { Items = [.. section.Items.Select(Of)] })],
        Feedback = [.. edition.Feedback.Select(row => row with { Asked = Of(row.Asked), Next = Of(row.Next) })],
        Questions = [.. edition.Questions.Select(question => new Question(Of(question.Text), Of(question.Why)))],
    };

    private Item Of(Item item) => item with { Problem = Of(item.Problem), Body = Of(item.Body), Story = Of(item.Story), Relevance = Of(item.Relevance) };

    private Prose Of(Prose prose) => new(Of(prose.Blocks), prose.Notes);

    private ImmutableArray<Block> Of(ImmutableArray<Block> blocks) => [.. blocks.Select(Of)];

    private Block Of(Block block) => block switch
    {
        Paragraph paragraph => paragraph with { Children = Of(paragraph.Children) },
        Heading heading => heading with { Children = Of(heading.Children) },
        ListBlock list => list with { Entries = [.. list.Entries.Select(entry => entry with { Blocks = Of(entry.Blocks) })] },
        QuoteBlock quote => quote with { Blocks = Of(quote.Blocks) },
        CalloutBlock callout => callout with { Blocks = Of(callout.Blocks) },
        TableBlock table => table with
        {
            Columns = [.. table.Columns.Select(column => column with { Head = Of(column.Head) })],
            Rows = [.. table.Rows.Select(row => new TableRow([.. row.Cells.Select(cell => new TableCell(Of(cell.Children)))]))],
        },
        _ => block,
    };

    private ImmutableArray<Inline> Of(ImmutableArray<Inline> inlines) => inlines.IsDefaultOrEmpty ? [] : [.. inlines.Select(Of)];

    private Inline Of(Inline inline) => inline switch
    {
        Vary vary => vary with { Slot = _next++ },
        Strong strong => strong with { Children = Of(strong.Children) },
        Emphasis emphasis => emphasis with { Children = Of(emphasis.Children) },
        Link link => link with { Children = Of(link.Children) },
        _ => inline,
    };
}
