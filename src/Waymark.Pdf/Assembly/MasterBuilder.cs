using Waymark.Fonts;
using Waymark.Pages;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;
using Waymark.Pdf.Painting;
using Waymark.Pdf.Images;
using Waymark.Pdf.Metadata;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Tagging;
using Waymark.Pdf.Text;

namespace Waymark.Pdf.Assembly;

/// <summary>Makes everything of a document that its copies share.</summary>
internal sealed class MasterBuilder
{
    private readonly PageDocument document;
    private readonly PageSpace space;
    private readonly StructureMap structure;
    private readonly ObjectTable table = new();
    private readonly ObjectShelf shelf = new();
    private readonly List<StreamObject> streams = [];
    private readonly Transparency transparency = new();
    private readonly SortedDictionary<string, string> imageNames = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Number)> images = [];
    private readonly List<int?> surfaces = [];
    private readonly int pageTree;
    private volatile MovedPieces? lastMoved;

    public MasterBuilder(PageDocument document)
    {
        this.document = document;
        space = new PageSpace(document.Size);
        structure = new StructureMap(document.Structure);

        // A copy's own objects come first: their numbers are known before any shared object refers to them.
        Numbers = CopyNumbers.Allocate(table);
        var contents = document.Pages.Select(_ => table.Allocate()).ToArray();
        Links = FindLinks();
        var firstShared = table.Size;
        Links = [.. Links.Select(link => link.Line is null ? link with { Number = table.Allocate() } : link)];

        pageTree = table.Allocate();
        PageNumbers = [.. document.Pages.Select(_ => table.Allocate())];
        Fonts = FontShelf.ForDocument(
            FacesOf(document), WordsOf(document).Select(word => (word.Face, DrawnText.Of(word))), document.Running.Select(running => (running.Face, running.Letters)));
        var maps = new List<(byte[], int)>();
        FontNumbers = [.. Fonts.Fonts.Select(font => FontObjects.Write(font, table, shelf, streams, maps, Flate.Once))];
        WriteImages();
        var marks = document.Pages.Select(_ => new PageMarks(structure)).ToArray();
        Pages = PreparePages(contents, marks);
        WritePageTree();
        foreach (var link in Links.Where(link => link.Line is null))
            shelf.Add(link.Number, link.Write(link.Link.Area, space, PageNumbers));
        Root = WriteRoot(marks);
        streams.AddRange(shelf.ToStreams(table, Flate.Once));
        Shared = new SharedObjects(table, firstShared, streams);
        Conformance = ConformanceCheck.Of(document, structure);
    }

    public CopyNumbers Numbers { get; }

    public IReadOnlyList<PreparedPage> Pages { get; }

    public IReadOnlyList<int> PageNumbers { get; }

    public IReadOnlyList<LinkAnnotation> Links { get; }

    public FontShelf Fonts { get; }

    public IReadOnlyList<int> FontNumbers { get; }

    public SharedObjects Shared { get; }

    /// <summary>Entries of the catalog that do not depend on the copy.</summary>
    public ReadOnlyMemory<byte> Root { get; }

    public Conformance Conformance { get; }

    /// <summary>The pieces that a copy moves: the same object for all copies that move the same, one after the other.</summary>
    public MovedPieces MovedBy(CopyLayer copy)
    {
        if (copy.Nudges.IsDefaultOrEmpty)
            return MovedPieces.None;
        var last = lastMoved;
        if (last?.AreOf(copy.Nudges) != true)
            lastMoved = last = MovedPieces.Of(copy.Nudges);
        return last;
    }

    /// <summary>Resources that all pages share, without fonts.</summary>
    public PdfBuffer WriteResources(PdfBuffer body)
    {
        transparency.WriteResources(body);
        if (images.Count == 0)
            return body;
        body.Raw("/XObject<<"u8);
        foreach (var (name, number) in images)
            body.Name(name).Space().Ref(number);
        return body.Raw(">>"u8);
    }

    private static FaceSet FacesOf(PageDocument document) => document.Fonts.IsEmpty
        ? FaceSet.House
        : new FaceSet([.. document.Fonts.Select(font => font.Face ?? throw new InconsistentDocumentException($"the document has no bytes of its font {font.Name}"))]);

    private static IEnumerable<Word> WordsOf(PageDocument document) =>
        document.Pages.SelectMany(page => page.Lines.Concat(page.Folio)).SelectMany(WordBook.AllWords);

    /// <summary>Those that a slot moves get a number among the copy's objects, the others none yet.</summary>
    private List<LinkAnnotation> FindLinks()
    {
        var links = new List<LinkAnnotation>();
        for (var page = 0; page < document.Pages.Length; page++)
        {
            foreach (var area in document.Pages[page].Links)
            {
                var element = structure.ParentOf(area.Content).NearestLink
                    ?? throw new InconsistentDocumentException($"a link area belongs to content {area.Content}, which is in no link element");
                var line = MovingLine(document.Pages[page], area);
                var number = line is null ? 0 : table.Allocate();
                links.Add(new LinkAnnotation(number, page, area, element, document.Pages.Length + links.Count, line));
            }
        }
        return links;
    }

    private static TextLine? MovingLine(Page page, LinkArea area)
    {
        if (area.Span is not { } span)
            return null;
        var line = page.Lines.FirstOrDefault(line => line.Id == span.Line)
            ?? throw new InconsistentDocumentException($"a link spans line {span.Line}, which its page does not have");
        return line.Pieces.Take(span.Last + 1).Any(piece => piece is WordChoice) ? line : null;
    }

    private void WriteImages()
    {
        foreach (var image in document.Images)
        {
            var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"I{images.Count}");
            imageNames.Add(image.Id, name);
            images.Add((name, ImageObjects.Write(image, table, streams)));
        }
    }

    private List<PreparedPage> PreparePages(int[] contents, PageMarks[] marks)
    {
        var words = new WordBook(document, Fonts);
        var prepared = new List<PreparedPage>();
        for (var i = 0; i < document.Pages.Length; i++)
        {
            var page = document.Pages[i];
            transparency.Note(page.Under);
            transparency.Note(page.Over);
            WriteSurfaces(page, marks[i]);
            var (over, folio) = (new PdfBuffer(1024), new PdfBuffer());
            GraphicsPainter.Draw(page.Over, over, space, marks[i], imageNames);
            if (!page.Folio.IsEmpty)
                TextPainter.DrawArtifacts(page.Folio.SelectMany(PlainText.WordsOf), Artifact.Folio, folio, space, Fonts.Fonts, word => EncodedWord.Encode(word, Fonts));
            prepared.Add(new PreparedPage(contents[i], new PageText(page.Lines, marks[i], space, words, Fonts, over.ToArray(), folio.ToArray())));
        }
        return prepared;
    }

    /// <summary>Writes what lies under the watermark, a stream that all copies share; a page without any has none.</summary>
    private void WriteSurfaces(Page page, PageMarks marks)
    {
        var under = new PdfBuffer(1024);
        GraphicsPainter.Draw(page.Under, under, space, marks, imageNames);
        surfaces.Add(under.Length == 0 ? null : table.Allocate());
        if (surfaces[^1] is { } number)
            streams.Add(StreamObject.Flated(number, [], under.Written, Flate.Once));
    }

    private void WritePageTree()
    {
        var tree = new PdfBuffer().Raw("<</Type/Pages/Count "u8).Int(PageNumbers.Count).Raw("/MediaBox[0 0 "u8);
        tree.Hundredths(space.Width).Space().Hundredths(space.Height).Raw("]/Resources "u8).Ref(Numbers.Resources).Raw("/Kids["u8);
        foreach (var number in PageNumbers)
            tree.Ref(number).Space();
        shelf.Add(pageTree, tree.Raw("]>>"u8));

        for (var i = 0; i < PageNumbers.Count; i++)
        {
            var page = new PdfBuffer().Raw("<</Type/Page/Parent "u8).Ref(pageTree).Raw("/Contents["u8);
            if (surfaces[i] is { } under)
                page.Ref(under).Space();
            page.Ref(Numbers.Watermark).Space().Ref(Pages[i].Contents).Space().Ref(Numbers.Running).Raw("]"u8);
            page.Raw("/StructParents "u8).Int(i).Raw("/Tabs/S/Group<</S/Transparency/CS/DeviceRGB>>"u8);
            var links = Links.Where(link => link.Page == i).ToArray();
            if (links.Length > 0)
            {
                page.Raw("/Annots["u8);
                foreach (var link in links)
                    page.Ref(link.Number).Space();
                page.Raw("]"u8);
            }
            shelf.Add(PageNumbers[i], page.Raw(">>"u8));
        }
    }

    private byte[] WriteRoot(PageMarks[] marks)
    {
        var figures = FigureArea.Find(document, structure);
        var tree = new StructureWriter(structure, marks, Links, figures, PageNumbers, space, table, shelf).Write();
        var profile = table.Allocate();
        streams.Add(StreamObject.Flated(profile, "/N 3"u8, ColourProfile.Write(), Flate.Once));

        var root = new PdfBuffer().Raw("/Type/Catalog/Pages "u8).Ref(pageTree).Raw("/StructTreeRoot "u8).Ref(tree);
        root.Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang"u8).Text(document.Language);
        root.Raw("/PageLabels<</Nums[0<</S/D>>]>>"u8);
        root.Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile "u8)
            .Ref(profile).Raw(">>]"u8);
        if (!document.Bookmarks.IsEmpty)
            root.Raw("/Outlines "u8).Ref(new OutlineWriter(table, shelf, space, PageNumbers).Write(document.Bookmarks));
        return root.ToArray();
    }
}
