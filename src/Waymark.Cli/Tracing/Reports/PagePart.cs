using System.Collections.Immutable;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>A part of a page, in its points, that paper shows as wide as its column: words of an upright page can be read there in two parts, and not in one.</summary>
internal readonly record struct PagePart(double Left, double Top, double Width, double Height)
{
    /// <summary>Points of paper that are left around what is written.</summary>
    private const double Margin = 8;

    /// <summary>
    /// Of both parts together, how high they may be for their width: 470 points of paper beside its 374 leave room on the same sheet for a heading, the drawing of the moves and the
    /// report's last words. A fuller page is shown with wider margins.
    /// </summary>
    private const double Steepest = 470 / 374.0;

    /// <summary>A figure is at most 373 points high.</summary>
    private const double HighestInOne = 0.98;

    /// <summary>Of the page, what its upper part shows: so much that there is hardly ever room for it below what another sheet ends with, and the two parts stand on one sheet.</summary>
    private const double Upper = 0.7;

    public static PagePart Whole(PageDocument document) => new(0, 0, Math.Round(document.Size.Width.Value), Math.Round(document.Size.Height.Value));

    /// <summary>A slide whole; of an upright page what is written on it, in one part or in two that are parted between two lines.</summary>
    public static ImmutableArray<PagePart> Of(PageDocument document, int page)
    {
        var whole = Whole(document);
        SpanOfLine[] lines = [.. document.Pages[page].Lines.Where(line => !line.Pieces.IsEmpty).Select(SpanOfLine.Of)];
        if (whole.Width > whole.Height || lines.Length < 2) return [whole];
        var (top, bottom) = (Math.Max(0, Math.Floor(lines.Min(line => line.Top) - Margin)), Math.Min(whole.Height, Math.Ceiling(lines.Max(line => line.Bottom) + Margin)));
        var (left, right) = (Math.Max(0, Math.Floor(document.TextArea.X.Value - Margin)), Math.Min(whole.Width, Math.Ceiling((document.TextArea.X + document.TextArea.Width).Value + Margin)));
        var wider = Math.Max(0, Math.Ceiling((bottom - top) / Steepest) - (right - left));
        (left, right) = (Math.Max(0, left - Math.Floor(wider / 2)), Math.Min(whole.Width, right + Math.Ceiling(wider / 2)));
        if (bottom - top < (right - left) * HighestInOne) return [new(left, top, right - left, bottom - top)];
        var wished = (int)Math.Round(top + ((bottom - top) * Upper));
        var cut = Enumerable.Range(wished - 20, 41).OrderBy(y => lines.Count(line => line.Top < y && y < line.Bottom)).ThenBy(y => Math.Abs(y - wished)).First();
        return [new(left, top, right - left, cut - top), new(left, cut, right - left, bottom - cut)];
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
