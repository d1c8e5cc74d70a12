using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Pictures.Screens;
using Waymark.Marks.Shifts;
using Waymark.Marks.Sites;
using Waymark.Marks.Tracing;
using Waymark.Pages;

namespace Waymark.Marks.Pictures;

/// <summary>Reads pictures of pages: which page each shows, how it lies there, and the marks on it.</summary>
public sealed class PictureReader
{
    /// <summary>How many words must stand line by line for each that stands in one map.</summary>
    private const int LineByLine = 2;

    private readonly ImmutableArray<ReadPage> _pages;
    private readonly Dictionary<LeakedPicture, ScreenReader> _screens;

    private PictureReader(ImmutableArray<ReadPage> pages, Dictionary<LeakedPicture, ScreenReader> screens) => (_pages, _screens) = (pages, screens);

    /// <param name="documents">All page documents that were ever handed out.</param>
    public PictureReader(IEnumerable<LeakedPicture> pictures, IEnumerable<PageDocument> documents)
        : this(pictures, PagesOf(documents))
    {
    }

    /// <param name="pages">Of all documents that were ever handed out; not made where there are no pictures.</param>
    internal PictureReader(IEnumerable<LeakedPicture> pictures, Lazy<ImmutableArray<IssuedPage>> pages)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        LeakedPicture[] all = [.. pictures];
        _screens = new(all.Select(picture => KeyValuePair.Create(picture, new ScreenReader(picture))), ReferenceEqualityComparer.Instance);
        _pages = [.. from picture in all
                     from found in PageFinder.Find(picture, pages.Value)
                     let reading = new PagePictureReader(found, picture.Picture).Read()
                     where reading is not null
                     select new ReadPage(picture, found.Page.Document, found.Page.Number, found.Words, reading)];
    }

    /// <param name="Words">Words of the picture that stand where the page has them.</param>
    private sealed record ReadPage(LeakedPicture Source, PageDocument Document, int Number, int Words, PagePictureReading Reading);

    /// <summary>Pages as words with the boxes of their ink, which takes a moment: many leaks are read against the same ones.</summary>
    internal static Lazy<ImmutableArray<IssuedPage>> PagesOf(IEnumerable<PageDocument> documents) => new(() => [.. documents.SelectMany(IssuedPage.Of)]);

    /// <summary>What was read from some of the pictures.</summary>
    public PictureReader Of(IEnumerable<LeakedPicture> pictures) => new([.. _pages.Where(page => pictures.Contains(page.Source, ReferenceEqualityComparer.Instance))], _screens);

    /// <summary>Pages of one edition with the pictures that show them, in the order of the pictures.</summary>
    /// <param name="documents">Of the edition.</param>
    internal ImmutableArray<AlignedPage> Aligned(ImmutableArray<PageDocument> documents) =>
    [
        .. from page in _pages
           from document in Enumerable.Range(0, documents.Length)
           where ReferenceEquals(page.Document, documents[document])
           select new AlignedPage(page.Document, document, page.Number, page.Source.Page, page.Reading.Registration),
    ];

    public bool Shows(PageDocument document) => _pages.Any(page => ReferenceEquals(page.Document, document));

    /// <summary>
    /// What one picture says of positions: it shows a page that we set, or one that a browser set. Read as the other it gives noise. A page that we set has nearly all words of
    /// its picture in one map; a page that a browser set has them line by line alone.
    /// </summary>
    internal ImmutableArray<Reading> Read(LeakedPicture picture, IEnumerable<(PageDocument Document, Positions Positions)> documents, ImmutableArray<PassageSlots> passages)
    {
        var shown = Of([picture]);
        var screen = _screens[picture];
        var mapped = shown._pages.Select(page => page.Words).DefaultIfEmpty(0).Max();
        if (screen.WordsOf(passages) > LineByLine * mapped) return screen.Read(passages);
        return [.. documents.SelectMany(document => shown.Read(document.Document, document.Positions))];
    }

    /// <summary>The positions of one document.</summary>
    public IEnumerable<Reading> Read(PageDocument document, Positions positions) =>
        _pages.Where(page => ReferenceEquals(page.Document, document))
            .SelectMany(page => ShiftsInPicture.Read(page.Reading, page.Number, positions).Concat(LinesInPicture.Read(page.Reading, page.Number, positions)).Select(reading => reading with { Page = page.Source.Page }));

    /// <summary>The wordings of one document, by slot.</summary>
    public SortedDictionary<int, int> Options(PageDocument document)
    {
        var options = new SortedDictionary<int, int>();
        foreach (var page in _pages.Where(page => ReferenceEquals(page.Document, document)))
            foreach (var option in page.Reading.Options)
                options[option.Key] = option.Value;
        return options;
    }
}
