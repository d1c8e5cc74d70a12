using Waymark.Marks.Pictures;

namespace Waymark.Marks.Tests.Pictures;

public sealed class InkRasterTests
{
    [Fact]
    public void ARectangleCoversExactlyItsShareOfEachSample()
    {
        var ink = Filled(6, 4, (1.25, 1.5), (3.5, 1.5), (3.5, 3), (1.25, 3));
        Assert.Equal([0, 0.375f, 0.5f, 0.25f, 0, 0], Row(ink, 1));
        Assert.Equal([0, 0.75f, 1, 0.5f, 0, 0], Row(ink, 2));
        Assert.Equal([0, 0, 0, 0, 0, 0], Row(ink, 3));
    }

    [Theory]
    [InlineData(0, 0, 8, 0, 8, 8)]
    [InlineData(0.3, 1.1, 7.7, 2.2, 3.3, 6.9)]
    [InlineData(6.2, 0.4, 6.3, 7.8, 0.2, 4)]
    public void ATriangleHasItsArea(double ax, double ay, double bx, double by, double cx, double cy)
    {
        var area = Math.Abs(((bx - ax) * (cy - ay)) - ((cx - ax) * (by - ay))) / 2;
        Assert.Equal(area, Filled(8, 8, (ax, ay), (bx, by), (cx, cy)).Values.Sum(), 1e-4);
    }

    [Fact]
    public void WhatLiesOutsideIsCutAtTheEdges() => Assert.All(Filled(4, 4, (-3, -2), (9, -2), (9, 7), (-3, 7)).Values, value => Assert.Equal(1, value, 1e-6));

    private static Raster Filled(int width, int height, params (double X, double Y)[] corners)
    {
        var ink = new InkRaster(width, height);
        for (var i = 0; i < corners.Length; i++) ink.AddEdge(corners[i].X, corners[i].Y, corners[(i + 1) % corners.Length].X, corners[(i + 1) % corners.Length].Y);
        return ink.Finish();
    }

    private static float[] Row(Raster raster, int y) => raster.Values[(y * raster.Width)..((y + 1) * raster.Width)];
}
