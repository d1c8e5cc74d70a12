using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Markdig.Syntax.Inlines;
using Waymark.Content.Files;
using Waymark.Content.Markdown.Guards;
using Waymark.Content.Markdown.Notes;
using Waymark.Content.Markdown.Tree;
using SourceSpan = Waymark.Vocabulary.Diagnostics.SourceSpan;

namespace Waymark.Content.Markdown;

/// <summary>Turns the inlines of one leaf into the source tree, and looks at the text that is left for guards that did not become any.</summary>
/// <param name="map">Maps offsets of the text in which this leaf was parsed.</param>
internal sealed class InlineConverter(ProseState state, TextMap map, int depth = 0)
{
    private readonly StringBuilder _printed = new();
    private readonly List<(int Inner, int Outer)> _printedRuns = [(0, 0)];

    public ImmutableArray<SourceInline> ConvertLeaf(ContainerInline root)
    {
        var children = Children(root);
        if (GuardScan.FindLeftover(_printed.ToString()) is { } at)
        {
            state.Report(DiagnosticCodes.GuardAsText, map.Inner(_printedRuns).At(at), "this would be printed as text, and looks like a guard", GuardWords.Forms);
        }

        return children;
    }

    /// <summary>Takes <c>:only{…}</c> and the mark of a task from the beginning of an entry, row or column.</summary>
    public EntryMarkers TakeMarkers(ContainerInline root)
    {
        var markers = EntryMarkers.None;
        while (root.FirstChild is { } first)
        {
            if (first is OnlyMarkerInline only && markers.Only.IsEmpty)
            {
                state.FoundGuard(map.At(only.Offset));
                markers = markers with { Only = state.NoteTopics(only.Topics, map) };
            }
            else if (first is TaskMarkerInline task) markers = markers with { Done = task.Done };
            else if (first is not LiteralInline literal || !literal.Content.AsSpan().IsWhiteSpace()) break;
            first.Remove();
        }

        if (markers != EntryMarkers.None && root.FirstChild is LiteralInline words) words.Content.TrimStart();
        return markers;
    }

    private ImmutableArray<SourceInline> Children(ContainerInline container)
    {
        var children = ImmutableArray.CreateBuilder<SourceInline>();
        AddAll(container, children);
        return children.ToImmutable();
    }

    private void AddAll(ContainerInline container, ImmutableArray<SourceInline>.Builder children)
    {
        foreach (var child in container)
        {
            if (child is DelimiterInline sign)
            {
                // A sign without a partner is text, and the container of all that follows it.
                Add(Text(sign.ToLiteral(), sign.Span.Start, map.At(sign.Span.Start, sign.Span.Length)), children);
                AddAll(sign, children);
            }
            else if (child is ContainerInline plain && child.GetType() == typeof(ContainerInline))
            {
                // What is left of brackets that opened nothing: a wrapper without a meaning.
                AddAll(plain, children);
            }
            else if (Convert(child) is { } converted) Add(converted, children);
        }
    }

    private static void Add(SourceInline inline, ImmutableArray<SourceInline>.Builder children)
    {
        if (inline is SourceText text && children.Count > 0 && children[^1] is SourceText before && JoinsTo(before, text))
        {
            children[^1] = before with { Text = before.Text + text.Text, Span = before.Span with { Length = text.Span.Column + text.Span.Length - before.Span.Column } };
        }
        else children.Add(inline);
    }

    // A line's text is one run: a place inside it can be counted from its beginning.
    private static bool JoinsTo(SourceText before, SourceText text) =>
        before.Span.Line == text.Span.Line && before.Span.Column + before.Text.Length == text.Span.Column;

