using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Pictures;
using Waymark.Marks.Shifts;
using Waymark.Pages;

namespace Waymark.Marks.Tests.Pictures;

public sealed class PictureReaderTests
{
    [Theory]
    [InlineData(1, 0, 0)] // a screenshot of 72 dpi
    [InlineData(1.333, 0, 12)]
    [InlineData(2, 3, 25)]
    [InlineData(1.6, -38, 10)]
    public void EveryShiftIsReadFromItsPixels(double pixelsAPoint, double degrees, int noise)
    {
        var readings = Read(DrawnPage.Show("a-copy", pixelsAPoint, degrees, noise));
        var shifts = WordShifts.Of(DrawnPage.Document, DrawnPage.Key).All;
        Assert.InRange(readings.Length, shifts.Length * 9 / 10, shifts.Length);
        Assert.Equal(readings.Length, Agreements(readings, "a-copy"));
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(1.333, 0, 12)]
    [InlineData(2, 3, 25)]
    [InlineData(1.6, -38, 10)]
    public void ABriefIsReadWithThreeWordsOfFourMoved(double pixelsAPoint, double degrees, int noise)
    {
        var readings = Read(DrawnPage.Show("a-copy", pixelsAPoint, degrees, noise, DrawnPage.Brief), DrawnPage.Brief).Where(reading => reading.Carrier == "word-shift").ToArray();
        var shifts = WordShifts.Of(DrawnPage.Brief, DrawnPage.Key).All;
        Assert.True(shifts.Length > 1.5 * WordShifts.Of(DrawnPage.Document, DrawnPage.Key).All.Length);
        Assert.InRange(readings.Length, shifts.Length * 9 / 10, shifts.Length);
        Assert.Equal(readings.Length, Agreements(readings, "a-copy"));
    }

    [Theory]
    [InlineData(Movement.Slides, 1, 0, 0)]
    [InlineData(Movement.Slides, 1.333, 0, 12)]
    [InlineData(Movement.Deck, 1, 0, 0)]
    [InlineData(Movement.Deck, 1.333, 0, 12)]
    [InlineData(Movement.Deck, 2, 3, 25)]
    public void LinesOfASlideAreReadTooUpAndDownAndToTheSides(Movement movement, double pixelsAPoint, double degrees, int noise)
    {
        var document = DrawnPage.Slide with { Movement = movement };
        var read = Read(DrawnPage.Show("a-copy", pixelsAPoint, degrees, noise, document), document);
        var positions = Positions.Of(document, DrawnPage.Key);
        Assert.InRange(read.Length, positions.Count * 9 / 10, positions.Count);
        Assert.Equal(read.Length, Agreements(read, "a-copy"));
        foreach (var (carrier, most) in new[] { ("line-shift", positions.Lines.All.Count(move => move.IsDown)), ("line-offset", positions.Lines.All.Count(move => !move.IsDown)) })
            Assert.InRange(read.Count(reading => reading.Carrier == carrier), most * 2 / 3, most);
    }

    /// <summary>Rounding to whole rows moves a line by as much as a mark does: rows are counted, and lines whose two places share one are erasures.</summary>
    [Theory]
    [InlineData(Movement.Slides, 1.45, 4 * 4)]
    [InlineData(Movement.Deck, 1.45, 4 * 2)]
    [InlineData(Movement.Deck, 1.9, 4 * 4)]
    public void LettersOnWholeRowsOfPixelsAreReadByTheirRows(Movement movement, double pixelsAPoint, int fewest)
    {
        var document = DrawnPage.Slide with { Movement = movement };
        var all = 0;
        foreach (var copy in Enumerable.Range(0, 4).Select(number => $"copy {number}"))
        {
            var read = Read(DrawnPage.Show(copy, pixelsAPoint, 0, 8, document, onRows: true), document);
            Assert.All(read, reading => Assert.Equal((reading.Carrier, new CodeWord(DrawnPage.Key, copy).BitOf(reading.Slot)), (reading.Carrier, reading.Bit)));
            all += read.Count(reading => reading.Carrier == "line-shift");
        }

        Assert.InRange(all, fewest, 4 * Positions.Of(document, DrawnPage.Key).Lines.All.Count(move => move.IsDown));
    }

