using System.Text;
using Waymark.Fonts;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages;
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
    [InlineData("مرحبا", "WM4006")]
    [InlineData("শুভ সকাল", "WM4006")]
    [InlineData("สวัสดี", "WM4006")]
    [InlineData("שָׁלוֹם", "WM4006")]
    [InlineData("ꙮ 𐍈", "WM4001")]
    public void WhatCannotBeSetIsSaid(string text, string code)
    {
        var result = Brief.Set(With(text, DebianFont.Hebrew, DebianFont.Bengali));
        Assert.Null(result.Document);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Span.Line > 0);
    }

    [Fact]
    public void AFontThatIsNoneIsSaidWhereItIsNamed()
    {
        var result = Brief.Set(With("Plain words", DebianFont.Of(Encoding.ASCII.GetBytes("wOF2 is packed, and this is not even that"))));
        var problem = Assert.Single(result.Diagnostics);
        Assert.Equal(("WM4007", "content/waymark.yml", 21), (problem.Code, problem.Span.File, problem.Span.Line));
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
                Assert.All(result.Diagnostics, diagnostic => Assert.True(diagnostic.Code is "WM4007" or "WM4001", diagnostic.Message));
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
