using System.Text;
using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Pdf;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Typesetting.Tests.Support;

/// <summary>Files as recipients have them, and what programs that we did not write read in them.</summary>
internal static class Printed
{
    public static byte[] Brief(Edition edition, Copy copy)
    {
        var document = Reading.Set(edition);
        return PdfMaster.Prepare(document).WriteCopy(Reading.CopyOf(document, edition, copy));
    }

    public static byte[] Deck(Edition edition, Copy copy)
    {
        var set = Typesetting.Deck.Set(edition);
        Assert.Empty(set.Diagnostics);
        var layer = Typesetting.Deck.SetCopy(set.Document!, edition, copy).Layer!;
        return PdfMaster.Prepare(set.Document!).WriteCopy(layer);
    }

    /// <summary>What <c>pdftotext</c> gives, page by page.</summary>
    public static string[] PagesOf(byte[] pdf, params string[] options) =>
        Tool.PdfToText(pdf, options).Split('\f', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Words one space apart, a division of a word taken out: a soft hyphen at the end of a line says that the word goes on in the next
    /// (ISO 32000-1, 14.8.2.2.3).
    /// </summary>
    public static string Plain(string text)
    {
        var joined = text.Replace("\u00AD\n", "", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal).Replace('\u00A0', ' ');
        return string.Join(' ', joined.Split([' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
    }
}
