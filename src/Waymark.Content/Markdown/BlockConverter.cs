using System.Collections.Immutable;
using System.Diagnostics;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Waymark.Content.Markdown.Guards;
using Waymark.Content.Markdown.Notes;
using Waymark.Content.Markdown.Tree;
using SourceSpan = Waymark.Vocabulary.Diagnostics.SourceSpan;

namespace Waymark.Content.Markdown;

/// <summary>Turns Markdig's blocks into the source tree.</summary>
internal sealed class BlockConverter(ProseState state)
{
    private static readonly string[] CalloutKinds = ["note", "tip", "important", "warning", "caution"];

    public ImmutableArray<SourceBlock> Convert(ContainerBlock container) => new GuardPairs(state, this).Convert(container);

    /// <summary>Null for what leaves nothing in the tree: definitions, and what was reported.</summary>
    public SourceBlock? Convert(Block block)
    {
        var place = Place(block);
        switch (block)
        {
            case HeadingBlock heading:
                return Heading(heading, place);
            case ParagraphBlock paragraph:
                var children = new InlineConverter(state, state.Map).ConvertLeaf(paragraph.Inline!);
                return children.IsEmpty ? null : new SourceParagraph(children) { Span = place };
            case ListBlock list:
                return List(list, place);
            case Table table:
                return new TableConverter(state).Convert(table, place);
            case CodeBlock code:
                return new CodeConverter(state).Convert(code, place);
            case AlertBlock alert:
                return Callout(alert, place);
            case QuoteBlock quote:
                return new SourceQuote(Convert((ContainerBlock)quote)) { Span = place };
            case NoteDefinitionBlock note:
                Note(note, place);
                return null;
            case HtmlBlock:
                state.Report(DiagnosticCodes.RawHtml, place, "this is HTML, which content does not have", RawHtmlHint);
                return null;
            case ThematicBreakBlock:
                state.Report(DiagnosticCodes.UnsupportedMarkdown, place, "a line across the page has no place in a handout", "write a heading instead, or delete the line");
                return null;
            case LinkReferenceDefinitionGroup or EmptyBlock or BlankLineBlock:
                return null;
            default:
                throw new UnreachableException($"block {block.GetType().Name}");
        }
    }

    internal const string RawHtmlHint = "write Markdown; put code between backticks, and a backslash before '<' that is only a sign. A comment belongs into the commit, not into the content";

    private SourceHeading Heading(HeadingBlock heading, SourceSpan place)
    {
        if (heading.Level > 4) state.Report(DiagnosticCodes.UnsupportedMarkdown, place, $"this is a heading of level {heading.Level}, and a handout has four", "write at most four #");
        return new SourceHeading(heading.Level, new InlineConverter(state, state.Map).ConvertLeaf(heading.Inline!)) { Span = place };
    }

    private SourceList List(ListBlock list, SourceSpan place)
    {
        int? start = null;
        if (list.IsOrdered)
        {
            start = int.TryParse(list.OrderedStart ?? "1", System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;
        }

        return new SourceList(start, FreeOrder: false, [.. list.OfType<ListItemBlock>().Select(Entry)]) { Span = place };
    }

    private SourceListEntry Entry(ListItemBlock entry)
    {
        var markers = entry is [ParagraphBlock { Inline: { } first }, ..] ? new InlineConverter(state, state.Map).TakeMarkers(first) : EntryMarkers.None;
        using (state.Within(markers.Only))
        {
            return new SourceListEntry(markers.Only, markers.Done, Convert((ContainerBlock)entry)) { Span = Place(entry) };
        }
    }

    private SourceCallout Callout(AlertBlock alert, SourceSpan place)
    {
        var kind = alert.Kind.ToString().ToLowerInvariant();
        if (!CalloutKinds.Contains(kind))
        {
            state.Report(DiagnosticCodes.UnsupportedMarkdown, place, $"'{kind}' is no kind of callout", Files.Nearest.Hint(kind, CalloutKinds, "kinds"));
        }

        return new SourceCallout(kind, Convert((ContainerBlock)alert)) { Span = place };
    }

    private void Note(NoteDefinitionBlock note, SourceSpan place)
    {
        state.InNote = true;
        var blocks = Convert((ContainerBlock)note);
        state.InNote = false;
        state.Define(note.Label, place, blocks);
    }

    private SourceSpan Place(Block block) => state.Map.At(block.Span.Start, Math.Max(0, block.Span.Length));
}
