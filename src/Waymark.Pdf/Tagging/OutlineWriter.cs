using System.Collections.Immutable;
using Waymark.Pages.Structure;
using Waymark.Pdf.Painting;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Tagging;

/// <summary>Writes bookmarks (ISO 32000-1 section 12.3.3), all of them open.</summary>
internal sealed class OutlineWriter(ObjectTable table, ObjectShelf shelf, PageSpace space, IReadOnlyList<int> pages)
{
    /// <returns>The number of the outline dictionary.</returns>
    public int Write(ImmutableArray<Bookmark> bookmarks)
    {
        var root = table.Allocate();
        var (first, last, count) = WriteLevel(bookmarks, root);
        shelf.Add(root, PutChildren(new PdfBuffer().Raw("<</Type/Outlines"u8), first, last, count).Raw(">>"u8));
        return root;
    }

    private (int First, int Last, int Count) WriteLevel(ImmutableArray<Bookmark> bookmarks, int parent)
    {
        var numbers = bookmarks.Select(_ => table.Allocate()).ToArray();
        var count = bookmarks.Length;
        for (var i = 0; i < numbers.Length; i++)
        {
            var body = new PdfBuffer().Raw("<</Title"u8).Text(bookmarks[i].Title).Raw("/Parent "u8).Ref(parent);
            if (i > 0)
                body.Raw("/Prev "u8).Ref(numbers[i - 1]);
            if (i < numbers.Length - 1)
                body.Raw("/Next "u8).Ref(numbers[i + 1]);
            if (!bookmarks[i].Children.IsDefaultOrEmpty)
            {
                var (first, last, inner) = WriteLevel(bookmarks[i].Children, numbers[i]);
                PutChildren(body, first, last, inner);
                count += inner;
            }
            DestinationSyntax.Write(body.Raw("/Dest"u8), bookmarks[i].Destination, space, pages);
            shelf.Add(numbers[i], body.Raw(">>"u8));
        }
        return (numbers[0], numbers[^1], count);
    }

    private static PdfBuffer PutChildren(PdfBuffer body, int first, int last, int count) =>
        body.Raw("/First "u8).Ref(first).Raw("/Last "u8).Ref(last).Raw("/Count "u8).Int(count);
}
