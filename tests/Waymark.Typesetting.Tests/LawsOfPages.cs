using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Typesetting.Tests.Support;

namespace Waymark.Typesetting.Tests;

/// <summary>What holds for every brief, shown on a full one.</summary>
public sealed class LawsOfPages
{
    private static readonly Edition Full = Some.Edition();
    private static readonly PageDocument Document = Reading.Set(Full);

    public static TheoryData<byte[]> Choices => [new byte[] { 0, 0, 0, 0 }, new byte[] { 1, 3, 1, 1 }, new byte[] { 0, 2, 1, 0 }];

    [Theory]
    [MemberData(nameof(Choices))]
    public void EveryWordIsInsideTheTextArea(byte[] choices) => Laws.WordsAreInside(Document, Reading.CopyOf(Document, Full, Some.Copy(Full, choices)));

    [Theory]
    [MemberData(nameof(Choices))]
    public void NoTwoWordsOverlap(byte[] choices) => Laws.NoWordsOverlap(Document, Reading.CopyOf(Document, Full, Some.Copy(Full, choices)));

    [Theory]
    [MemberData(nameof(Choices))]
    public void TheTextIsTheRecordsText(byte[] choices)
    {
        var copy = Some.Copy(Full, choices);
        Assert.Equal(ExpectedText.Of(Full, copy), Reading.TextOf(Document, Reading.CopyOf(Document, Full, copy)));
    }

    [Fact]
    public void EverySlotOfRunningTextIsUsed() => Assert.Equal([0, 1, 2, 3], Document.Slots);

    [Fact]
    public void LinesAreNumberedInReadingOrder() =>
        Assert.Equal(Enumerable.Range(0, Document.Pages.Sum(page => page.Lines.Length)), Document.Pages.SelectMany(page => page.Lines).Select(line => line.Id));

    [Fact]
    public void EveryItemHasABookmark() =>
        Assert.Equal(Full.Sections.SelectMany(section => section.Items).Select(item => item.Title), Document.Bookmarks.SelectMany(mark => mark.Children).Select(mark => mark.Title));

    [Fact]
    public void ARowOfFeedbackLeadsToTheItemThatAnswersIt()
    {
        var link = Assert.Single(Document.Pages.SelectMany(page => page.Links), link => link.Words == "Targeting Q2 2027");
        var place = Assert.IsType<Waymark.Pages.Structure.PlaceTarget>(link.Target).Destination;
        var mark = Document.Bookmarks.SelectMany(mark => mark.Children).Single(mark => mark.Title == "Quiet hours for dock doors");
        Assert.Equal(mark.Destination, place);
    }

    [Fact]
    public void FootnotesStandAtTheFootOfThePageThatRefersToThem()
    {
        var layer = Reading.CopyOf(Document, Full, Some.Copy(Full));
        var words = Reading.WordsOf(Document, layer).ToList();
        var reference = words.Single(word => word.Word.Word.Rise > Pt.Zero);
        var note = words.Single(word => word.Word.Word.Text == "certificates" && word.Word.Word.Size == new Pt(8));
        Assert.Equal(reference.Page, note.Page);
        Assert.True(note.Area.Y > Document.TextArea.Bottom - new Pt(14), "a note of one line stands on the last line of the page");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void TheSamePagesComeOutInEveryCulture(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(culture);
            Assert.Equal(PageEncoding.Encode(Document), PageEncoding.Encode(Reading.Set(Some.Edition())));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void ThreadsDoNotChangePages()
    {
        var expected = PageEncoding.Encode(Document);
        Parallel.For(0, 8, _ => Assert.Equal(expected, PageEncoding.Encode(Reading.Set(Full))));
    }

    [Fact]
    public void AnEncodedDocumentComesBackWhole() =>
        Assert.Equal(PageEncoding.Encode(Document), PageEncoding.Encode(PageEncoding.DecodeDocument(PageEncoding.Encode(Document))));

    [Fact]
    public void LetterPaperHasTheSameColumns()
    {
        var letter = Full with { Paper = Paper.Letter };
        var document = Reading.Set(letter);
        Assert.Equal(Size.Letter, document.Size);
        Laws.WordsAreInside(document, Reading.CopyOf(document, letter, Some.Copy(letter)));
    }

    [Fact]
    public void ABriefWithoutStrategyThemesOrQuestionsIsTitledForItsCustomer()
    {
        var bare = Full with { Strategy = null, Themes = [], Questions = [], Feedback = [], Sections = [Some.Section(Vocabulary.Stage.BlueSky, Some.Item("one", "One idea", Vocabulary.Stage.BlueSky, "It is early.") with { ThemeId = null })] };
        Assert.Equal("The Marlstone Cold Chain roadmap for Halden", Reading.Set(bare).Title);
    }
}
