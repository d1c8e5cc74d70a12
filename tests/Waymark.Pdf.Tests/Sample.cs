using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;

namespace Waymark.Pdf.Tests;

/// <summary>A document of two pages with one of everything, and copies of it.</summary>
internal static class Sample
{
    public static Colour Ink { get; } = Colour.Parse("#1d2733");

    public static Colour Accent { get; } = Colour.Parse("#0f5b66");

    public static PageDocument Document(string title = "Northwind roadmap", ImageResource? image = null)
    {
        var sheet = new Sheet();
        var body = ImmutableArray.CreateBuilder<StructureNode>();

        sheet.Under.Add(new Box(new(new Pt(0), new Pt(0), Size.A4.Width, new Pt(90)), Colour.Parse("#eef4f4")));
        body.Add(Heading(Role.Heading1, sheet, 70, "Where AVATAR (beta) goes \\ next"));
        body.Add(TwoLines(sheet));
        body.Add(WithLink(sheet));
        body.Add(List(sheet));
        body.Add(Table(sheet));
        if (image is not null)
            body.Add(Figure(sheet, image));
        var first = sheet.Finish(1);

        body.Add(Heading(Role.Heading2, sheet, 90, "On the horizon"));
        body.Add(Slot(sheet));
        body.Add(Note(sheet));
        sheet.Over.Add(new Drawing(
            new Outline([
                new(Verb.Move, Point(400, 300)), new(Verb.Line, Point(460, 300)),
                new(Verb.Curve, Point(400, 360), Point(480, 320), Point(440, 380)), new(Verb.Close, default)]),
            Accent, new Stroke(Ink, new Pt(1.5)) { Join = LineJoin.Round }, 0.4));
        var second = sheet.Finish(2);

        return new PageDocument
        {
            Title = title,
            Language = "en-GB",
            Size = Size.A4,
            TextArea = new(new Pt(50), new Pt(40), new Pt(495), new Pt(760)),
            Pages = [first, second],
            Structure = new Element(Role.Document, body.ToImmutable()),
            Bookmarks = [
                new("Where we go", new(0, new Pt(60)), [new("Details (first)", new(0, new Pt(200)), [])]),
                new("Im fernen Süden", new(1, new Pt(80)), [])],
            Images = image is null ? [] : [image],
            Slots = [0],
        };
    }

    public static CopyLayer Copy(string name = "Jane Doe", string id = "aaaaaaaaaaaaaaaaaaaaaaaaaa", byte option = 0) => new()
    {
        Facts = new CopyFacts("Northwind", $"Prepared for {name}", new DateOnly(2026, 11, 20), id),
        Header = [],
        Footer = [new TextLine(0, new Pt(820), [.. Sheet.Words(50, $"Prepared for {name} · 20 November 2026", FaceRole.Sans, 8, null, Ink)])],
        Watermark = new Watermark([Sheet.Diagonal("Acme Ltd · 20 November 2026", 36)], Colour.Parse("#d8e0e4")),
        Choices = [option],
    };

    public static byte[] Write(PageDocument? document = null, CopyLayer? copy = null) =>
        PdfMaster.Prepare(document ?? Document()).WriteCopy(copy ?? Copy());

    private static Element Heading(Role role, Sheet sheet, double y, string text)
    {
        var content = sheet.NewContent();
        sheet.Line(50, y, text, content, role == Role.Heading1 ? FaceRole.Display : FaceRole.SansSemibold, role == Role.Heading1 ? 26 : 14, Ink);
        return new Element(role, [new Content(content)]);
    }

    private static Element TwoLines(Sheet sheet)
    {
        var content = sheet.NewContent();
        sheet.Line(50, 120, "To move exports quickly, we rebuilt the office workflow: Țară, Łódź,", content, FaceRole.Serif, 11, Ink);
        sheet.Line(50, 135, "Ωμέγα, Жизнь and ‘efficient’ first-class ﬂows – 5 € each…", content, FaceRole.Serif, 11, Ink);
        return new Element(Role.Paragraph, [new Content(content)]);
    }

    private static Element WithLink(Sheet sheet)
    {
        var (before, inside, after) = (sheet.NewContent(), sheet.NewContent(), sheet.NewContent());
        var line = sheet.Line(
            160,
            [.. Sheet.Words(50, "Read", FaceRole.Sans, 10, before, Ink), .. Sheet.Words(75, "the guide", FaceRole.Sans, 10, inside, Accent), .. Sheet.Words(125, "first.", FaceRole.Sans, 10, after, Ink)]);
        sheet.Links.Add(new LinkArea(
            new(new Pt(75), new Pt(151), new Pt(44), new Pt(12)), new AddressTarget("https://example.com/a?b=(c)"), inside, "The guide")
        {
            Span = new LinkSpan(line.Id, 1, 2),
        });
        return new Element(Role.Paragraph, [new Content(before), new Element(Role.Link, [new Content(inside)]), new Content(after)]);
    }

