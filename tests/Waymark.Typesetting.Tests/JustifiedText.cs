using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Typesetting.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Tests;

/// <summary>A workspace that asks for it has running text with both edges straight, in every copy.</summary>
public sealed class JustifiedText
{
    private static readonly Edition Full = WithAParagraph() with { LineEnds = LineEnds.Justified };
    private static readonly PageDocument Document = Reading.Set(Full);

    public static TheoryData<byte[]> Choices => [new byte[] { 0, 0, 0, 0, 0, 0 }, new byte[] { 1, 1, 1, 0, 1, 1 }, new byte[] { 1, 0, 0, 0, 1, 0 }];

    [Theory]
    [MemberData(nameof(Choices))]
    public void WordsKeepInsideAndApart(byte[] choices)
    {
        var copy = Reading.CopyOf(Document, Full, Some.Copy(Full, choices));
        Laws.WordsAreInside(Document, copy);
        Laws.NoWordsOverlap(Document, copy);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void ItsWordsAreTheRecords(byte[] choices)
    {
        var copy = Some.Copy(Full, choices);
        Assert.Equal(ExpectedText.Of(Full, copy), Reading.TextOf(Document, Reading.CopyOf(Document, Full, copy)));
    }

    /// <summary>The column of items ends at one place; all lines but the last of a paragraph reach it, whichever wording they have.</summary>
    [Theory]
    [MemberData(nameof(Choices))]
    public void LinesEndAtOneEdge(byte[] choices)
    {
        var copy = Reading.CopyOf(Document, Full, Some.Copy(Full, choices));
        var lines = Document.Pages.SelectMany(page => page.Lines).ToList();
        var first = lines.FindIndex(line => CopyText.WordsOf(line, copy)[0].Word.Text == "Every" && line.Pieces.Length > 5);
        var paragraph = lines.Skip(first).TakeWhile((line, index) => index == 0 || line.IsInterior);
        var ends = paragraph.Select(line => CopyText.WordsOf(line, copy).ToList()).Select(words => Math.Round((words[^1].X + words[^1].Word.Width).Value, 1)).ToList();
        Assert.True(ends.Count >= 5, "the sample has a paragraph of many lines");
        Assert.Single(ends.Distinct());
    }

    [Fact]
    public void ALineWithASlotIsFilledInEveryCopyAndCarriesNoOtherMark()
    {
        var filled = Document.Pages.SelectMany(page => page.Lines).Where(line => line.IsFilled).ToList();
        Assert.NotEmpty(filled);
        Assert.All(filled, line => Assert.Contains(line.Pieces, piece => piece is WordChoice));
        Assert.DoesNotContain(Reading.Set(Some.Edition()).Pages.SelectMany(page => page.Lines), line => line.IsFilled);
    }

    [Fact]
    public void SpacesAreNeverDrawnTogetherByMoreThanAThird()
    {
        var copy = Reading.CopyOf(Document, Full, Some.Copy(Full));
        foreach (var words in Document.Pages.SelectMany(page => page.Lines).Where(line => line.IsInterior).Select(line => CopyText.WordsOf(line, copy).ToList()))
        foreach (var (word, next) in words.Zip(words.Skip(1)))
        {
            if (!word.Word.SpaceAfter || word.Word.Face != Fonts.FaceRole.Sans) continue;
            var space = (next.X - word.X - word.Word.Width) / word.Word.Size;
            Assert.True(space >= 0.2 * 2 / 3 - 0.002, $"{space} em between '{word.Word.Text}' and '{next.Word.Text}'"); // a space of Source Sans is 0.2 em
        }
    }

    private static Edition WithAParagraph()
    {
        var text = Some.Prose(new Handouts.Text.Paragraph(
        [
            new Handouts.Text.Words("Every reading is kept with the lane on which it was made, so that a planner can "),
            new Handouts.Text.Vary(0, ["compare", "set against"]),
            new Handouts.Text.Words(" two winters of one route before anything is booked, and see which of them was the exception. What was measured by hand stays beside it, and "),
            new Handouts.Text.Vary(1, ["says so", "is named"]),
            new Handouts.Text.Words(" wherever it is shown; temperature-controlled rooms, in particular, report their own thresholds together with every measurement."),
        ]) { Place = Some.Place(9) });
        var edition = Some.Edition();
        return new SlotNumbers().Of(edition with
        {
            Sections = [.. edition.Sections.Select(section => section.Stage != Stage.Shipped ? section : section with { Items = [.. section.Items, Some.Item("readings", "Readings kept with their lane", Stage.Shipped, "A planner cannot compare winters.") with { Body = text }] })],
        });
    }
}
