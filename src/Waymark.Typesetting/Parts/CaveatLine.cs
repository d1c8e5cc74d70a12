using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Parts;

/// <summary>A short dashed rule and one sentence: it qualifies what it ends, and stays on its page.</summary>
internal static class CaveatLine
{
    public static void Set(Press press, Column column, Measure across, TypeStyle style, string caveat)
    {
        var (rule, gap) = (style.Size * 2.1, style.Size * 1.05);
        column.KeepWithNext();
        var first = column.Strips.Count;
        using (press.Tags.Open(Role.Paragraph))
        {
            var measure = across with { X = across.X + rule + gap, Width = across.Width - rule - gap };
            column.Paragraph(new InlineReader(press, measure.Width).Read(caveat, style).Finish(), measure, style, BreakCosts.Unbroken);
        }

        if (column.Strips.Count == first) return;
        var y = style.Leading * 0.54;
        var stroke = new Stroke(press.Palette.Edge, style.Size * 0.14) { Dashes = [style.Size * 0.42, style.Size * 0.42] };
        column.Strips[first].Over.Add(new Rule(new(across.X, y), new(across.X + rule, y), stroke));
    }
}
