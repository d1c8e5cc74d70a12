using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Waymark.Fonts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>Reads disclosed inlines into atoms, tagging them on the way.</summary>
/// <param name="measure">Width that the text has, which bounds its slots.</param>
internal sealed class InlineReader(Press press, Pt measure)
{
    private const double WidestSlotOfMeasure = 0.6;
    private const double MostDifferenceInEms = 2;
    private readonly AtomBuilder _atoms = new(press);
    private int? _content;

    /// <summary>A slot with a wording wider than this is not used, for it never breaks: three fifths of the measure, if nothing else is said.</summary>
    public Pt WidestSlot { get; init; } = measure * WidestSlotOfMeasure;

    /// <summary>Whether slots keep all their wordings: not in text whose end is fixed.</summary>
    public bool UsesSlots { get; init; } = true;

    /// <summary>Whether the passage stood in the document before: a slot that was set there in one wording has that one here too.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether the text is drawn without being part of the document's text: a table's head repeated, a figure's labels.</summary>
    public bool IsArtifact { get; init; }

    public InlineReader Read(ImmutableArray<Inline> inlines, in TypeStyle style)
    {
        foreach (var inline in inlines) Read(inline, style, null);
        return this;
    }

    /// <summary>Reads words of the tool, or text that was written outside prose.</summary>
    public InlineReader Read(string text, in TypeStyle style)
    {
        _atoms.Add(text, style, Content(), null, press.Place);
        return this;
    }

    public List<Atom> Finish() => _atoms.Finish();

    private void Read(Inline inline, TypeStyle style, LinkReference? link)
    {
        var place = press.PlaceOf(inline);
        switch (inline)
        {
            case Words words:
                _atoms.Add(words.Text, style, Content(), link, place);
                break;
            case Emphasis emphasis:
                ReadAll(emphasis.Children, style.Emphasised(), link);
                break;
            case Strong strong:
                ReadAll(strong.Children, style.Stronger() with { Ink = press.Palette.Ink }, link);
                break;
            case CodeSpan code:
                ReadCode(code, style, link);
                break;
            case Link to:
                using (Open(Role.Link)) ReadAll(to.Children, style with { Ink = press.Palette.Accent }, LinkReference.To(to.Target, to.ItemId));
                break;
            case Vary vary:
                ReadVary(vary, style, link);
                break;
            case NoteReference note:
                ReadNote(note, style);
                break;
            case Picture picture:
                // In running text a picture is its words: its lines are no place for an image.
                _atoms.Add(picture.Alt, style, Content(), link, place);
                break;
            case LineBreak:
                _atoms.BreakLine();
                break;
            default:
                throw new UnreachableException($"{inline.GetType().Name} is no inline.");
        }
    }

    private void ReadAll(ImmutableArray<Inline> inlines, TypeStyle style, LinkReference? link)
    {
        foreach (var inline in inlines) Read(inline, style, link);
    }

    private void ReadCode(CodeSpan code, TypeStyle style, LinkReference? link)
    {
        using (Open(Role.Code))
            _atoms.Add(code.Text, style with { Face = FaceRole.Mono, Size = style.Size * 0.92 }, Content(), link, press.PlaceOf(code));
    }

    private void ReadVary(Vary vary, TypeStyle style, LinkReference? link)
    {
        var (narrowest, widest) = (new Pt(double.PositiveInfinity), Pt.Zero);
        foreach (var width in vary.Options.Select(option => press.Meter.WidthOf(option, style)))
            (narrowest, widest) = (Pt.Min(narrowest, width), Pt.Max(widest, width));
        // An entry that may change places with another is its line's only words. Spaces of a justified line can take up a short word, and no half a line.
        var fits = vary is OrderVary ? widest <= measure : widest <= WidestSlot && (!press.Justifies || widest - narrowest <= style.Size * MostDifferenceInEms);
        if (UsesSlots && !IsArtifact && fits && (!IsRepeated || press.Slots.Contains(vary.Slot)) && vary.Options.All(option => !string.IsNullOrWhiteSpace(option)))
            _atoms.AddChoice(vary.Slot, vary.Options, style, Content(), link, press.PlaceOf(vary));
        else
            _atoms.Add(vary.Options[0], style, Content(), link, press.PlaceOf(vary));
    }

    private void ReadNote(NoteReference note, TypeStyle style)
    {
        if (!press.SetsNotes) return;
        var number = press.Footnotes.NumberOf(note.Number) ?? throw new UnreachableException($"Footnote {note.Number} has no text.");
        var raised = style with { Size = style.Size * 0.62, Rise = style.Size * 0.34 };
        using (Open(Role.Reference))
        using (Open(Role.Link))
            _atoms.Add(number.ToString(CultureInfo.InvariantCulture), raised, Content(), new LinkReference(null, Footnotes.AnchorOf(number)), press.PlaceOf(note));
    }

    private int? Content() => IsArtifact ? null : _content ??= press.Tags.NewContent();

    /// <summary>Opens an inline element; text after it is content of its own.</summary>
    private Inside? Open(Role role) => IsArtifact ? null : new Inside(this, press.Tags.Open(role));

    private sealed class Inside : IDisposable
    {
        private readonly InlineReader _reader;
        private readonly IDisposable _element;

        public Inside(InlineReader reader, IDisposable element)
        {
            (_reader, _element) = (reader, element);
            reader._content = null;
        }

        public void Dispose()
        {
            _element.Dispose();
            _reader._content = null;
        }
    }
}
