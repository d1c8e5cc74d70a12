using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages;
using Waymark.Pdf.Tests.Accessibility;
using Waymark.Pdf.Tests.Reading;
using Waymark.Typesetting.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Tests;

/// <summary>What programs that we did not write read in a whole file: the words of the record, artifacts aside, and sound tags.</summary>
public sealed class TextOfFiles
{
    private static readonly Edition English = Some.Edition();
    private static readonly Edition German = InGerman();

    public static TheoryData<string> Languages => ["en-GB", "de-DE"];

    /// <summary>
    /// Poppler takes the tags as they come, and leaves out what is an artifact. That the words by the tags are the record's is a law of
    /// pages.
    /// </summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void TheTextByTheTagsIsThatOfTheStructureWordForWord(string language)
    {
        var (edition, copy) = Of(language);
        var brief = Reading.Set(edition);
        AssertTags(Reading.AllTextOf(brief, Reading.CopyOf(brief, edition, copy)), Printed.Brief(edition, copy));
        var deck = Deck.Set(edition).Document!;
        AssertTags(Reading.AllTextOf(deck, Deck.SetCopy(deck, edition, copy).Layer!), Printed.Deck(edition, copy));
    }

    /// <summary>Every word of every page in the order of its tags, with nothing but the head and the foot of the page beside them.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryPageOfABriefReadsAsItsTagsDo(string language)
    {
        var (edition, copy) = Of(language);
        var document = Reading.Set(edition);
        AssertPages(document, Reading.CopyOf(document, edition, copy), Printed.Brief(edition, copy));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void EverySlideOfADeckReadsAsItsTagsDo(string language)
    {
        var (edition, copy) = Of(language);
        var document = Deck.Set(edition).Document!;
        AssertPages(document, Deck.SetCopy(document, edition, copy).Layer!, Printed.Deck(edition, copy));
    }

    [Fact]
    public void GermanTextIsDivided() =>
        Assert.True(Printed.PagesOf(Printed.Brief(German, Some.Copy(German)), "-raw").Sum(page => page.Count(c => c == '\u00AD')) >= 4, "the words are long enough to need hyphens");

    [Theory]
    [MemberData(nameof(Languages))]
    public void BriefAndDeckBreakNoRuleOfAccessibility(string language)
    {
        var (edition, copy) = Of(language);
        Assert.Empty(UaCheck.Check(PdfObjects.Read(Printed.Brief(edition, copy))));
        Assert.Empty(UaCheck.Check(PdfObjects.Read(Printed.Deck(edition, copy))));
    }

    private static void AssertPages(PageDocument document, CopyLayer layer, byte[] file)
    {
        // Poppler begins a line after the raised number of a footnote.
        var pages = Printed.PagesOf(file, "-raw").Select(page => Printed.Plain(page).Replace("calibration1 .", "calibration1.", StringComparison.Ordinal)).ToArray();
        Assert.Equal(document.Pages.Length, pages.Length);
        for (var page = 0; page < pages.Length; page++)
        {
            var text = Printed.Plain(Reading.TextOf(document.Pages[page].Lines, layer));
            Assert.Contains(text, pages[page], StringComparison.Ordinal);
            var artifacts = Printed.Plain(Reading.TextOf([.. document.Pages[page].Folio, .. layer.Header, .. layer.Footer], layer)).Split(' ').Order();
            Assert.Equal(artifacts, pages[page].Replace(text, "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());
        }
    }

    private static void AssertTags(string expected, byte[] file)
    {
        var tagged = Tool.PdfInfo(file, "-struct-text").Split('\n').Select(line => line.Trim()).Where(line => line is ['"', .., '"']).Select(line => line[1..^1]);
        Assert.Equal(Printed.Plain(expected), Printed.Plain(string.Concat(tagged)));
    }

    private static (Edition Edition, Copy Copy) Of(string language)
    {
        var edition = language == "de-DE" ? German : English;
        return (edition, Some.Copy(edition));
    }

    private static Edition InGerman()
    {
        var item = Some.Item("freigabe", "Temperaturüberwachung für Versandfreigaben", Stage.Horizon, "Die Temperaturüberwachung der Versandfreigabe verhindert Beschädigungen, bevor Qualitätssicherungsbeauftragte eingreifen müssen.") with
        {
            ThemeId = null,
            Relevance = Some.Text("Die Qualitätssicherungsabteilung hat im vergangenen Frühjahr nach einer Temperaturüberwachungslösung gefragt."),
            Body = Some.Prose(
                Some.Paragraph("Der Versanddienstleister übergibt die Aufzeichnungen der Kühlkettenüberwachung automatisch an die Qualitätssicherung, damit Freigabeentscheidungen ohne Verzögerung getroffen werden können. Die Nachvollziehbarkeit der Entscheidungsgrundlagen bleibt erhalten."),
                new TableBlock(
                    [.. new[] { "Datenaufzeichnungsgerät", "Qualitätssicherungsmaßnahme", "Verantwortlichkeit", "Unternehmensbereich" }.Select(head => new TableColumn(ColumnAlignment.Start, Some.Text(head)))],
                    [new TableRow([.. new[] { "Temperaturaufzeichnung", "Kalibrierungsbescheinigung", "Qualitätssicherungsbeauftragte", "Versandvorbereitung" }.Select(cell => new TableCell(Some.Text(cell)))])])),
        };
        return English with { Language = "de-DE", Sections = [.. English.Sections.Select(section => section.Stage == Stage.Horizon ? section with { Items = [.. section.Items, item] } : section)] };
    }
}
