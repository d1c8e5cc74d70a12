using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Waymark.Content.Markdown.Tree;
using Waymark.Disclosure.Assets;
using Waymark.Handouts.Text;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Writing;

/// <summary>Writes the runs of one block. What it says of other items, it says only of those that the reader may know.</summary>
internal sealed class InlineWriter(RecordItems items, AssetShelf assets, NoteNumbers notes, bool varies, DiagnosticBag diagnostics)
{
    /// <summary>What the block says so far: timing that the tool writes starts with a capital only where a sentence does.</summary>
    private readonly StringBuilder _said = new();

    public ImmutableArray<Inline> Write(ImmutableArray<SourceInline> source)
    {
        var written = ImmutableArray.CreateBuilder<Inline>(source.Length);
        foreach (var inline in source.SelectMany(Write))
        {
            if (inline is Words words && written is [.., Words before]) written[^1] = before with { Text = before.Text + words.Text };
            else written.Add(inline);
        }

        return written.ToImmutable();
    }

    private IEnumerable<Inline> Write(SourceInline inline) => inline switch
    {
        SourceText text => [Say(text.Text, text)],
        SourceEmphasis emphasis => [new Emphasis(Write(emphasis.Children)) { Place = inline.Span }],
        SourceStrong strong => [new Strong(Write(strong.Children)) { Place = inline.Span }],
        SourceCodeSpan code => [Opaque(new CodeSpan(code.Text) { Place = inline.Span })],
        SourceLink { ItemId: { } id } link => ToItem(link, id),
        SourceLink link => [new Link(link.Target, null, Write(link.Children)) { Place = inline.Span }],
        SourceImage image => [Opaque(new Picture(assets.Use(image.Path, image.Span), image.Alt) { Place = inline.Span })],
        SourceNoteReference reference => [new NoteReference(notes.Of(reference.Label)) { Place = inline.Span }],
        SourceLineBreak => [Opaque(new LineBreak { Place = inline.Span })],
        SourceWhen timing => [When(timing)],
        SourceVary { IsPunctuation: true } vary when varies => [Opaque(new PunctuationVary(0, vary.Options) { Place = inline.Span })],
        SourceVary vary when varies => [Opaque(new Vary(0, vary.Options) { Place = inline.Span })],
        SourceVary vary => [Say(vary.Options[0], vary)],
        SourceFixed @fixed => Write(@fixed.Children),
        _ => throw new UnreachableException($"{inline.GetType().Name} after redaction"),
    };

    private ImmutableArray<Inline> ToItem(SourceLink link, string id)
    {
        var children = Write(link.Children);
        if (items.Holds(id)) return [new Link("", id, children) { Place = link.Span }];
        var words = PlainText.Of(children);
        if (!items.MayKnow(id) && items.Reveal(words, id))
        {
            diagnostics.Error("WM2007", link.Span, $"the words of this link name '{id}', which this reader may not know", "say it in words that do not name the item, or guard the sentence with the item's topics");
        }

        return children;
    }

    private Words When(SourceWhen when)
    {
        if (items.TimingOf(when.ItemId) is not { } timing)
        {
            diagnostics.Error("WM2008", when.Span, $":when[{when.ItemId}] tells of an item that this reader may not know", "guard the sentence with the item's topics");
            return Say("", when);
        }

        var starts = Sentences.StartsAt(_said.ToString(), _said.Length);
        return Say(starts ? timing.Sentence : char.ToLowerInvariant(timing.Sentence[0]) + timing.Sentence[1..], when);
    }

    private Words Say(string words, SourceInline source)
    {
        _said.Append(words);
        return new Words(words) { Place = source.Span };
    }

    private Inline Opaque(Inline inline)
    {
        _said.Append(inline is LineBreak ? '\n' : '\uFFFC');
        return inline;
    }
}
