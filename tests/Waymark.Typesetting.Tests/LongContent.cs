using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages;
using Waymark.Pages.Text;
using Waymark.Typesetting.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Tests;

/// <summary>Content that does not fit a line or a page.</summary>
public sealed class LongContent
{
    [Fact]
    public void AnAddressLongerThanALineBreaksWhereItReadsBest()
    {
        var address = "https://marlstone.example/releases/2027/certificates/one-certificate-per-shipment/and-its-supplements?lane=oslo-zurich&logger=pallet";
        var edition = With(Some.Paragraph("See " + address + " for all of it."));
        var (document, copy) = Hold(edition);
        var parts = document.Pages.SelectMany(page => page.Lines).Select(line => line.Pieces).SelectMany(pieces => pieces).OfType<Word>()
            .SkipWhile(word => !word.Text.StartsWith("https", StringComparison.Ordinal)).TakeWhile(word => word.Text != "for").Select(word => word.Text).ToList();
        Assert.Equal(address, string.Concat(parts));
        Assert.EndsWith("/", parts[0], StringComparison.Ordinal);
        Assert.NotNull(copy);
    }

    [Fact]
    public void ATableOverSeveralPagesRepeatsItsHeadAsAnArtifact()
    {
        ImmutableArray<TableRow> rows = [.. Enumerable.Range(1, 120).Select(number => new TableRow([new(Some.Text("Lane " + number.ToString(CultureInfo.InvariantCulture))), new(Some.Text("warm twice"))]))];
        var (document, _) = Hold(With(new TableBlock([new(ColumnAlignment.Start, Some.Text("Corridor")), new(ColumnAlignment.Start, Some.Text("Finding"))], rows) { Place = Some.Place(3) }));
        var heads = document.Pages.Select((page, index) => (Page: index, Words: page.Lines.SelectMany(line => line.Pieces).OfType<Word>().Where(word => word.Text == "Corridor").ToList())).Where(page => page.Words.Count > 0).ToList();
        Assert.True(heads.Count >= 3);
        Assert.All(heads, page => Assert.Single(page.Words));
        Assert.NotNull(heads[0].Words[0].Content);
        Assert.All(heads.Skip(1), page => Assert.Null(page.Words[0].Content));
    }

    [Fact]
    public void ARowHigherThanAPageGoesOnToTheNext()
    {
        var long_ = string.Join(' ', Enumerable.Repeat("A reading that nobody expected was taken again.", 200));
        Hold(With(new TableBlock([new(ColumnAlignment.Start, Some.Text("Name")), new(ColumnAlignment.Start, Some.Text("Story"))], [new([new(Some.Text("Pallet")), new(Some.Text(long_))])])));
    }

    [Fact]
    public void AListOfTwoHundredEntriesGoesOnOverPages()
    {
        ImmutableArray<ListEntry> entries = [.. Enumerable.Range(1, 200).Select(_ => new ListEntry(null, [Some.Paragraph("An entry that says what it has to say.")]))];
        var (document, _) = Hold(With(new ListBlock(1, entries)));
        Assert.Contains(document.Pages.SelectMany(page => page.Lines).SelectMany(line => line.Pieces).OfType<Word>(), word => word.Text == "200.");
    }

    [Fact]
    public void AnItemLongerThanAPageKeepsTwoLinesOfAParagraphTogether()
    {
        var paragraphs = Enumerable.Range(1, 40).Select(number => (Block)Some.Paragraph($"Paragraph {number} " + string.Join(' ', Enumerable.Repeat("goes on for a while and then some more", 8)) + "."));
        var edition = With([.. paragraphs]);
        var (document, copy) = Hold(edition);
        Assert.True(document.Pages.Length > 3);
        foreach (var page in document.Pages)
        {
            var byContent = page.Lines.GroupBy(line => line.Pieces.OfType<Word>().First().Content).Where(lines => lines.Key is not null);
            foreach (var lines in byContent.Where(lines => document.Pages.Count(other => other.Lines.Any(line => line.Pieces.OfType<Word>().First().Content == lines.Key)) > 1))
                Assert.True(lines.Count() >= 2, "a widow or an orphan");
        }
    }

    [Fact]
    public void ASectionsCaveatStandsOnThePageOfItsLastItem()
    {
        var items = Enumerable.Range(1, 30).Select(number => Some.Item("item-" + number.ToString(CultureInfo.InvariantCulture), "An item", Stage.ComingSoon, "A problem that takes a sentence or two to tell. It does.")).ToArray();
        var edition = Some.Edition() with { Sections = [Some.Section(Stage.ComingSoon, items)], Feedback = [], Questions = [] };
        var (document, copy) = Hold(edition);
        var words = Reading.WordsOf(document, copy).ToList();
        var caveat = words.Single(word => word.Word.Word.Text == "Timing");
        Assert.Contains(words, word => word.Page == caveat.Page && word.Word.Word.Text == "Shipping" && word.Area.Y < caveat.Area.Y);
    }

    [Fact]
    public void AFootnoteHigherThanThePagesFootFollowsItsText()
    {
        var note = string.Join(' ', Enumerable.Repeat("There is more to say about this than fits below.", 60));
        Hold(WithProse(new Prose([new Paragraph([new Words("As measured"), new NoteReference(1), new Words(".")])], [new(1, [Some.Paragraph(note)])])));
    }

    [Fact]
    public void VeryLongNamesStayOnThePage()
    {
        var edition = Some.Edition();
        var document = Reading.Set(edition);
        var name = string.Join(' ', Enumerable.Repeat("Maximiliane", 14));
        var copy = Some.Copy(edition) with { Recipient = new(name, "m@halden.example"), Watermark = name + " · 12 January 2027", Notice = $"Made for {name}, Halden Biologics, and marked as this copy. {name} may keep it." };
        foreach (var layer in new[] { Reading.CopyOf(document, edition, copy), Deck.SetCopy(Deck.Set(edition).Document!, edition, copy).Layer! })
        {
            var size = layer.Header.IsEmpty ? Waymark.Pages.Geometry.Size.Widescreen : document.Size;
            var page = new Waymark.Pages.Geometry.Rectangle(default, default, size.Width, size.Height);
            foreach (var line in layer.Header.Concat(layer.Footer))
            foreach (var word in CopyText.WordsOf(line, layer))
            {
                var box = Reading.AreaOf(word);
                Assert.True(box.X > page.X && box.Right < page.Right && box.Y > page.Y && box.Bottom < page.Bottom, $"'{word.Word.Text}' at {box} leaves the page");
            }
        }
    }

    private static (PageDocument Document, CopyLayer Copy) Hold(Edition edition)
    {
        var document = Reading.Set(edition);
        var copy = Reading.CopyOf(document, edition, Some.Copy(edition, 0));
        Laws.WordsAreInside(document, copy);
        Laws.NoWordsOverlap(document, copy);
        Assert.Equal(ExpectedText.Of(edition, Some.Copy(edition, 0)), Reading.TextOf(document, copy));
        return (document, copy);
    }

    private static Edition With(params Block[] blocks) => WithProse(Some.Prose(blocks));

    private static Edition WithProse(Prose prose) => Some.Edition() with
    {
        Sections = [Some.Section(Stage.Horizon, Some.Item("item", "An item", Stage.Horizon, "A problem.") with { Body = prose })],
        Feedback = [],
    };
}
