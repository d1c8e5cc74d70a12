using System.Text;
using Waymark.Marks.Pictures;

namespace Waymark.Marks.Tests.Pictures;

public sealed class GreyPictureTests
{
    [Fact]
    public void APgmIsReadAsItWasWritten()
    {
        var picture = GreyPicture.FromPgm(new GreyPicture(3, 2, [1, 2, 3, 10, 13, 32]).ToPgm());
        Assert.Equal((3, 2, 32), (picture.Width, picture.Height, picture.At(2, 1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P5")]
    [InlineData("P6 1 1 255\nabc")]
    [InlineData("P5 2 2 255\nabc")]
    [InlineData("P5 99999 99999 255\nabc")]
    [InlineData("P5 -1 1 255\na")]
    [InlineData("P5 0 1 255\n")]
    [InlineData("P5 1 1 65535\nab")]
    public void WhatIsNoPictureIsRefused(string pgm) => Assert.Throws<FormatException>(() => GreyPicture.FromPgm(Encoding.Latin1.GetBytes(pgm)));

    [Fact]
    public void CubicConvolutionFollowsAStraightSlopeExactly()
    {
        var slope = new GreyPicture(8, 8, [.. Enumerable.Range(0, 64).Select(i => (byte)((10 * (i % 8)) + (5 * (i / 8))))]);
        Assert.Equal((10 * 2.8) + (5 * 3.1), slope.Sample(3.3, 3.6), 1e-3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7.5)]
    [InlineData(-31)]
    public void LinesTellHowFarThePageLeans(double degrees) => Assert.Equal(degrees, Slant.Of(DrawnPage.Show("a-copy", 2, degrees).Picture), 0.3);
}
