using System.Xml.Linq;
using System.Text;
using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Drawings.Svg;

/// <summary>Text in drawings, as outlines of the house's faces: a picture's words are its alternative text's.</summary>
internal static class SvgText
{
    public static IEnumerable<Outline> OutlinesOf(XElement text, SvgPaint paint, Press press)
    {
        if (text.HasElements) throw new SvgException("it has text in several parts, expected one line a text element");
        var words = string.Join(' ', text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var role = FaceOf(paint);
        foreach (var rune in words.EnumerateRunes())
            press.FaceFor(rune, role, press.Place);
        if (press.Diagnostics.HasErrors) yield break;
        var size = new Pt(paint.FontSize);
        var width = GlyphOutlines.WidthOf(words, role, size, press.Faces);
        var x = new Pt(Number(text, "x")) - paint.Anchor switch { "middle" => width / 2, "end" => width, _ => Pt.Zero };
        yield return GlyphOutlines.Of(words, role, size, new Point(x, new Pt(Number(text, "y"))), press.Faces);
    }

    private static FaceRole FaceOf(SvgPaint paint) => paint switch
    {
        { IsSerif: true, IsItalic: true } => FaceRole.SerifItalic,
        { IsSerif: true } => FaceRole.Serif,
        { IsBold: true } => FaceRole.SansSemibold,
        { IsItalic: true } => FaceRole.SansItalic,
        _ => FaceRole.Sans,
    };

    private static double Number(XElement text, string name) => (string?)text.Attribute(name) is { } value ? SvgPaint.Number(name, value.Trim()) : 0;
}
