using System.Diagnostics;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;
using Waymark.Pdf.Painting;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Text;

namespace Waymark.Pdf.Tagging;

/// <summary>One clickable area as an object of the file.</summary>
/// <param name="Number">Of the annotation.</param>
/// <param name="Page">0-based.</param>
/// <param name="Link">What the pages say of it.</param>
/// <param name="Element">The link element that owns it.</param>
/// <param name="Key">Its entry in the parent tree.</param>
/// <param name="Line">The line it stands on, where a slot before or in it moves it from copy to copy; null where it never moves.</param>
internal sealed record LinkAnnotation(int Number, int Page, LinkArea Link, TreeElement Element, int Key, TextLine? Line)
{
    /// <summary>Where the area is in a copy: its edges keep their distance from the words at its ends.</summary>
    public Rectangle AreaIn(CopyLayer copy)
    {
        if (Line is null || Link.Span is not { } span)
            return Link.Area;
        var (left, right) = Ends(CopyText.WordsOf(Line, copy), span);
        var (plainLeft, plainRight) = Ends(PlainText.WordsOf(Line), span);
        return Link.Area with { X = Link.Area.X + left - plainLeft, Width = Link.Area.Width + right - plainRight - left + plainLeft };
    }

    /// <param name="pages">Object numbers of the pages.</param>
    public PdfBuffer Write(Rectangle area, PageSpace space, IReadOnlyList<int> pages)
    {
        var body = new PdfBuffer().Raw("<</Type/Annot/Subtype/Link/Rect"u8);
        space.PutCorners(body, area);
        body.Raw("/Border[0 0 0]/F 4/P "u8).Ref(pages[Page]).Raw("/StructParent "u8).Int(Key).Raw("/Contents"u8).Text(Link.Words);
        switch (Link.Target)
        {
            case AddressTarget address:
                body.Raw("/A<</S/URI/URI"u8).Text(address.Address).Raw(">>"u8);
                break;
            case PlaceTarget place:
                DestinationSyntax.Write(body.Raw("/Dest"u8), place.Destination, space, pages);
                break;
            default:
                throw new UnreachableException($"{Link.Target.GetType().Name} is no target of a link");
        }
        return body.Raw(">>"u8);
    }

    private static (Pt Left, Pt Right) Ends(IEnumerable<SetWord> words, LinkSpan span)
    {
        var (left, right) = (new Pt(double.PositiveInfinity), new Pt(double.NegativeInfinity));
        foreach (var word in words)
        {
            if (word.Piece < span.First || word.Piece > span.Last)
                continue;
            left = Pt.Min(left, word.X);
            right = Pt.Max(right, word.X + word.Word.Width);
        }
        return (left, right);
    }
}
