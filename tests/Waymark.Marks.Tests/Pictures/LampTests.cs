using Waymark.Marks.Pictures;

namespace Waymark.Marks.Tests.Pictures;

public sealed class LampTests
{
    private const int Width = 640;
    private const int Height = 360;

    [Fact]
    public void A_screenshot_is_left_as_it_is() => Assert.Null(Lamp.Evened(Draw(Page, _ => 1)));

    [Fact]
    public void Ink_in_a_dim_corner_is_as_dark_as_in_the_middle()
    {
        // At the right edge paper is as dark as some of the ink at the left: no one shade parts them.
        var evened = Lamp.Evened(Draw(Page, x => 1 - (0.4 * x / Width)));
        Assert.NotNull(evened);
        foreach (var (x, y) in from x in Enumerable.Range(0, Width) from y in Enumerable.Range(0, Height) select (x, y))
            Assert.InRange(evened.At(x, y), IsInk(x, y) ? 120 : 235, IsInk(x, y) ? 170 : 255);
    }

    [Fact]
    public void A_dark_field_stays_dark_behind_light_words()
    {
        // A quarter of the picture, with a line of words every 120 pixels.
        var evened = Lamp.Evened(Draw((x, y) => x >= Width / 4 ? Page(x, y) : IsInk(x, y) && y % 120 < 10 ? 225 : 25, x => 1 - (0.3 * x / Width)));
        Assert.NotNull(evened);
        Assert.InRange(evened.At(3, 3), 200, 255);
        Assert.InRange(evened.At(5, 65), 0, 90);
    }

    private static int Page(int x, int y) => IsInk(x, y) ? 130 : 230;

    /// <summary>Strokes of words: two pixels in six, in rows of four in ten.</summary>
    private static bool IsInk(int x, int y) => x % 6 is 2 or 3 && y % 10 is >= 2 and < 6;

    private static GreyPicture Draw(Func<int, int, int> shade, Func<int, double> light) =>
        new(Width, Height, [.. from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width) select (byte)(shade(x, y) * light(x))]);
}
