using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Waymark.Content.Markdown.Guards;
using Waymark.Content.Markdown.Notes;

namespace Waymark.Content.Markdown;

/// <summary>
/// The Markdown that content may use, as one explicit list: CommonMark, pipe tables, alert quotes, and task entries, footnotes and
/// guards by parsers of our own. Never generic attributes or media links: they bring event handlers and frames in. HTML is
/// parsed, so that it can be refused at its place.
/// </summary>
internal static class MarkdownSyntax
{
    /// <summary>Blocks or inlines inside each other; <see cref="MarkdownLimits"/> refuses most of what would come near.</summary>
    public const int DeepestNesting = 64;

    private static readonly MarkdownPipeline Pipeline = Build();

    // A list numbers its parsers, so that the pipeline and this list cannot share them.
    private static readonly InlineParserList Inlines = new(InlineParsers());

    /// <summary>Null where the text is nested deeper than the parser goes.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig says so, and only so, that a limit of depth was met: its other argument checks cannot fail here.
            return null;
        }
    }

    /// <summary>Parses running text without blocks. Definitions of <paramref name="document"/> apply, so that a guard's inside can use them.</summary>
    public static ContainerInline ParseInline(string text, MarkdownDocument document)
    {
        var paragraph = new ParagraphBlock { Lines = new Markdig.Helpers.StringLineGroup(text) };
        new InlineProcessor(document, Inlines, preciseSourcelocation: true, context: null).ProcessInlineLeaf(paragraph);
        return paragraph.Inline!;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = DeepestNesting };
        builder.BlockParsers.Insert(0, new NoteDefinitionParser());
        builder.BlockParsers.Insert(0, new GuardLineParser());
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange(InlineParsers());
        builder.InlineParsers.InsertBefore<NoteReferenceParser>(new TaskMarkerParser());
        builder.Extensions.Add(new PipeTableExtension(new PipeTableOptions { RequireHeaderSeparator = true }));
        builder.Extensions.Add(new AlertExtension());
        return builder.Build();
    }

    private static IEnumerable<InlineParser> InlineParsers() =>
    [
        new GuardInlineParser(),
        new HtmlEntityParser(),
        new NoteReferenceParser(),
        new LinkInlineParser(),
        new EscapeInlineParser(),
        new EmphasisInlineParser(),
        new CodeInlineParser(),
        new AutolinkInlineParser(),
        new LineBreakInlineParser(),
    ];
}
