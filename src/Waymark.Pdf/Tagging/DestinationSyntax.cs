using Waymark.Pages.Structure;
using Waymark.Pdf.Painting;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Tagging;

internal static class DestinationSyntax
{
    /// <summary>Writes an explicit destination that keeps the reader's zoom (ISO 32000-1 section 12.3.2.2).</summary>
    /// <exception cref="InconsistentDocumentException">The page does not exist.</exception>
    public static void Write(PdfBuffer body, Destination destination, PageSpace space, IReadOnlyList<int> pages)
    {
        if (destination.Page < 0 || destination.Page >= pages.Count)
            throw new InconsistentDocumentException($"a link or bookmark leads to page {destination.Page} of {pages.Count}");
        body.Raw((byte)'[').Ref(pages[destination.Page]).Raw("/XYZ null "u8).Hundredths(space.Up(destination.Y)).Raw(" null]"u8);
    }
}
