using Waymark.Attacks.Frame;
using Waymark.Attacks.Rows.Pictures;

namespace Waymark.Attacks.Rows.Slides;

/// <summary>A slide as a screen shows it, compressed or made smaller.</summary>
internal sealed class SlideScreenshots : AttackRow
{
    public override int Number => 6;
    public override string Id => "06-slide";
    public override string Attack => "screenshot of a slide with content";

    public override IEnumerable<Strength> Strengths =>
    [
        new LeakByLeak("96 dpi, PNG", Aim.Named, 0.99, 50, attempt => SlidePicture.Trace(attempt, 96, "png")) { Small = 0 },
        .. (((int, double)[])[(75, 1), (50, 1), (30, 1), (10, 0.99)]).Select(quality => new LeakByLeak($"96 dpi, JPEG {quality.Item1}", Aim.Named, quality.Item2, 50, attempt =>
            SlidePicture.Trace(attempt, 96, "jpg", "-quality", PagePicture.Number(quality.Item1))) { Small = quality.Item1 == 75 ? 1 : 0 }),
        new LeakByLeak("144 dpi halved, JPEG 60", Aim.Named, 0.95, 50, attempt => SlidePicture.Trace(attempt, 144, "jpg", "-resize", "50%", "-quality", "60")) { Small = 0 },
        new LeakByLeak("150 dpi, turned by 2 degrees", Aim.Named, 0.99, 50, attempt => SlidePicture.Trace(attempt, 150, "png", "-background", "white", "-rotate", "2")) { Small = 0 },
        new LeakByLeak("150 dpi, blur of 1.8 px", Aim.Named, 0.98, 50, attempt => SlidePicture.Trace(attempt, 150, "png", "-blur", "0x1.8")) { Small = 0 },
    ];
}
