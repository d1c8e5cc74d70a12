using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>
/// The same prose as if nobody had written what some topics do not open: an evaluation of guards of the tests' own, which closes no
/// gap and empties no container.
/// </summary>
internal static class NeverWritten
{
    public static SourceProse Of(SourceProse prose, IReadOnlyCollection<string> topics) => new(
        Of(prose.Blocks, topics), prose.Notes.ToImmutableDictionary(note => note.Key, note => Of(note.Value, topics)));

    /// <summary>The words of paragraphs: of headings, a redactor may rightly keep none.</summary>
    public static IEnumerable<string> WordsOf(SourceProse prose) => prose.Blocks.SelectMany(WordsOf);

    private static ImmutableArray<SourceBlock> Of(ImmutableArray<SourceBlock> blocks, IReadOnlyCollection<string> topics) => [.. blocks.SelectMany(block => Of(block, topics))];

    private static IEnumerable<SourceBlock> Of(SourceBlock block, IReadOnlyCollection<string> topics)
    {
        switch (block)
        {
            case GuardedBlocks guard when !Open(guard.Topics, topics): return [];
            case GuardedBlocks guard: return [guard with { Blocks = Of(guard.Blocks, topics) }];
            case SourceHeading heading: return [heading with { Children = Of(heading.Children, topics) }];
            case SourceParagraph paragraph: return [paragraph with { Children = Of(paragraph.Children, topics) }];
            case SourceQuote quote: return [quote with { Blocks = Of(quote.Blocks, topics) }];
            case SourceCallout callout: return [callout with { Blocks = Of(callout.Blocks, topics) }];
            case SourceList list:
                return [list with { Entries = [.. list.Entries.Where(entry => entry.Only.IsEmpty || Open(entry.Only, topics)).Select(entry => entry with { Blocks = Of(entry.Blocks, topics) })] }];
            case SourceTable table:
                var kept = Enumerable.Range(0, table.Columns.Length).Where(at => table.Columns[at].Only.IsEmpty || Open(table.Columns[at].Only, topics)).ToList();
                return [table with
                {
                    Columns = [.. kept.Select(at => table.Columns[at] with { Head = Of(table.Columns[at].Head, topics) })],
                    Rows = [.. table.Rows.Where(row => row.Only.IsEmpty || Open(row.Only, topics))
                        .Select(row => row with { Cells = [.. kept.Select(at => row.Cells[at] with { Children = Of(row.Cells[at].Children, topics) })] })],
                }];
            default: return [block];
        }
    }

    private static ImmutableArray<SourceInline> Of(ImmutableArray<SourceInline> inlines, IReadOnlyCollection<string> topics) => [.. inlines.SelectMany(inline => Of(inline, topics))];

    private static IEnumerable<SourceInline> Of(SourceInline inline, IReadOnlyCollection<string> topics) => inline switch
    {
        GuardedInline guard => Open(guard.Topics, topics) ? [guard with { Children = Of(guard.Children, topics) }] : [],
        SourceEmphasis emphasis => [emphasis with { Children = Of(emphasis.Children, topics) }],
        SourceStrong strong => [strong with { Children = Of(strong.Children, topics) }],
        SourceFixed @fixed => [@fixed with { Children = Of(@fixed.Children, topics) }],
        SourceLink link => [link with { Children = Of(link.Children, topics) }],
        _ => [inline],
    };

    private static bool Open(ImmutableArray<TopicName> guard, IReadOnlyCollection<string> topics) => guard.Length > 0 && guard.All(topic => topics.Contains(topic.Name));

    private static IEnumerable<string> WordsOf(SourceBlock block) => block switch
    {
        SourceParagraph paragraph => WordsOf(paragraph.Children),
        SourceQuote quote => quote.Blocks.SelectMany(WordsOf),
        SourceCallout callout => callout.Blocks.SelectMany(WordsOf),
        GuardedBlocks guard => guard.Blocks.SelectMany(WordsOf),
        SourceList list => list.Entries.SelectMany(entry => entry.Blocks).SelectMany(WordsOf),
        SourceTable table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => WordsOf(cell.Children)),
        SourceCode code => [code.Text],
        _ => [],
    };

    private static IEnumerable<string> WordsOf(ImmutableArray<SourceInline> inlines) => inlines.SelectMany(inline => inline switch
    {
        SourceText text => text.Text.Split(' ').Where(word => word.StartsWith('w')),
        SourceCodeSpan code => [code.Text],
        SourceEmphasis emphasis => WordsOf(emphasis.Children),
        SourceStrong strong => WordsOf(strong.Children),
        SourceFixed @fixed => WordsOf(@fixed.Children),
        SourceLink link => WordsOf(link.Children),
        GuardedInline guard => WordsOf(guard.Children),
        _ => [],
    });
}
