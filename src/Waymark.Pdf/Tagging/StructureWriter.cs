using System.Text;
using Waymark.Pages.Structure;
using Waymark.Pdf.Painting;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Tagging;

/// <summary>
/// Writes the structure tree (ISO 32000-1 section 14.7): elements with their marked content and annotations, and the parent tree
/// that leads back from these.
/// </summary>
internal sealed class StructureWriter
{
    private readonly StructureMap structure;
    private readonly IReadOnlyList<PageMarks> marks;
    private readonly IReadOnlyList<LinkAnnotation> links;
    private readonly IReadOnlyDictionary<int, FigureArea> figures;
    private readonly IReadOnlyList<int> pages;
    private readonly PageSpace space;
    private readonly ObjectTable table;
    private readonly ObjectShelf shelf;
    private readonly int[] numbers;
    private readonly ILookup<int, (int Page, int Mark)> sequences;
    private readonly ILookup<TreeElement, LinkAnnotation> linksOf;
    private readonly int root;

    public StructureWriter(
        StructureMap structure, IReadOnlyList<PageMarks> marks, IReadOnlyList<LinkAnnotation> links,
        IReadOnlyDictionary<int, FigureArea> figures, IReadOnlyList<int> pages, PageSpace space, ObjectTable table, ObjectShelf shelf)
    {
        (this.structure, this.marks, this.links, this.figures) = (structure, marks, links, figures);
        (this.pages, this.space, this.table, this.shelf) = (pages, space, table, shelf);
        root = table.Allocate();
        numbers = [.. structure.Elements.Select(_ => table.Allocate())];
        sequences = marks
            .SelectMany((page, index) => page.Contents.Select((content, mark) => (Content: content, Page: index, Mark: mark)))
            .ToLookup(sequence => sequence.Content, sequence => (sequence.Page, sequence.Mark));
        linksOf = links.ToLookup(link => link.Element);
    }

    /// <returns>The number of the structure tree root.</returns>
    public int Write()
    {
        foreach (var element in structure.Elements)
            shelf.Add(numbers[element.Number], Write(element));

        var body = new PdfBuffer().Raw("<</Type/StructTreeRoot/K["u8).Ref(numbers[0]).Raw("]/ParentTree "u8).Ref(WriteParentTree());
        body.Raw("/ParentTreeNextKey "u8).Int(pages.Count + links.Count);
        WriteIds(body);
        shelf.Add(root, body.Raw(">>"u8));
        return root;
    }

    private PdfBuffer Write(TreeElement entry)
    {
        var element = entry.Element;
        var body = new PdfBuffer().Raw("<</Type/StructElem/S"u8).Raw(RoleNames.Of(element.Role));
        body.Raw("/P "u8).Ref(entry.Parent is { } parent ? numbers[parent.Number] : root);
        var home = element.Children.OfType<Content>().SelectMany(content => sequences[content.Id]).Select(place => place.Page).FirstOrDefault(-1);
        if (home >= 0)
            body.Raw("/Pg "u8).Ref(pages[home]);
        WriteKids(entry, home, body);
        if (element.Alternative is { } alternative)
            body.Raw("/Alt"u8).Text(alternative);
        if (element.Language is { } language)
            body.Raw("/Lang"u8).Text(language);
        if (IdOf(entry) is { } id)
            body.Raw("/ID"u8).Text(id);
        WriteAttributes(entry, body);
        return body.Raw(">>"u8);
    }

    private void WriteKids(TreeElement entry, int home, PdfBuffer body)
    {
        body.Raw("/K["u8);
        var inner = entry.Number + 1; // children follow their parent in the flat list
        foreach (var child in entry.Element.Children)
        {
            if (child is Content content)
            {
                foreach (var (page, mark) in sequences[content.Id])
                    WriteSequence(page, mark, home, body);
                continue;
            }
            while (structure.Elements[inner].Parent != entry)
                inner++;
            body.Ref(numbers[inner++]).Space();
        }
        foreach (var link in linksOf[entry])
            body.Raw("<</Type/OBJR/Obj "u8).Ref(link.Number).Raw("/Pg "u8).Ref(pages[link.Page]).Raw(">>"u8);
        body.Raw("]"u8);
    }

    private void WriteSequence(int page, int mark, int home, PdfBuffer body)
    {
        if (page == home)
            body.Int(mark).Space();
        else
            body.Raw("<</Type/MCR/Pg "u8).Ref(pages[page]).Raw("/MCID "u8).Int(mark).Raw(">>"u8);
    }

    private void WriteAttributes(TreeElement entry, PdfBuffer body)
    {
        var element = entry.Element;
        if (element.Scope is { } scope)
            body.Raw("/A<</O/Table/Scope"u8).Raw(scope == HeaderScope.Row ? "/Row"u8 : "/Column"u8).Raw(">>"u8);
        if (element.Numbering is { } numbering)
        {
            body.Raw("/A<</O/List/ListNumbering"u8).Raw(numbering switch
            {
                ListNumbering.Disc => "/Disc"u8,
                ListNumbering.Decimal => "/Decimal"u8,
                _ => "/None"u8,
            }).Raw(">>"u8);
        }
        if (figures.TryGetValue(entry.Number, out var figure))
        {
            body.Raw("/A<</O/Layout/Placement/Block/BBox"u8);
            space.PutCorners(body, figure.Area);
            body.Raw(">>"u8);
        }
    }

    private int WriteParentTree()
    {
        var body = new PdfBuffer(4096).Raw("<</Nums["u8);
        for (var page = 0; page < marks.Count; page++)
        {
            body.Int(page).Raw("["u8);
            foreach (var content in marks[page].Contents)
                body.Ref(numbers[structure.ParentOf(content).Number]).Space();
            body.Raw("]"u8);
        }
        foreach (var link in links)
            body.Int(link.Key).Space().Ref(numbers[link.Element.Number]).Space();
        var number = table.Allocate();
        shelf.Add(number, body.Raw("]>>"u8));
        return number;
    }

    private void WriteIds(PdfBuffer body)
    {
        var ids = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in structure.Elements)
        {
            if (IdOf(entry) is { } id && !ids.TryAdd(id, numbers[entry.Number]))
                throw new InconsistentDocumentException($"two elements have the id '{id}'");
        }
        if (ids.Count == 0)
            return;
        body.Raw("/IDTree<</Names["u8);
        foreach (var (id, number) in ids)
            body.Text(id).Ref(number).Space();
        body.Raw("]>>"u8);
    }

    /// <summary>PDF/UA-1 section 7.9 asks that every note has an id.</summary>
    private static string? IdOf(TreeElement entry)
    {
        if (entry.Element.Id is { } id)
            return Ascii.IsValid(id) ? id : throw new InconsistentDocumentException($"the id '{id}' is not ASCII");
        return entry.Element.Role == Role.Note ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"note.{entry.Number}") : null;
    }
}
