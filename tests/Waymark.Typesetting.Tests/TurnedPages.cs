using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Text;
using Waymark.Pdf.Tests.Accessibility;
using Waymark.Pdf.Tests.Reading;
using Waymark.Typesetting.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Tests;

/// <summary>Pages of a workspace whose language is written from right to left: everything on them has changed its side.</summary>
public sealed class TurnedPages
{
    private const string Text = "כל משלוח מגיע עם ההוכחות שלו, ולכן מחלקת האיכות יכולה לשחרר אותו מיד (בתוך 15 דקות) דרך Insights API בלי איסוף ידני של קריאות.";

    private static readonly Edition Hebrew = InHebrew();
    private static readonly Copy Copy = Some.Copy(Hebrew);

    public static TheoryData<string> Formats => ["brief", "deck"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void HoldTheLawsOfPages(string format)
    {
        var (document, layer) = Set(format, Hebrew);
        Laws.WordsAreInside(document, layer);
        Laws.NoWordsOverlap(document, layer);
        if (format == "brief") Assert.Equal(ExpectedText.Of(Hebrew, Copy), Reading.TextOf(document, layer));
        Assert.Empty(document.Slots);
    }

    /// <summary>Read by the tags, by a program that is not ours, the text is what it is on pages that are not turned.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void ReadAsTheirTagsDoAndBreakNoRule(string format)
    {
        var (document, layer) = Set(format, Hebrew);
        var file = Pdf.PdfMaster.Prepare(document).WriteCopy(layer);
        Tool.Qpdf(file, "--check");
        Assert.Empty(UaCheck.Check(PdfObjects.Read(file)));
        var tagged = Tool.PdfInfo(file, "-struct-text").Split('\n').Select(line => line.Trim()).Where(line => line is ['"', .., '"']).Select(line => line[1..^1]);
        Assert.Equal(Printed.Plain(Reading.AllTextOf(document, layer)), Printed.Plain(string.Concat(tagged)));
    }

    [Fact]
    public void ColumnsOfATableRunFromRightToLeft()
    {
        var (document, layer) = Set("brief", Hebrew);
        var heads = new[] { "ראשון", "שני", "שלישי" }.Select(head => Find(document, layer, head)).ToArray();
        Assert.True(heads[0].X > heads[1].Right && heads[1].X > heads[2].Right, string.Join(' ', heads));
    }

    [Fact]
    public void ListsHaveTheirSignsAtTheRight()
    {
        var (document, layer) = Set("brief", Hebrew);
        foreach (var (sign, entry) in new[] { ("•", "תפוח"), (".2", "שזיף") })
        {
            var at = Find(document, layer, entry);
            var words = Reading.WordsOf(document, layer).Where(word => Math.Abs(word.Area.Y.Value - at.Y.Value) < 0.1 && word.Area.X > at.Right).ToArray();
            Assert.Equal(sign, string.Concat(words.OrderBy(word => word.Area.X).Select(word => word.Word.Word.Text)));
        }
    }

    /// <summary>Timing at the right of the trail, the item at its left, and the note beyond it; the brand at the right of the head, the reader's name at its left.</summary>
    [Fact]
    public void TrailNotesAndRunningLinesChangeTheirSides()
    {
        var (document, layer) = Set("brief", Hebrew);
        var item = Find(document, layer, "פריט");
        var (page, rail) = document.Pages.SelectMany(page => page.Over.OfType<Rule>().Where(rule => rule.From.X == rule.To.X && rule.Stroke.Width == new Pt(1.2)).Select(rule => (page, rule))).First();
        Assert.True(rail.From.X > item.Right, $"{rail.From.X} {item}");
        var when = page.Lines.SelectMany(line => CopyText.WordsOf(line, layer)).Where(word => word.X > rail.From.X).ToArray();
        Assert.NotEmpty(when);
        Assert.True(Find(document, layer, "הערה").Right < item.X);

        // The brand has its logo beside it, at the edge.
        Assert.InRange(document.TextArea.Right.Value - document.Pages[0].Folio[0].Pieces.OfType<Word>().Max(word => (word.X + word.Width).Value), 0, 30);
        Assert.Equal(document.TextArea.X.Value, layer.Header[0].Pieces.OfType<Word>().Min(word => word.X.Value), 0.5);
    }

    /// <summary>What is drawn has changed its side with the words, and what is a sign has not been turned over: its strokes are those of the page that was not turned.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void SignsMoveAndAreNotTurnedOver(string format)
    {
        // No letters of Hebrew, and no slots: both are laid out alike, so that they can be held against each other.
        var plain = Some.Edition() with { Language = "xx" };
        plain = plain with { Sections = [.. plain.Sections.Select(section => section with { Items = [.. section.Items.Select(item => item with { Body = Some.Prose(Some.Paragraph("Words.")), Relevance = Some.Text("A reason.") })] })] };
        var (straight, _) = Set(format, plain);
        var (turned, _) = Set(format, plain with { Language = "he" });
        Assert.Equal(straight.Pages.Length, turned.Pages.Length);
        var width = straight.Size.Width;
        var checks = 0;
        for (var page = 0; page < straight.Pages.Length; page++)
        {
            var (one, other) = (straight.Pages[page].Over, turned.Pages[page].Over);
            Assert.Equal(one.Length, other.Length);
            for (var at = 0; at < one.Length; at++)
            {
                if (one[at] is not Drawing { Fill: null } drawn || drawn.Outline.Steps.Length != 3) continue; // the check of a blaze: down, then up
                var moved = (Drawing)other[at];
                var by = moved.Outline.Steps[0].End.X - drawn.Outline.Steps[0].End.X;
                Assert.All(drawn.Outline.Steps.Zip(moved.Outline.Steps), step => Assert.Equal((step.First.End.X + by).Value, step.Second.End.X.Value, 0.011));
                checks++;
            }

            foreach (var (rule, mirrored) in one.OfType<Rule>().Zip(other.OfType<Rule>())) Assert.Equal((width - rule.From.X).Value, mirrored.From.X.Value, 0.011);
        }

        Assert.True(checks > 0, "a blaze is checked somewhere");
    }

    private static Rectangle Find(PageDocument document, CopyLayer layer, string word) =>
        Reading.WordsOf(document, layer).First(found => found.Word.Word.Text == word).Area;

    private static (PageDocument Document, CopyLayer Layer) Set(string format, Edition edition)
    {
        var copy = Some.Copy(edition);
        var set = format == "deck" ? Deck.Set(edition) : Brief.Set(edition);
        Assert.Empty(set.Diagnostics);
        var layer = format == "deck" ? Deck.SetCopy(set.Document!, edition, copy) : Brief.SetCopy(set.Document!, edition, copy);
        Assert.Empty(layer.Diagnostics);
        return (set.Document!, layer.Layer!);
    }

    private static Edition InHebrew()
    {
        var edition = Some.Edition();
        var body = Some.Prose(
            Some.Paragraph(Text),
            new ListBlock(null, [new ListEntry(null, [Some.Paragraph("תפוח בעץ")]), new ListEntry(null, [Some.Paragraph("אגס בעץ אחר")])]),
            new ListBlock(1, [new ListEntry(null, [Some.Paragraph("אגס בסל")]), new ListEntry(null, [Some.Paragraph("שזיף")])]),
            new TableBlock(
                [.. new[] { "ראשון", "שני", "שלישי" }.Select(head => new TableColumn(ColumnAlignment.Start, Some.Text(head)))],
                [new TableRow([.. new[] { "אחת", "שתיים", "Insights API" }.Select(cell => new TableCell(Some.Text(cell)))])]),
            new CodeBlock("", "x = 1"));
        var item = Some.Item("given", "פריט עם כותרת בעברית", Stage.Shipped, Text) with { Body = body, Relevance = Some.Text("הערה לקורא אחד.") };
        return edition with { Language = "he-IL", Fonts = [DebianFont.Hebrew], Sections = [.. edition.Sections.Select(section => section.Stage == Stage.Shipped ? section with { Items = [item, .. section.Items] } : section)] };
    }
}
