using System.Collections.Immutable;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;
using Waymark.Typesetting.Paragraphs;

namespace Waymark.Typesetting.Flow;

/// <summary>Numbers the lines of finished sheets, and joins links and bookmarks to the places they lead to.</summary>
internal static class Binder
{
    /// <param name="folio">The lines that belong to a page, by its index and the number of pages.</param>
    public static ImmutableArray<Page> Bind(ImmutableArray<Sheet> sheets, Func<int, int, ImmutableArray<TextLine>> folio)
    {
        var places = PlacesOf(sheets);
        var pages = ImmutableArray.CreateBuilder<Page>(sheets.Length);
        var line = 0;
        for (var number = 0; number < sheets.Length; number++)
        {
            var sheet = sheets[number];
            var lines = ImmutableArray.CreateBuilder<TextLine>(sheet.Lines.Count);
            var links = ImmutableArray.CreateBuilder<LinkArea>();
            foreach (var draft in sheet.Lines.OrderBy(draft => draft.Order)) // a stable order
            {
                lines.Add(new TextLine(line, draft.Baseline.OnGrid, draft.Pieces) { IsInterior = draft.IsInner, IsFilled = draft.IsFilled });
                foreach (var link in draft.Links)
                    if (TargetOf(link.To, places) is { } target)
                        links.Add(AreaOf(link, draft, line, target));
                line++;
            }

            pages.Add(new Page
            {
                Under = [.. sheet.Under.Select(graphic => graphic.OnGrid())],
                Over = [.. sheet.Over.Select(graphic => graphic.OnGrid())],
                Lines = lines.MoveToImmutable(),
                Folio = folio(number, sheets.Length),
                Links = links.ToImmutable(),
            });
        }

        return pages.MoveToImmutable();
    }

    /// <summary>Bookmarks nested by level, in page order.</summary>
    public static ImmutableArray<Bookmark> BookmarksOf(ImmutableArray<Sheet> sheets)
    {
        var flat = new List<(int Level, string Title, Destination To)>();
        for (var page = 0; page < sheets.Length; page++)
        foreach (var (anchor, y) in sheets[page].Anchors.OrderBy(place => place.Y))
            if (anchor.Bookmark is { } title)
                flat.Add((anchor.Level, title, new Destination(page, y.OnGrid)));
        return Nest(flat, 0, flat.Count);
    }

    private static ImmutableArray<Bookmark> Nest(List<(int Level, string Title, Destination To)> flat, int start, int end)
    {
        var nested = ImmutableArray.CreateBuilder<Bookmark>();
        while (start < end)
        {
            var next = start + 1;
            while (next < end && flat[next].Level > flat[start].Level) next++;
            nested.Add(new Bookmark(flat[start].Title, flat[start].To, Nest(flat, start + 1, next)));
            start = next;
        }

        return nested.ToImmutable();
    }

    private static Dictionary<string, Destination> PlacesOf(ImmutableArray<Sheet> sheets)
    {
        var places = new Dictionary<string, Destination>(StringComparer.Ordinal);
        for (var page = 0; page < sheets.Length; page++)
        foreach (var (anchor, y) in sheets[page].Anchors)
            places.TryAdd(anchor.Name, new Destination(page, y.OnGrid));
        return places;
    }

    /// <summary>Null for a link to an item that has no place in this document; its words stand without it.</summary>
    private static LinkTarget? TargetOf(LinkReference link, Dictionary<string, Destination> places) =>
        link.Address is { } address ? new AddressTarget(address)
        : link.ItemId is { } item && places.TryGetValue(item, out var place) ? new PlaceTarget(place)
        : null;

    private static LinkArea AreaOf(DraftLink link, DraftLine line, int id, LinkTarget target)
    {
        var (left, right, size) = ExtentOf(line.Pieces[link.First]);
        for (var index = link.First + 1; index <= link.Last; index++)
        {
            var piece = ExtentOf(line.Pieces[index]); // where text runs from right to left, the last word is the leftmost
            (left, right) = (Pt.Min(left, piece.Left), Pt.Max(right, piece.Right));
        }

        var top = line.Baseline - (size * 0.95);
        return new LinkArea(new(left, top.OnGrid, (right - left).OnGrid, (size * 1.25).OnGrid), target, link.Content, link.Words.Trim())
        {
            Span = new LinkSpan(id, link.First, link.Last),
        };
    }

    private static (Pt Left, Pt Right, Pt Size) ExtentOf(LinePiece piece)
    {
        if (piece is Word word) return (word.X, word.X + word.Width, word.Size);
        var choice = (WordChoice)piece;
        var first = choice.Options[0][0];
        return (first.X, first.X + choice.Advances[0], first.Size);
    }
}
