using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>Prose as the reader would produce it, in as few words as a test allows.</summary>
internal static class Tree
{
    public static readonly SourceSpan Here = new("content/roadmap/test.md", 7, 3);

    public static ImmutableArray<TopicName> Topics(params string[] names) => [.. names.Select(name => new TopicName(name, Here))];

    public static ImmutableArray<SourceInline> Line(params SourceInline[] inlines) => [.. inlines];

    public static ImmutableArray<SourceInline> Line(string text) => [Text(text)];

    public static SourceText Text(string text) => new(text) { Span = Here };

    public static SourceInline Only(string text, params string[] topics) => new GuardedInline(Topics(topics), Line(text)) { Span = Here };

    public static SourceInline Only(ImmutableArray<SourceInline> children, params string[] topics) => new GuardedInline(Topics(topics), children) { Span = Here };

    public static SourceInline Strong(params SourceInline[] children) => new SourceStrong([.. children]) { Span = Here };

    public static SourceInline Emphasis(params SourceInline[] children) => new SourceEmphasis([.. children]) { Span = Here };

    public static SourceInline Fixed(params SourceInline[] children) => new SourceFixed([.. children]) { Span = Here };

    public static SourceInline Link(string itemId, string words) => new SourceLink("#" + itemId, itemId, null, Line(words)) { Span = Here };

    public static SourceInline LinkOut(string target, string words) => new SourceLink(target, null, null, Line(words)) { Span = Here };

    public static SourceInline When(string itemId) => new SourceWhen(itemId) { Span = Here };

    public static SourceInline Vary(params string[] options) => new SourceVary([.. options]) { Span = Here };

    public static SourceInline Code(string text) => new SourceCodeSpan(text) { Span = Here };

    public static SourceInline Note(string label) => new SourceNoteReference(label) { Span = Here };

    public static SourceInline Image(string path, string alt = "A chart", string? title = null) => new SourceImage(path, alt, title) { Span = Here };

    public static SourceBlock Paragraph(params SourceInline[] inlines) => new SourceParagraph([.. inlines]) { Span = Here };

    public static SourceBlock Paragraph(string text) => Paragraph(Text(text));

    public static SourceBlock Heading(int level, params SourceInline[] inlines) => new SourceHeading(level, [.. inlines]) { Span = Here };

    public static SourceBlock Heading(int level, string text) => Heading(level, Text(text));

    public static SourceBlock Guard(ImmutableArray<TopicName> topics, params SourceBlock[] blocks) => new GuardedBlocks(topics, [.. blocks]) { Span = Here };

    public static SourceBlock Bullets(params SourceListEntry[] entries) => new SourceList(null, false, [.. entries]) { Span = Here };

    public static SourceBlock InAnyOrder(params SourceListEntry[] entries) => new SourceList(null, true, [.. entries]) { Span = Here };

    public static SourceBlock Numbered(int start, params SourceListEntry[] entries) => new SourceList(start, false, [.. entries]) { Span = Here };

    public static SourceListEntry Entry(string text, params string[] only) => new(Topics(only), null, [Paragraph(text)]) { Span = Here };

    public static SourceListEntry Entry(params SourceBlock[] blocks) => new([], null, [.. blocks]) { Span = Here };

    public static SourceBlock Table(SourceColumn[] columns, params SourceRow[] rows) => new SourceTable([.. columns], [.. rows]) { Span = Here };

    public static SourceColumn Column(string head, params string[] only) => new(Topics(only), SourceAlignment.Start, Line(head)) { Span = Here };

    public static SourceRow Row(string[] only, params string[] cells) =>
        new(Topics(only), [.. cells.Select(cell => new SourceCell(cell.Length == 0 ? [] : Line(cell)) { Span = Here })]) { Span = Here };

    public static SourceBlock Quote(params SourceBlock[] blocks) => new SourceQuote([.. blocks]) { Span = Here };

    public static SourceBlock Fence(string text) => new SourceCode("text", text) { Span = Here };

    public static SourceBlock Callout(params SourceBlock[] blocks) => new SourceCallout("note", [.. blocks]) { Span = Here };

    public static SourceProse Body(params SourceBlock[] blocks) => SourceProse.Empty with { Blocks = [.. blocks] };

    public static SourceProse WithNote(this SourceProse prose, string label, params SourceBlock[] blocks) =>
        prose with { Notes = prose.Notes.Add(label, [.. blocks]) };
}