    private static Element List(Sheet sheet)
    {
        var items = ImmutableArray.CreateBuilder<StructureNode>();
        var y = 190.0;
        foreach (var text in (string[])["Parquet exports", "Audit trail"])
        {
            var (label, words) = (sheet.NewContent(), sheet.NewContent());
            sheet.Line(y, [.. Sheet.Words(50, "•", FaceRole.Sans, 10, label, Ink), .. Sheet.Words(62, text, FaceRole.Sans, 10, words, Ink)]);
            items.Add(new Element(Role.ListItem, [
                new Element(Role.Label, [new Content(label)]),
                new Element(Role.ListBody, [new Element(Role.Paragraph, [new Content(words)])])]));
            y += 14;
        }
        return new Element(Role.List, items.ToImmutable()) { Numbering = ListNumbering.Disc };
    }

    private static Element Table(Sheet sheet)
    {
        sheet.Over.Add(new Rule(Point(50, 236), Point(545, 236), new Stroke(Accent, new Pt(0.5)) { Dashes = [new Pt(2), new Pt(1)] }));
        var head = Row(sheet, 232, Role.HeaderCell, "Item", "When");
        var row = Row(sheet, 248, Role.DataCell, "Exports", "March 2027");
        return new Element(Role.Table, [new Element(Role.TableHead, [head]), new Element(Role.TableBody, [row])]);
    }

    private static Element Row(Sheet sheet, double y, Role role, string left, string right)
    {
        var (one, two) = (sheet.NewContent(), sheet.NewContent());
        sheet.Line(y, [.. Sheet.Words(50, left, FaceRole.Sans, 10, one, Ink), .. Sheet.Words(250, right, FaceRole.Mono, 9, two, Ink)]);
        HeaderScope? scope = role == Role.HeaderCell ? HeaderScope.Column : null;
        return new Element(Role.TableRow, [
            new Element(role, [new Content(one)]) { Scope = scope }, new Element(role, [new Content(two)]) { Scope = scope }]);
    }

    private static Element Figure(Sheet sheet, ImageResource image)
    {
        var content = sheet.NewContent();
        sheet.Under.Add(new PlacedImage(image.Id, new(new Pt(50), new Pt(300), new Pt(160), new Pt(120))) { Content = content });
        return new Element(Role.Figure, [new Content(content)]) { Alternative = "A chart that climbs" };
    }

    private static Element Slot(Sheet sheet)
    {
        var (words, inside) = (sheet.NewContent(), sheet.NewContent());
        var slow = Sheet.Words(50, "quick", FaceRole.Sans, 10, words, Ink).ToImmutableArray();
        var fast = Sheet.Words(50, "very fast", FaceRole.Sans, 10, words, Ink).ToImmutableArray();
        var line = sheet.Line(
            120,
            [new WordChoice(0, [slow, fast], [Advance(slow), Advance(fast)]),
             .. Sheet.Words(80, "exports, see", FaceRole.Sans, 10, words, Ink),
             .. Sheet.Words(140, "above", FaceRole.Sans, 10, inside, Accent)]);
        sheet.Links.Add(new LinkArea(
            new(new Pt(140), new Pt(111), new Pt(28), new Pt(12)), new PlaceTarget(new(0, new Pt(60))), inside, "Above")
        {
            Span = new LinkSpan(line.Id, 3, 3),
        });
        return new Element(Role.Paragraph, [new Content(words), new Element(Role.Link, [new Content(inside)])]);
    }

    private static Element Note(Sheet sheet)
    {
        var (label, words) = (sheet.NewContent(), sheet.NewContent());
        sheet.Line(
            780,
            [new Word("1", FaceRole.Sans, new Pt(6), new Pt(50), new Pt(3), Ink) { Content = label, SpaceAfter = true, Rise = new Pt(3) },
             .. Sheet.Words(56, "Not a promise.", FaceRole.SansItalic, 8, words, Ink)]);
        return new Element(Role.Note, [new Element(Role.Label, [new Content(label)]), new Element(Role.Paragraph, [new Content(words)])]);
    }

    private static Pt Advance(ImmutableArray<Word> words) => words[^1].X + words[^1].Width - words[0].X;

    private static Point Point(double x, double y) => new(new Pt(x), new Pt(y));
}
