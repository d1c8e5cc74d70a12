using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Parts;

/// <summary>The note beside an item: an accent edge, a label, then a sentence in serif italic.</summary>
internal sealed class MarginNote(Press press, Measure column, MarginNoteLook look)
{
    private readonly List<DraftLine> _lines = [];
    private readonly LineSetter _setter = new(press);
    private readonly Measure _text = column with { X = column.X + look.Padding, Width = column.Width - look.Padding };

    public Pt Height { get; private set; }

    public void AddLabel(string words)
    {
        using (press.Tags.Open(Role.Paragraph)) Add(new InlineReader(press, _text.Width).Read(words, look.Label), look.Label);
    }

    public void Add(string label, ImmutableArray<Inline> words)
    {
        if (Height > Pt.Zero) Height += look.Padding * 0.4;
        AddLabel(label);
        using (press.Tags.Open(Role.Paragraph)) Add(new InlineReader(press, _text.Width).Read(words, look.Text), look.Text);
    }

    public void DrawOn(Strip strip)
    {
        if (_lines.Count == 0) return;
        var top = new Pt(1);
        strip.Lines.AddRange(_lines.Select(line => line.Lower(top)));
        var x = column.X + (look.EdgeWidth / 2);
        strip.Over.Add(new Rule(new(x, top), new(x, top + Height), new Stroke(press.Palette.Accent, look.EdgeWidth)));
    }

    private void Add(InlineReader words, TypeStyle style)
    {
        var lines = _setter.Set(words.Finish(), _text, style);
        _lines.AddRange(lines.Select(line => line.Lower(Height)));
        Height += style.Leading * lines.Count;
    }
}

/// <param name="Padding">Between edge and words.</param>
internal sealed record MarginNoteLook(TypeStyle Label, TypeStyle Text, Pt EdgeWidth, Pt Padding);
