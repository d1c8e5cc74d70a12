using System.Globalization;
using Waymark.Pages;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Metadata;

/// <summary>What a copy's metadata says; from its pages and from nothing else.</summary>
internal sealed record FileFacts(string Title, string Language, string Author, string Subject, string Id, DateOnly Date)
{
    /// <summary>Producer and creator. No version and no path: they say nothing to a reader and much to a curious one.</summary>
    public const string Tool = "Waymark";

    public static FileFacts Of(PageDocument document, CopyFacts copy) =>
        new(document.Title, document.Language, copy.Author, copy.Subject, copy.Id, copy.Date);

    /// <summary>The copy's day as XMP says it: midnight, Coordinated Universal Time.</summary>
    public string Time => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    public PdfBuffer WriteInfo()
    {
        var day = Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var time = $"D:{day}000000Z";
        return new PdfBuffer().Raw("<</Title"u8).Text(Title).Raw("/Author"u8).Text(Author).Raw("/Subject"u8).Text(Subject)
            .Raw("/Creator"u8).Text(Tool).Raw("/Producer"u8).Text(Tool)
            .Raw("/CreationDate"u8).Text(time).Raw("/ModDate"u8).Text(time).Raw(">>"u8);
    }
}