    /// <summary>A screenshot of a fine screen, made smaller on its way: two rows of letters to a pixel.</summary>
    [Theory]
    [InlineData(Movement.Slides, 2.9)]
    [InlineData(Movement.Deck, 2.9)]
    [InlineData(Movement.Deck, 3.8)]
    public void RowsAreStillRowsInAPictureHalfAsLarge(Movement movement, double pixelsAPoint)
    {
        var document = DrawnPage.Slide with { Movement = movement };
        var all = 0;
        foreach (var copy in Enumerable.Range(0, 4).Select(number => $"copy {number}"))
        {
            var shown = DrawnPage.Show(copy, pixelsAPoint, 0, 8, document, onRows: true);
            var read = Read(shown with { Picture = shown.Picture.Halved(), Words = Scaled(shown.Words, 0.5) }, document);
            Assert.All(read, reading => Assert.Equal((reading.Carrier, new CodeWord(DrawnPage.Key, copy).BitOf(reading.Slot)), (reading.Carrier, reading.Bit)));
            all += read.Count(reading => reading.Carrier == "line-shift");
        }

        Assert.InRange(all, 4 * 3, 4 * Positions.Of(document, DrawnPage.Key).Lines.All.Count(move => move.IsDown));
    }

    /// <summary>A screenshot that was turned, or made as small as a messenger likes: its rows are still there, of another height or across the picture's.</summary>
    [Theory]
    [InlineData(1.45, 3, 1)]
    [InlineData(1.9, -8, 1)]
    [InlineData(2, 0, 0.81)]
    [InlineData(1.6, 0, 0.87)]
    public void RowsAreStillRowsInAPictureThatWasTurnedOrResized(double pixelsAPoint, double degrees, double size)
    {
        var document = DrawnPage.Slide with { Movement = Movement.Deck };
        var (all, wrong) = (0, 0);
        foreach (var copy in Enumerable.Range(0, 8).Select(number => $"copy {number}"))
        {
            var shown = DrawnPage.Show(copy, pixelsAPoint, degrees, 8, document, onRows: true);
            var resized = shown.Picture.Resampled((int)(shown.Picture.Width * size), (int)(shown.Picture.Height * size), (x, y) => (x / size, y / size));
            var lines = Read(shown with { Picture = resized, Words = Scaled(shown.Words, size) }, document).Where(reading => reading.Carrier == "line-shift").ToArray();
            (all, wrong) = (all + lines.Length, wrong + lines.Length - Agreements(lines, copy));
        }

        Assert.InRange(all, 8 * 2, int.MaxValue);
        Assert.True(wrong <= all / 12, $"{wrong} of {all} misread");
    }

    /// <summary>Well measured in the middle is no move at all: positions of several copies, averaged, are there.</summary>
    [Theory]
    [InlineData(0.003, 0.005, false)]
    [InlineData(0.04, 0.02, false)]
    [InlineData(-0.20, 0.02, true)]
    [InlineData(0.12, 0.10, true)]
    [InlineData(0.02, 0.15, false)]
    [InlineData(0.60, 0.05, false)]
    public void OnlyWhatIsNearAMoveIsOne(double moved, double sigma, bool isClear) => Assert.Equal(isClear, ShiftsInPicture.IsClear(moved, 0.22, sigma));

    [Fact]
    public void AnotherCopyDoesNotAgree()
    {
        var readings = Read(DrawnPage.Show("a-copy", 1.333));
        Assert.InRange(Agreements(readings, "another-copy"), readings.Length * 0.2, readings.Length * 0.8);
    }

    [Fact]
    public void NoiseIsNoReading() => Assert.Empty(Read(DrawnPage.Show("a-copy", 1.333) with { Picture = new GreyPicture(533, 453, Noise(533 * 453)) }));

    [Fact]
    public void APageIsFoundByItsWordsAndOtherWordsFindNone()
    {
        var picture = DrawnPage.Show("a-copy", 1.333);
        Assert.True(new PictureReader([picture], [DrawnPage.Document]).Shows(DrawnPage.Document));
        var other = picture with { Words = [.. picture.Words.Select(word => word with { Text = new string([.. word.Text.Reverse()]) })] };
        Assert.False(new PictureReader([other], [DrawnPage.Document]).Shows(DrawnPage.Document));
    }

    private static ImmutableArray<PictureWord> Scaled(ImmutableArray<PictureWord> words, double size) => [.. words.Select(word => word with { CentreX = word.CentreX * size, CentreY = word.CentreY * size })];

    private static Reading[] Read(LeakedPicture picture) => Read(picture, DrawnPage.Document);

    private static Reading[] Read(LeakedPicture picture, PageDocument document) => [.. new PictureReader([picture], [document]).Read(document, Positions.Of(document, DrawnPage.Key))];

    private static int Agreements(Reading[] readings, string copy)
    {
        var code = new CodeWord(DrawnPage.Key, copy);
        return readings.Count(reading => code.BitOf(reading.Slot) == reading.Bit);
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }
}
