using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Cli.Making;
using Waymark.EndToEnd.Running;
using Waymark.Handouts.Encoding;
using Waymark.Marks.Pictures;

namespace Waymark.EndToEnd.Outputs;

/// <summary>
/// Nobody sees from a PDF that it is marked: every copy of the sample workspace in both formats, as other programs read it, against the same copy with nothing moved, and
/// against the other copies of its edition.
/// </summary>
public sealed partial class ImperceptibleTests(IssuedFiles issued) : IClassFixture<IssuedFiles>
{
    /// <summary>Points that anything may stand from where it was set, in whatever direction.</summary>
    private const double MostMoved = 0.30;

    /// <summary>Points: a file says where words stand in thousandths of their size, in two directions.</summary>
    private const double Rounding = 0.012;

    /// <summary>Of windows with ink: half a pixel to the side is much in eight.</summary>
    private const double LeastLikeness = 0.85;

    public static TheoryData<string> Formats => [.. PagedFormat.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void NoWordStandsFurtherFromItsPlaceThanAllowed(string format)
    {
        using var scratch = Sandbox.Empty();
        var (furthest, moved) = (0.0, 0);
        foreach (var file in issued.In(format))
        {
            File.WriteAllBytes(scratch.Path("unmoved.pdf"), file.Unmoved);
            var (words, places) = (PrintedWords.Of(file.Path), PrintedWords.Of(scratch.Path("unmoved.pdf")));
            Assert.Equal(places.Select(word => (word.Page, word.Text)), words.Select(word => (word.Page, word.Text)));
            foreach (var (word, place) in words.Zip(places))
            {
                var distance = word.DistanceTo(place);
                Assert.True(distance <= MostMoved + Rounding, string.Create(CultureInfo.InvariantCulture, $"{file.Path}, page {word.Page + 1}: “{word.Text}” stands {distance:0.000} pt from its place"));
                furthest = Math.Max(furthest, distance);
                if (distance > 0.2) moved++;
            }
        }

        // Had nothing moved, this would say nothing.
        Assert.InRange(furthest, 0.2, MostMoved + Rounding);
        Assert.InRange(moved, 1000, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void TwoCopiesHaveTheSameLinesAndTheSameWordsButForApprovedOnes(string format)
    {
        var differing = 0;
        foreach (var copies in issued.In(format).GroupBy(file => EditionEncoding.VersionOf(file.Edition)).Select(edition => edition.ToArray()))
        {
            Assert.InRange(copies.Length, 2, int.MaxValue);
            var approved = new ApprovedDifferences(copies[0].Edition);
            var lines = copies.Select(copy => PrintedWords.LinesOf(PrintedWords.Of(copy.Path)).Where(line => line[0].Bottom > copy.Text.Y.Value && line[0].Bottom < copy.Text.Bottom.Value + 5).ToArray()).ToArray();
            foreach (var (other, path) in lines.Skip(1).Zip(copies.Skip(1).Select(copy => copy.Path)))
            {
                Assert.Equal(lines[0].Select(line => line[0].Page), other.Select(line => line[0].Page));
                foreach (var (one, same) in lines[0].Zip(other))
                {
                    var (text, otherText) = (TextOf(one), TextOf(same));
                    if (text != otherText) differing++;
                    Assert.True(approved.Explain(text, otherText), $"{path}, page {one[0].Page + 1}: “{text}” there is “{otherText}”");
                    // Up to the first place where they differ, both say where the line stands; a figure that is raised stands behind words that may be others.
                    foreach (var (word, counterpart) in one.Count == 1 ? [] : one.Zip(same).TakeWhile(pair => pair.First.Text == pair.Second.Text))
                        Assert.True(word.DistanceTo(counterpart) <= 2 * (MostMoved + Rounding), string.Create(CultureInfo.InvariantCulture, $"{path}, page {word.Page + 1}: “{word.Text}” stands {word.DistanceTo(counterpart):0.000} pt from where the other copy has it"));
                }
            }
        }

        Assert.InRange(differing, 100, int.MaxValue);
    }

    /// <summary>Kinds of tags and bookmarks of every copy against the same copy unmoved and against the other copies; all words of the tags, which take poppler seconds, of a copy each of some editions.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void MarksChangeNothingOfTheStructure(string format)
    {
        const int EditionsInWords = 2;
        using var scratch = Sandbox.Empty();
        foreach (var (index, copies) in issued.In(format).GroupBy(file => EditionEncoding.VersionOf(file.Edition)).Index())
        {
            foreach (var (file, what) in copies.Select((file, i) => (file, index < EditionsInWords && i == 0 ? "-struct-text" : "-struct")))
            {
                File.WriteAllBytes(scratch.Path("unmoved.pdf"), file.Unmoved);
                Assert.Equal(TagsOf(scratch.Path("unmoved.pdf"), what), TagsOf(file.Path, what));
                Assert.Equal(OutlineOf(scratch.Path("unmoved.pdf")), OutlineOf(file.Path));
            }

            Assert.Single(copies.Select(file => TagsOf(file.Path, "-struct")).Distinct());
            Assert.Single(copies.Select(file => OutlineOf(file.Path)).Distinct());
        }
    }

    /// <summary>A page of every edition at 96 dots an inch; what is found is said with the test's output (<c>-showLiveOutput</c>).</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void APageLooksLikeItselfUnmoved(string format)
    {
        using var scratch = Sandbox.Empty();
        foreach (var file in issued.In(format).DistinctBy(file => EditionEncoding.VersionOf(file.Edition)))
        {
            File.WriteAllBytes(scratch.Path("unmoved.pdf"), file.Unmoved);
            var likeness = StructuralSimilarity.Of(PageOf(file.Path), PageOf(scratch.Path("unmoved.pdf")));
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format} for {file.Edition.Customer.Id}, page 4: structural similarity {likeness:0.000}"));
            Assert.InRange(likeness, LeastLikeness, 0.9999);
        }

        GreyPicture PageOf(string pdf)
        {
            OtherProgram.Start("pdftoppm", ["-r", "96", "-f", "4", "-l", "4", "-gray", "-singlefile", pdf, scratch.Path("page")]).Expect(0);
            return GreyPicture.FromPgm(File.ReadAllBytes(scratch.Path("page.pgm")));
        }
    }

    private static string TextOf(IEnumerable<PrintedWord> line) => string.Join(' ', line.Select(word => word.Text));

    private static string TagsOf(string file, string what) => OtherProgram.Start("pdfinfo", [what, file]).Expect(0).Output;

    /// <summary>Titles, places and nesting; numbers of objects are not the reader's.</summary>
    private static string OutlineOf(string file) => ObjectNumber().Replace(OtherProgram.Start("qpdf", ["--json", "--json-key=outlines", file]).Expect(0).Output, "");

    [GeneratedRegex("[0-9]+ 0 R", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ObjectNumber();
}
