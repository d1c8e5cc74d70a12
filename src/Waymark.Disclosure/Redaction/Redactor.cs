using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Disclosure.Rules;

namespace Waymark.Disclosure.Redaction;

/// <summary>
/// Takes out of a syntax tree everything that the grants do not cover, and every container that this leaves empty. The result has no
/// guards, and redacting it again changes nothing. Whatever a renderer counts, numbers or lists, it counts from here.
/// </summary>
internal sealed class Redactor(Grants grants)
{
    /// <summary>The visible part of a body, with the notes that its visible text uses.</summary>
    public SourceProse Redact(SourceProse prose)
    {
        var notes = new VisibleNotes(prose.Notes, blocks => Blocks(blocks, _ => true));
        var blocks = Blocks(prose.Blocks, notes.Exists);
        return new SourceProse(blocks, notes.UsedBy(blocks, body => Blocks(body, notes.Exists)));
    }

    /// <summary>The visible part of a line of front matter.</summary>
    public ImmutableArray<SourceInline> Redact(ImmutableArray<SourceInline> line)
    {
        var visible = Inlines(line, _ => true);
        return InlineTree.HasContent(visible) ? visible : [];
    }

    private ImmutableArray<SourceBlock> Blocks(ImmutableArray<SourceBlock> blocks, Predicate<string> note) =>
        Numbering.Renumber(Outline.WithoutEmptyHeadings([.. blocks.SelectMany(block => Block(block, note))]));

    private IEnumerable<SourceBlock> Block(SourceBlock block, Predicate<string> note)
    {
        switch (block)
        {
            case GuardedBlocks guard:
                return grants.Opens(guard.Topics) ? guard.Blocks.SelectMany(inner => Block(inner, note)) : [];
            case SourceHeading heading:
                var head = Inlines(heading.Children, note);
                return InlineTree.HasContent(head) ? [heading with { Children = head }] : [];
            case SourceParagraph paragraph:
                var runs = Inlines(paragraph.Children, note);
                return InlineTree.HasContent(runs) ? [paragraph with { Children = runs }] : [];
            case SourceList list:
                var entries = Entries(list.Entries, note);
                return entries.IsEmpty ? [] : [list with { Entries = entries }];
            case SourceTable table:
                return Tables.Redact(table, grants, runs => Inlines(runs, note)) is { } visible ? [visible] : [];
            case SourceQuote quote:
                var quoted = Blocks(quote.Blocks, note);
                return quoted.IsEmpty ? [] : [quote with { Blocks = quoted }];
            case SourceCallout callout:
                var called = Blocks(callout.Blocks, note);
                return called.IsEmpty ? [] : [callout with { Blocks = called }];
            case SourceCode:
                return [block];
            default:
                throw new System.Diagnostics.UnreachableException($"no rule says who may see a {block.GetType().Name}");
        }
    }

    private ImmutableArray<SourceListEntry> Entries(ImmutableArray<SourceListEntry> entries, Predicate<string> note)
    {
        var kept = ImmutableArray.CreateBuilder<SourceListEntry>();
        foreach (var entry in entries)
        {
            if (!entry.Only.IsDefaultOrEmpty && !grants.Opens(entry.Only)) continue;
            var blocks = Blocks(entry.Blocks, note);
            if (!blocks.IsEmpty) kept.Add(entry with { Only = [], Blocks = blocks });
        }

        return kept.ToImmutable();
    }

    private ImmutableArray<SourceInline> Inlines(ImmutableArray<SourceInline> inlines, Predicate<string> note) =>
        inlines.IsDefaultOrEmpty ? [] : Typography.Tidy(Open(inlines, note));

    private ImmutableArray<SourceInline> Open(ImmutableArray<SourceInline> inlines, Predicate<string> note)
    {
        var open = ImmutableArray.CreateBuilder<SourceInline>(inlines.Length);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case GuardedInline guard:
                    if (grants.Opens(guard.Topics)) open.AddRange(Open(guard.Children, note));
                    break;
                case SourceNoteReference reference:
                    if (note(reference.Label)) open.Add(reference);
                    break;
                case SourceEmphasis or SourceStrong or SourceLink or SourceFixed:
                    open.Add(InlineTree.WithChildren(inline, Open(InlineTree.ChildrenOf(inline)!.Value, note)));
                    break;
                case SourceText or SourceCodeSpan or SourceImage or SourceLineBreak or SourceWhen or SourceVary:
                    open.Add(inline);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException($"no rule says who may see a {inline.GetType().Name}");
            }
        }

        return open.ToImmutable();
    }
}
