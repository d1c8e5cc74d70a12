using System.Globalization;
using AngleSharp.Html.Parser;
using Waymark.Attacks.Frame;
using Waymark.Cli.Tracing;

namespace Waymark.Attacks.Rows.Text;

/// <summary>The text of a copy as somebody copies it out of a browser, a PDF reader or a picture.</summary>
internal static class LeakedText
{
    private static readonly char[] Spaces = [' ', '\n', '\r', '\t', '\f'];

    /// <summary>All pages of the site, one after the other.</summary>
    public static string OfSite(LeakedCopy copy) =>
        LeakReader.Read([.. Directory.EnumerateFiles(copy.Site, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]).Text;

    /// <summary>Its running text alone, as somebody marks it with the mouse: paragraphs and entries from 12 words on, one a line, every one once.</summary>
    public static string[] ParagraphsOfSite(LeakedCopy copy) =>
    [
        .. Directory.EnumerateFiles(copy.Site, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(page => new HtmlParser().ParseDocument(File.ReadAllText(page)).QuerySelectorAll("main p, main li").Where(block => block.QuerySelector("p, li") is null))
            .Select(block => block.TextContent)
            .Where(text => WordsOf(text).Length >= 12)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The brief as poppler copies it, in reading order.</summary>
    public static string OfBrief(LeakedCopy copy) => ConfinedProgram.Run("pdftotext", "poppler-utils", copy.Brief, copy.Brief, "-");

    /// <summary>Screenshots of the brief's first pages, read by tesseract and thrown away.</summary>
    public static string OfPictures(LeakedCopy copy, string folder, int dpi, int pages)
    {
        OtherProgram.Run("pdftoppm", "-r", dpi.ToString(CultureInfo.InvariantCulture), "-l", pages.ToString(CultureInfo.InvariantCulture), "-png", copy.Brief, Path.Combine(folder, "page"));
        var pictures = Directory.EnumerateFiles(folder, "page*.png").Order(StringComparer.Ordinal);
        return string.Join('\n', pictures.Select(page => ConfinedProgram.Run("tesseract", "tesseract-ocr", page, page, "-", "--psm", "3")));
    }

    public static string[] WordsOf(string text) => text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);
}
