using System.Globalization;
using System.Net;
using System.Text;
using Waymark.Fonts;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Marks.Tracing;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>
/// Draws a page as the copy has it, from the page model that the ledger keeps, with a bar under every word and before every line that was read: full where
/// copy and leak agree, hollow where they do not. No program renders anything.
/// </summary>
internal sealed class PageDrawing(PageDocument document, CopyLayer copy, Vendor vendor)
{
    private const string Ink = "#46544e";
    private const string Disagreement = "#b0401a";
    private static readonly Pt Below = new(2.2);

    public ReportPicture Draw(int page, string title, IReadOnlyCollection<ReadSlot> slots)
    {
        var (width, height) = ((int)Math.Round(document.Size.Width.Value), (int)Math.Round(document.Size.Height.Value));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"><title>{Escaped(title)}</title><rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" fill="#ffffff" stroke="#d5dbd7"/>""");
        var places = slots.ToLookup(slot => (slot.Place!.Value.Line, slot.Place.Value.Piece));
        foreach (var line in document.Pages[page].Lines)
        {
            var words = CopyText.WordsOf(line, copy).ToArray();
            foreach (var word in words) Text(svg, word);
            foreach (var piece in words.GroupBy(word => word.Piece))
                if (places[(line.Id, piece.Key)].ToArray() is { Length: > 0 } read) Bar(svg, [.. piece], read);
            if (words.Length > 0 && places[(line.Id, SlotPlace.WholeLine)].ToArray() is { Length: > 0 } moves) Edge(svg, words, moves);
        }

        return new ReportPicture(title, svg.Append("</svg>").ToString(), width, height);
    }

    private static void Text(StringBuilder svg, SetWord set)
    {
        var (family, weight, style) = set.Word.Face switch
        {
            FaceRole.SansSemibold => ("Waymark Sans", " font-weight=\"600\"", ""),
            FaceRole.SansItalic => ("Waymark Sans", "", " font-style=\"italic\""),
            FaceRole.Serif => ("Waymark Serif", "", ""),
            FaceRole.SerifItalic => ("Waymark Serif", "", " font-style=\"italic\""),
            FaceRole.Display => ("Waymark Display, Waymark Serif", "", ""),
            FaceRole.Mono => ("Waymark Code", "", ""),
            _ => ("Waymark Sans", "", ""),
        };
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{set.X.Value:0.##}" y="{(set.Baseline - set.Word.Rise).Value:0.##}" font-family="{family}" font-size="{set.Word.Size.Value:0.##}"{weight}{style} fill="{Ink}">{Escaped(set.Word.Text)}</text>""");
    }

    private void Bar(StringBuilder svg, SetWord[] words, ReadSlot[] read)
    {
        var (left, right) = (words[0].X, words[^1].X + words[^1].Word.Width);
        var y = words[0].Baseline + Below;
        svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{left.Value:0.##}" y="{y.Value:0.##}" width="{(right - left).Value:0.##}" height="1.5" """);
        svg.Append(read.All(slot => slot.Agrees) ? $"fill=\"{vendor.Brand.Accent}\"/>" : $"fill=\"none\" stroke=\"{Disagreement}\" stroke-width=\"0.6\"/>");
    }

    /// <summary>A bar before a line that was read as a whole.</summary>
    private void Edge(StringBuilder svg, SetWord[] words, ReadSlot[] read)
    {
        var (x, size) = (words.Min(word => word.X) - new Pt(5), words[0].Word.Size);
        svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{x.Value:0.##}" y="{(words[0].Baseline - (size * 0.75)).Value:0.##}" width="1.5" height="{(size * 0.85).Value:0.##}" """);
        svg.Append(read.All(slot => slot.Agrees) ? $"fill=\"{vendor.Brand.Accent}\"/>" : $"fill=\"none\" stroke=\"{Disagreement}\" stroke-width=\"0.6\"/>");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
