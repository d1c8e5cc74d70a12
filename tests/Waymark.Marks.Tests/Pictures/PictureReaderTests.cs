using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Pictures;
using Waymark.Marks.Shifts;

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

    private static Reading[] Read(LeakedPicture picture) =>
        [.. new PictureReader([picture], [DrawnPage.Document]).Read(DrawnPage.Document, WordShifts.Of(DrawnPage.Document, DrawnPage.Key))];

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
