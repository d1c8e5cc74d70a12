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
    private static readonly Pt Top = new(1);
    private readonly List<(DraftLine Line, Pt Leading)> _lines = [];
    private readonly LineSetter _setter = new(press);
    private readonly Measure _text = column with { X = column.X + look.Padding, Width = column.Width - look.Padding };

    private Pt _gap;

    private Pt Height { get; set; }

    public void AddLabel(string words)
    {
        using (press.Tags.Open(Role.Paragraph)) Add(new InlineReader(press, _text.Width).Read(words, look.Label), look.Label);
    }

    public void Add(string label, ImmutableArray<Inline> words)
    {
        _gap = look.Padding * 0.4;
        AddLabel(label);
        using (press.Tags.Open(Role.Paragraph)) Add(new InlineReader(press, _text.Width).Read(words, look.Text), look.Text);
    }

    /// <summary>
    /// Sets the note beside the strips of its column from <paramref name="first"/> on, or below them where it is too high to be kept
    /// on one page with them; then makes the column as high as what stands beside it.
    /// </summary>
    /// <param name="other">Height of what else stands beside the strips.</param>
    /// <param name="most">The highest that a note beside may be. One is meant to have thirty words.</param>
    public void SetBeside(Column text, int first, Pt other, Pt most)
    {
        var below = Height > most;
        if (!below) DrawOn(text.Strips[first]);
        KeepBeside(text, first, below ? other : Pt.Max(other, Height + Top));
        if (!below) return;
        foreach (var (line, leading) in _lines)
        {
            var strip = new Strip(leading) { BreakCost = BreakCosts.Item.BetweenLines };
            strip.Lines.Add(line with { Baseline = Meter.BaselineIn(look.Text) });
            text.Add(strip);
        }
    }

    private void DrawOn(Strip strip)
    {
        if (_lines.Count == 0) return;
        var y = Top;
        foreach (var (line, leading) in _lines)
        {
            strip.Lines.Add(line.Lower(y));
            y += leading;
        }

        var x = column.X + (look.EdgeWidth / 2);
        strip.Over.Add(new Rule(new(x, Top), new(x, Top + Height), new Stroke(press.Palette.Accent, look.EdgeWidth)));
    }

    private static void KeepBeside(Column text, int first, Pt beside)
    {
        var height = Pt.Zero;
        for (var index = first; index < text.Strips.Count; index++)
        {
            var strip = text.Strips[index];
            if (index > first)
            {
                height += strip.Before;
                if (height < beside) strip.BreakCost = Cost.Never;
            }

            height += strip.Height;
        }

        if (height < beside) text.Add(new Strip(beside - height) { BreakCost = Cost.Never });
    }

    private void Add(InlineReader words, TypeStyle style)
    {
        var lines = _setter.Set(words.Finish(), _text, style);
        for (var index = 0; index < lines.Count; index++)
        {
            var gap = _lines.Count > 0 ? _gap : Pt.Zero;
            _lines.Add((lines[index].Lower(gap - (style.Leading * index)), style.Leading + gap));
            Height += style.Leading + gap;
            _gap = Pt.Zero;
        }
    }
}

/// <param name="Padding">Between edge and words.</param>
internal sealed record MarginNoteLook(TypeStyle Label, TypeStyle Text, Pt EdgeWidth, Pt Padding);
