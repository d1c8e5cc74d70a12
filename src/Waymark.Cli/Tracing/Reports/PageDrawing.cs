using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Waymark.Fonts;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>
/// Draws a page as the copy has it, from the page model that the ledger keeps, with a bar under every word and before every line that carries a mark: full where
/// copy and leak agree, hollow where they do not, thin where nothing could be read. No program renders anything.
/// </summary>
internal sealed class PageDrawing(PageDocument document, CopyLayer copy, Vendor vendor)
{
    public const string Disagreement = "#b0401a";
    public const string Nothing = "#8c9892";

    private const string Ink = "#46544e";

    public ReportPicture Draw(int page, string title, ImmutableArray<SlotBar> bars) =>
        Draw(page, title, bars, PagePart.Whole(document), onPaper: false) with { Parts = [.. PagePart.Of(document, page).Select(part => Draw(page, title, bars, part, onPaper: true))] };

    private ReportPicture Draw(int page, string title, ImmutableArray<SlotBar> bars, PagePart part, bool onPaper)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="{part.Left} {part.Top} {part.Width} {part.Height}" role="img"><title>{Escaped(title)}</title><rect x="{part.Left + 0.5}" y="{part.Top + 0.5}" width="{part.Width - 1}" height="{part.Height - 1}" fill="#ffffff" stroke="#d5dbd7"/>""");
        foreach (var word in document.Pages[page].Lines.SelectMany(line => CopyText.WordsOf(line, copy)).Where(word => part.Contains(word.Baseline.Value))) Text(svg, word, onPaper);
        foreach (var bar in bars.Where(bar => part.Contains(bar.Top))) Bar(svg, bar);
        return new ReportPicture(title, svg.Append("</svg>").ToString(), (int)part.Width, (int)part.Height);
    }

    private static void Text(StringBuilder svg, SetWord set, bool onPaper)
    {
        var size = set.Word.Size.Value * (onPaper && set.Word.Face == FaceRole.Display ? Slimness(set.Word) : 1);
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
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{set.X.Value:0.##}" y="{(set.Baseline - set.Word.Rise).Value:0.##}" font-family="{family}" font-size="{size:0.##}"{weight}{style} fill="{Ink}">{Escaped(set.Word.Text)}</text>""");
    }

    /// <summary>How much smaller a display word is set in the text face that a drawing on paper has in its stead, to be as wide as it is on the page.</summary>
    private static double Slimness(Word word)
    {
        var face = HouseFonts.Get(FaceRole.Serif);
        var units = word.Text.EnumerateRunes().Sum(rune => face.TryGetGlyph(rune, out var glyph) ? face.AdvanceOf(glyph) : 0);
        return units == 0 ? 1 : Math.Min(1, word.Width.Value / (word.Size.Value * units / face.UnitsPerEm));
    }

    private void Bar(StringBuilder svg, SlotBar bar)
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{bar.Left:0.##}" y="{bar.Top:0.##}" width="{bar.Width:0.##}" height="{bar.Height:0.##}" """);
        svg.Append(bar.Fate switch
        {
            SlotFate.Agrees => $"fill=\"{vendor.Brand.Accent}\"/>",
            SlotFate.Differs => $"fill=\"none\" stroke=\"{Disagreement}\" stroke-width=\"0.6\"/>",
            _ => $"fill=\"{Nothing}\"/>",
        });
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