    private SourceInline? Convert(Inline inline)
    {
        var place = map.At(inline.Span.Start, Math.Max(0, inline.Span.Length));
        switch (inline)
        {
            case LiteralInline literal:
                return Literal(literal, place);
            case HtmlEntityInline entity:
                return Text(entity.Transcoded.ToString(), inline.Span.Start, place);
            case LineBreakInline { IsHard: true }:
                Print(" ", inline.Span.Start);
                return new SourceLineBreak { Span = place };
            case LineBreakInline:
                return Text(" ", inline.Span.Start, place);
            case CodeInline code:
                return Code(code, place);
            case EmphasisInline { DelimiterCount: 2 } strong:
                return new SourceStrong(Children(strong)) { Span = place };
            case EmphasisInline emphasis:
                return new SourceEmphasis(Children(emphasis)) { Span = place };
            case LinkInline or AutolinkInline:
                return new LinkConverter(state, map).Convert(inline, place, Children);
            case NoteReferenceInline note:
                state.ReferTo(note.Label, place);
                return new SourceNoteReference(note.Label) { Span = place };
            case TaskMarkerInline task:
                return Text(task.Done ? "[x]" : "[ ]", inline.Span.Start, place);
            case GuardInline guard:
                return Guard(guard, place);
            case HtmlInline:
                state.Report(DiagnosticCodes.RawHtml, place, "this is HTML, which content does not have", BlockConverter.RawHtmlHint);
                return null;
            default:
                throw new UnreachableException($"inline {inline.GetType().Name}");
        }
    }

    private SourceText Literal(LiteralInline literal, SourceSpan place)
    {
        var text = literal.Content.ToString();
        var start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        Print(literal.IsFirstCharacterEscaped && text.Length > 0 ? GuardScan.Escaped + text[1..] : text, start);
        return new SourceText(text) { Span = literal.IsFirstCharacterEscaped ? place with { Column = place.Column + 1, Length = text.Length } : place };
    }

    private SourceText Text(string text, int offset, SourceSpan place)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Characters.IsForbidden(rune)) Characters.Report(state.Reading.Bag, place, rune);
        }

        Print(text, offset);
        return new SourceText(text) { Span = place };
    }

    private SourceCodeSpan Code(CodeInline code, SourceSpan place)
    {
        if (GuardScan.IsLeftInCodeSpan(code.Content))
        {
            state.Report(DiagnosticCodes.GuardWithoutEffect, place, "this code holds a guard, which has no effect in code and would be printed", "put ':only[`code`]{topic}' around the code");
        }

        Print(GuardScan.Opaque, code.Span.Start);
        return new SourceCodeSpan(code.Content) { Span = place };
    }

    private SourceInline? Guard(GuardInline guard, SourceSpan place)
    {
        Print(GuardScan.Opaque, guard.Offset);
        state.FoundGuard(place);
        if (depth >= GuardPairs.DeepestNesting)
        {
            state.Report(DiagnosticCodes.GuardNesting, place, $"guards are nested more than {GuardPairs.DeepestNesting} deep", "name several topics in one guard");
            return null;
        }

        switch (guard)
        {
            case OnlyInline only:
                var topics = state.NoteTopics(only.Topics, map);
                using (state.Within(topics)) return new GuardedInline(topics, Inside(only.Content)) { Span = place };
            case FixedInline words:
                return new SourceFixed(Inside(words.Content)) { Span = place };
            case VaryInline vary:
                return new VaryConverter(state).Convert(vary.Content, map.Inner(vary.Content.Runs), place);
            case WhenInline timing:
                var id = timing.Content.Text.Trim();
                state.Reading.References.Note(Reading.ReferenceKind.Item, id, place);
                return new SourceWhen(id) { Span = place };
            case OnlyMarkerInline:
                state.Report(DiagnosticCodes.GuardWithoutEffect, place, "':only{…}' without brackets stands at the beginning of a list entry, of a row's first cell or of a heading cell", "write ':only[words]{topic}' here, or '::: only topic' around a block");
                return null;
            case BrokenGuardInline broken:
                state.Report(broken.Code, place, broken.Message, broken.Hint);
                return null;
            default:
                throw new UnreachableException($"guard {guard.GetType().Name}");
        }
    }

    private ImmutableArray<SourceInline> Inside(GuardContent content) =>
        new InlineConverter(state, map.Inner(content.Runs), depth + 1).ConvertLeaf(MarkdownSyntax.ParseInline(content.Text, state.Document));

    private void Print(string text, int offset)
    {
        _printedRuns.Add((_printed.Length, offset));
        _printed.Append(text);
    }
}
