using System.Collections.Immutable;
using Waymark.Handouts.Internal;

namespace Waymark.Handouts.Text;

/// <summary>
/// The running text of an edition, passage by passage, in the order in which a reader meets it. A passage is one paragraph, cell, heading
/// or sentence of its own: the unit that wording slots are anchored to, and that pasted text is matched against.
/// </summary>
public static class Passages
{
    public static IEnumerable<ImmutableArray<Inline>> Of(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return All(edition).Where(passage => !passage.IsDefaultOrEmpty);
    }

    /// <summary>The same of a role's internal roadmap.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Of(RoleView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Chapters(view.Strategy, view.Themes).Concat(view.Items.SelectMany(item => OfItem(item.Item))).Where(passage => !passage.IsDefaultOrEmpty);
    }

    /// <summary>Every inline of a passage, parents before children.</summary>
    public static IEnumerable<Inline> Flatten(ImmutableArray<Inline> passage)
    {
        foreach (var inline in passage)
        {
            yield return inline;
            var children = inline switch
            {
                Emphasis emphasis => emphasis.Children,
                Strong strong => strong.Children,
                Link link => link.Children,
                _ => [],
            };
            foreach (var child in Flatten(children)) yield return child;
        }
    }

    private static IEnumerable<ImmutableArray<Inline>> Chapters(Strategy? strategy, ImmutableArray<Theme> themes)
    {
        if (strategy is not null)
        {
            yield return strategy.Goal;
            foreach (var passage in OfProse(strategy.Body)) yield return passage;
        }

        foreach (var theme in themes)
        {
            yield return theme.Why;
            foreach (var passage in OfProse(theme.Body)) yield return passage;
        }
    }

    private static IEnumerable<ImmutableArray<Inline>> All(Edition edition)
    {
        foreach (var passage in Chapters(edition.Strategy, edition.Themes)) yield return passage;
        foreach (var item in edition.Sections.SelectMany(section => section.Items))
            foreach (var passage in OfItem(item)) yield return passage;

        foreach (var row in edition.Feedback)
        {
            yield return row.Asked;
            yield return row.Next;
        }

        foreach (var question in edition.Questions)
        {
            yield return question.Text;
            yield return question.Why;
        }
    }

    private static IEnumerable<ImmutableArray<Inline>> OfItem(Item item)
    {
        yield return item.Problem;
        yield return item.Story;
        foreach (var passage in OfProse(item.Body)) yield return passage;
        yield return item.Relevance;
        if (item.Beta is { } beta) yield return beta.Note;
    }

    private static IEnumerable<ImmutableArray<Inline>> OfProse(Prose prose) =>
        OfBlocks(prose.Blocks).Concat(prose.Notes.SelectMany(note => OfBlocks(note.Blocks)));

    private static IEnumerable<ImmutableArray<Inline>> OfBlocks(ImmutableArray<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading => [heading.Children],
        Paragraph paragraph => [paragraph.Children],
        FigureBlock figure => [figure.Caption],
        ListBlock list => list.Entries.SelectMany(entry => OfBlocks(entry.Blocks)),
        QuoteBlock quote => OfBlocks(quote.Blocks),
        CalloutBlock callout => OfBlocks(callout.Blocks),
        TableBlock table => table.Columns.Select(column => column.Head)
            .Concat(table.Rows.SelectMany(row => row.Cells.Select(cell => cell.Children))),
        _ => [],
    });
}
