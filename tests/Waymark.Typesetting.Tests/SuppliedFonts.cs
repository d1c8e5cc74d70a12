using System.Text;
using Waymark.Fonts;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages;
using Waymark.Pages.Text;
using Waymark.Pdf.Tests.Accessibility;
using Waymark.Pdf.Tests.Reading;
using Waymark.Typesetting.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Tests;

/// <summary>Letters that the house lacks, set in fonts that a workspace brings.</summary>
public sealed class SuppliedFonts
{
    private const string Chinese = "每次货运到达时都带有自己的证据，因此质量部门可以立即放行。温度读数、签名和路线历史都会一起到达；没有人再需要手工收集它们。";
    private const string Hebrew = "כל משלוח מגיע עם ההוכחות שלו, ולכן מחלקת האיכות יכולה לשחרר אותו מיד (בתוך 15 דקות) דרך Insights API בלי איסוף ידני של קריאות.";

    public static TheoryData<string> Texts => [Chinese, Hebrew, Chinese + " " + Hebrew, "∀ ∅ ⊕ beside Latin letters"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void AreSetInsideTheMarginsAndReadBack(string text)
    {
        var edition = With(text, DebianFont.Hebrew, DebianFont.Chinese, DebianFont.Symbols);
        var copy = Some.Copy(edition);
        var document = Reading.Set(edition);
        var layer = Reading.CopyOf(document, edition, copy);
        Laws.WordsAreInside(document, layer);
        Laws.NoWordsOverlap(document, layer);
        Assert.Equal(ExpectedText.Of(edition, copy), Reading.TextOf(document, layer));

        var file = Printed.Brief(edition, copy);
        Tool.Qpdf(file, "--check");
        Assert.Empty(UaCheck.Check(PdfObjects.Read(file)));
        var tagged = string.Concat(Tool.PdfInfo(file, "-struct-text").Split('\n').Select(line => line.Trim()).Where(line => line is ['"', .., '"']).Select(line => line[1..^1]));
        Assert.Contains(Plain(text), Plain(tagged), StringComparison.Ordinal);
        // By their places Poppler takes lines for running from left to right, whatever stands in them: the words are there, in its order.
        if (text != Chinese) return;
        Assert.Contains(Plain(text), Plain(string.Concat(Printed.PagesOf(file, "-raw"))), StringComparison.Ordinal);
    }

    /// <summary>On a page that runs from left to right such a paragraph begins at the right edge of its column: stretching its lines takes none beyond it.</summary>
    [Fact]
    public void JustifiedTheyReachBothEdgesOfTheirColumnAndNoFurther()
    {
        var edition = With(Hebrew + " " + Hebrew, DebianFont.Hebrew) with { LineEnds = LineEnds.Justified };
        var document = Reading.Set(edition);
        var copy = Reading.CopyOf(document, edition, Some.Copy(edition));
        var lines = document.Pages.SelectMany(page => page.Lines).Where(line => line.IsInterior).Select(line => CopyText.WordsOf(line, copy).ToList()).Where(words => words.Count(word => word.Word.IsRightToLeft) > 3).ToList();
        Assert.True(lines.Count >= 2, $"{lines.Count} lines in Hebrew");
        Assert.Single(lines.Select(words => Math.Round(words.Max(word => (word.X + word.Word.Width).Value), 1)).Distinct());
        Assert.Single(lines.Select(words => Math.Round(words.Min(word => word.X.Value), 1)).Distinct());
    }

    /// <summary>Sixteen threads at once, each in a culture that writes numbers, cases or directions in its own way: the files are the same bytes.</summary>
    [Fact]
    public void GiveTheSameBytesOnAnyThreadInAnyCulture()
    {
        var edition = With(Chinese + " " + Hebrew + " ∀ 1.5", DebianFont.Hebrew, DebianFont.Chinese, DebianFont.Symbols);
        var copy = Some.Copy(edition);
        var (brief, deck) = (Printed.Brief(edition, copy), Printed.Deck(edition, copy));
        string[] cultures = ["tr-TR", "ar-SA"];
        using var together = new Barrier(16);
        var files = new (byte[] Brief, byte[] Deck)[16];
        var threads = Enumerable.Range(0, files.Length).Select(at => new Thread(() =>
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(cultures[at % cultures.Length]);
            together.SignalAndWait(TestContext.Current.CancellationToken);
            files[at] = (Printed.Brief(edition, copy), Printed.Deck(edition, copy));
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(files, file => Assert.True(file.Brief.AsSpan().SequenceEqual(brief) && file.Deck.AsSpan().SequenceEqual(deck)));
    }

    [Fact]
    public void AreSetInADeckToo()
    {
        var edition = With(Chinese, DebianFont.Chinese);
        var document = Deck.Set(edition).Document!;
        var layer = Deck.SetCopy(document, edition, Some.Copy(edition)).Layer!;
        Laws.WordsAreInside(document, layer);
        Laws.NoWordsOverlap(document, layer);
    }

    /// <summary>The text itself is a paragraph from right to left: it begins at the end of its column.</summary>
    [Fact]
    public void HebrewRunsFromRightToLeft()
    {
        var edition = With("שלום עולם", DebianFont.Hebrew);
        var document = Reading.Set(edition);
        var words = Reading.WordsOf(document, Reading.CopyOf(document, edition, Some.Copy(edition))).Where(word => word.Word.Word.IsRightToLeft).ToList();
        Assert.Equal(["שלום", "עולם"], words.TakeLast(2).Select(word => word.Word.Word.Text));
        Assert.True(words[^2].Area.X > words[^1].Area.Right, "the first word stands right of the second");
    }

    /// <summary>A longer wording would push the words behind it to the right, where in such a paragraph those before it stand.</summary>
    [Fact]
    public void NoSlotIsUsedInAParagraphWithHebrew()
    {
        var edition = With("Plain words", DebianFont.Hebrew);
        var body = Some.Prose(
            new Paragraph([new Words("שלום עולם "), new Vary(0, ["so", "in a manner that is much longer"]), new Words(" ועוד מילים")]),
            new Paragraph([new Words("Left to right "), new Vary(1, ["so", "thus"]), new Words(" it goes on.")]));
        var bare = edition with { Strategy = null, Themes = [], Questions = [], Feedback = [], Sections = [Some.Section(Stage.BlueSky, Some.Item("one", "One idea", Stage.BlueSky, "It is early.") with { ThemeId = null, Body = body })] };
        var document = Reading.Set(bare);
        Assert.Equal([1], document.Slots);
        foreach (var option in new byte[] { 0, 1 })
        {
            var layer = Reading.CopyOf(document, bare, Some.Copy(bare, [option, option]));
            Laws.NoWordsOverlap(document, layer);
            Assert.Contains("עולם so ועוד", Reading.AllTextOf(document, layer), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ARecipientsNameCanNeedThem()
    {
        var edition = With("Plain words", DebianFont.Chinese);
        var document = Reading.Set(edition);
        var copy = Some.Copy(edition) with { Recipient = new("王小明", "wang@halden.example"), Watermark = "王小明 · 12 January 2027" };
        var layer = Reading.CopyOf(document, edition, copy);
        Assert.NotEmpty(layer.Watermark.Lines[0].Letters);
        var master = Pdf.PdfMaster.Prepare(document);
        Assert.Contains("王小明", string.Concat(Printed.PagesOf(master.WriteCopy(layer))), StringComparison.Ordinal);
        // Another recipient's file has none of it.
        Assert.DoesNotContain("Droid", Tool.PdfFonts(master.WriteCopy(Reading.CopyOf(document, edition, Some.Copy(edition)))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("مرحبا", "WM4106")]
    [InlineData("শুভ সকাল", "WM4106")]
    [InlineData("สวัสดี", "WM4106")]
    [InlineData("שָׁלוֹם", "WM4106")]
    [InlineData("ꙮ 𐍈", "WM4101")]
    public void WhatCannotBeSetIsSaid(string text, string code)
    {
        var result = Brief.Set(With(text, DebianFont.Hebrew, DebianFont.Bengali));
        Assert.Null(result.Document);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Span.Line > 0);
    }

    /// <summary>A wide letter takes two columns and more of a line of code; what runs from right to left has no place in one.</summary>
    [Fact]
    public void AreSetInCodeToo()
    {
        var edition = With("Plain words", DebianFont.Chinese, DebianFont.Hebrew);
        var document = Reading.Set(InCode(edition, "x = 货运温度 # 每次\n" + string.Concat(Enumerable.Repeat("长", 90))));
        var layer = Reading.CopyOf(document, edition, Some.Copy(edition));
        Laws.WordsAreInside(document, layer);
        Laws.NoWordsOverlap(document, layer);
        Assert.Contains("x = 货运温度 # 每次", Reading.AllTextOf(document, layer), StringComparison.Ordinal);
        Assert.Equal("WM4106", Assert.Single(Brief.Set(InCode(edition, "שלום")).Diagnostics.Select(diagnostic => diagnostic.Code).Distinct()));

        static Edition InCode(Edition edition, string text) => edition with
        {
            Sections = [.. edition.Sections.Select(section => section with { Items = [section.Items[0] with { Body = Some.Prose(new CodeBlock("", text) { Place = Some.Place(5) }) }, .. section.Items[1..]] })],
        };
    }

    [Fact]
    public void AFontThatIsNoneIsSaidWhereItIsNamed()
    {
        var result = Brief.Set(With("Plain words", DebianFont.Of(Encoding.ASCII.GetBytes("wOF2 is packed, and this is not even that"))));
        var problem = Assert.Single(result.Diagnostics);
        Assert.Equal(("WM4107", "content/waymark.yml", 21), (problem.Code, problem.Span.File, problem.Span.Line));
    }

    /// <summary>Bytes of a font turned over, in its tables and its glyphs: a document, or a diagnostic, and never anything else.</summary>
    [Theory]
    [InlineData("truetype")]
    [InlineData("cff")]
    public void ADamagedFontGivesADocumentOrADiagnostic(string kind)
    {
        var whole = (kind == "cff" ? DebianFont.Symbols : DebianFont.Hebrew).Bytes.ToArray();
        var dice = new Random(7); // fixed: the same damage in every run
        for (var round = 0; round < 40; round++)
        {
            var damaged = whole.ToArray();
            for (var hit = 0; hit < 40; hit++) damaged[round % 2 == 0 ? dice.Next(2000) : dice.Next(damaged.Length)] = (byte)dice.Next(256);
            var edition = With(kind == "cff" ? "∅ ⊕ ∇" : "שלום עולם", DebianFont.Of(damaged));
            var result = Brief.Set(edition);
            if (result.Document is not { } document)
                Assert.All(result.Diagnostics, diagnostic => Assert.True(diagnostic.Code is "WM4107" or "WM4101", diagnostic.Message));
            else if (Brief.SetCopy(document, edition, Some.Copy(edition)).Layer is { } layer)
                Pdf.PdfMaster.Prepare(document).WriteCopy(layer);
        }
    }

    private static Edition With(string text, params FontAsset[] fonts)
    {
        var edition = Some.Edition();
        var item = Some.Item("given", "A title beside it", Stage.Shipped, text) with { Body = Some.Prose(Some.Paragraph(text)) };
        return edition with { Fonts = [.. fonts], Sections = [.. edition.Sections.Select(section => section.Stage == Stage.Shipped ? section with { Items = [item, .. section.Items] } : section)] };
    }

    /// <summary>Programs differ in what they put between ideographs of two lines.</summary>
    private static string Plain(string text) => Printed.Plain(text).Replace(" ", "", StringComparison.Ordinal);
}
