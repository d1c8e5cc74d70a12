using System.Collections.Immutable;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>A part of a page, in its points, that paper shows as wide as its column: words of an upright page can be read there in two parts, and not in one.</summary>
internal readonly record struct PagePart(double Left, double Top, double Width, double Height)
{
    /// <summary>Points of paper that are left around what is written.</summary>
    private const double Margin = 8;

    public static PagePart Whole(PageDocument document) => new(0, 0, Math.Round(document.Size.Width.Value), Math.Round(document.Size.Height.Value));

    /// <summary>A slide whole; of an upright page what is written on it, in an upper and a lower part that are parted between two lines where there is such a place near the middle.</summary>
    public static ImmutableArray<PagePart> Of(PageDocument document, int page)
    {
        var whole = Whole(document);
        SpanOfLine[] lines = [.. document.Pages[page].Lines.Where(line => !line.Pieces.IsEmpty).Select(SpanOfLine.Of)];
        if (whole.Width > whole.Height || lines.Length < 2) return [whole];
        var (top, bottom) = (Math.Max(0, Math.Floor(lines.Min(line => line.Top) - Margin)), Math.Min(whole.Height, Math.Ceiling(lines.Max(line => line.Bottom) + Margin)));
        var (left, right) = (Math.Max(0, Math.Floor(document.TextArea.X.Value - Margin)), Math.Min(whole.Width, Math.Ceiling((document.TextArea.X + document.TextArea.Width).Value + Margin)));
        var middle = (int)Math.Round((top + bottom) / 2);
        var cut = Enumerable.Range(middle - 30, 61).OrderBy(y => lines.Count(line => line.Top < y && y < line.Bottom)).ThenBy(y => Math.Abs(y - middle)).First();
        return bottom - top < (right - left) * 0.75 ? [new(left, top, right - left, bottom - top)] : [new(left, top, right - left, cut - top), new(left, cut, right - left, bottom - cut)];
    }

    public bool Contains(double y) => y >= Top && y < Top + Height;

    /// <summary>From above the letters of a line to below them.</summary>
    private readonly record struct SpanOfLine(double Top, double Bottom)
    {
        public static SpanOfLine Of(TextLine line)
        {
            var size = line.Pieces.Max(piece => piece switch { Word word => word.Size.Value, WordChoice choice => choice.Options[0].Max(word => word.Size.Value), _ => 0 });
            return new SpanOfLine(line.Baseline.Value - (size * 0.8), line.Baseline.Value + (size * 0.4));
        }
    }
}
