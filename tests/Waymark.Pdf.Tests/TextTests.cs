using System.Text.RegularExpressions;
using Waymark.Fonts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests;

public sealed partial class TextTests
{
    [Fact]
    public void Every_word_comes_back_in_reading_order()
    {
        var document = Sample.Document();
        var expected = document.Pages.SelectMany(page => page.Lines).SelectMany(Words).ToList();
        Assert.Equal(expected, WordsOf(Tool.PdfToText(Sample.Write(document), "-raw"), artifacts: ["Prepared", "Page"]));
    }

    [Fact]
    public void The_tree_says_what_the_words_are()
    {
        const string expected = """
            Document
              H1 (block)
                "Where AVATAR (beta) goes \ next "
              P (block)
                "To move exports quickly, we rebuilt the office workflow: Țară, Łódź, Ωμέγα, Жизнь and ‘efficient’ first-class ﬂows – 5 € each… "
              P (block)
                "Read "
                Link (inline)
                  "the guide "
                  Object N 0
                "first. "
              L (block):
                 /ListNumbering /Disc
                LI (block)
                  Lbl (block)
                    "• "
                  LBody (block)
                    P (block)
                      "Parquet exports "
                LI (block)
                  Lbl (block)
                    "• "
                  LBody (block)
                    P (block)
                      "Audit trail "
              Table (block)
                THead
                  TR
                    TH:
                       /Scope /Column
                      "Item "
                    TH:
                       /Scope /Column
                      "When "
                TBody
                  TR
                    TD
                      "Exports "
                    TD
                      "March 2027 "
              H2 (block)
                "On the horizon "
              P (block)
                "very fast exports, see "
                Link (inline)
                  "above "
                  Object N 0
              Note <note.26> (inline)
                Lbl (block)
                  "1 "
                P (block)
                  "Not a promise. "

            """;
        var tree = Tool.PdfInfo(Sample.Write(copy: Sample.Copy(option: 1)), "-struct-text");
        Assert.Equal(expected.Trim(), ObjectNumber().Replace(tree, "Object N 0").Trim());
    }

    [Fact]
    public void A_longer_wording_moves_what_follows_and_the_link_with_it()
    {
        var master = PdfMaster.Prepare(Sample.Document());
        var (plain, moved) = (master.WriteCopy(Sample.Copy()), master.WriteCopy(Sample.Copy(option: 1)));
        var choice = Sample.Document().Pages[1].Lines.SelectMany(line => line.Pieces).OfType<WordChoice>().Single();
        var shift = (choice.Advances[1] - choice.Advances[0]).Value;
        Assert.True(shift > 5);

        Assert.Equal(XOf(plain, "exports,") + shift, XOf(moved, "exports,"), 0.02);
        Assert.Equal(LinkLeft(plain) + shift, LinkLeft(moved), 0.02);
        Assert.DoesNotContain("very", WordsOf(Tool.PdfToText(plain)));
    }

    [Fact]
    public void A_nudge_moves_one_word_and_no_other()
    {
        var master = PdfMaster.Prepare(Sample.Document());
        var nudged = Sample.Copy() with { Nudges = [new Nudge(1, 2, new Pt(0.25), Pt.Zero)] };
        var (plain, moved) = (master.WriteCopy(Sample.Copy()), master.WriteCopy(nudged));
        Assert.Equal(XOf(plain, "exports") + 0.25, XOf(moved, "exports"), 0.01);
        Assert.Equal(XOf(plain, "quickly,"), XOf(moved, "quickly,"), 0.01);
    }

    [Fact]
    public void Words_stand_where_the_page_says_and_are_as_wide()
    {
        var document = Sample.Document();
        var word = (Word)document.Pages[0].Lines[0].Pieces[1];
        Assert.Equal("AVATAR", word.Text);
        var box = BoxOf(Sample.Write(document), "AVATAR");
        Assert.Equal(word.X.Value, box.Left, 0.01);
        Assert.Equal(word.X.Value + word.Width.Value, box.Right, 0.05);
        Assert.True(word.Width.Value < Sheet.Measure("A", FaceRole.Display, 26) * 6, "AVATAR is kerned");
    }

    /// <summary>Sixty words of odd widths on one line, each where the page says: the pen's rounding does not add up.</summary>
    [Fact]
    public void No_rounding_adds_up_along_a_line()
    {
        var sheet = new Sheet();
        var content = sheet.NewContent();
        var words = Enumerable.Range(0, 60).Select(i => new Word($"q{i}", FaceRole.Serif, new Pt(3.7), new Pt(20 + (i * 9.37)).OnGrid, Pt.Zero, Sample.Ink)
        {
            Content = content,
            SpaceAfter = true,
        }).ToArray();
        sheet.Line(100, words);
        var document = Sample.Document() with
        {
            Pages = [sheet.Finish(1)],
            Structure = new(Waymark.Pages.Structure.Role.Document, [new Waymark.Pages.Structure.Element(Waymark.Pages.Structure.Role.Paragraph, [new Waymark.Pages.Structure.Content(content)])]),
            Bookmarks = [],
        };
        var boxes = Tool.PdfToText(Sample.Write(document), "-bbox");
        foreach (var word in words)
            Assert.Equal(word.X.Value, BoxIn(boxes, word.Text).Left, 0.011);
    }

    private static IEnumerable<string> Words(TextLine line) =>
        line.Pieces.SelectMany(piece => piece is WordChoice choice ? choice.Options[0] : [(Word)piece]).Select(word => word.Text);

    private static List<string> WordsOf(string text, params string[] artifacts) => [.. text
        .Split('\n', '\f')
        .Where(line => !artifacts.Any(start => line.StartsWith(start, StringComparison.Ordinal)))
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static double XOf(byte[] pdf, string word) => BoxOf(pdf, word).Left;

    private static (double Left, double Right) BoxOf(byte[] pdf, string word) => BoxIn(Tool.PdfToText(pdf, "-bbox"), word);

    private static (double Left, double Right) BoxIn(string boxes, string word)
    {
        var match = Regex.Match(boxes, $"<word xMin=\"([0-9.]+)\" yMin=\"[0-9.]+\" xMax=\"([0-9.]+)\" yMax=\"[0-9.]+\">{Regex.Escape(word)}<", RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.True(match.Success, word);
        return (Parse(match.Groups[1]), Parse(match.Groups[2]));
    }

    private static double LinkLeft(byte[] pdf)
    {
        var file = PdfObjects.Read(pdf);
        return (double)file.Dictionary(file.Array(file.Pages.Last()["/Annots"])[0])["/Rect"]![0]!;
    }

    private static double Parse(Group group) => double.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("Object [0-9]+ 0", RegexOptions.None, 1000)]
    private static partial Regex ObjectNumber();
}
