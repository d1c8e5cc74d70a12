using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Blurred, or full of noise.</summary>
internal sealed class Degraded : AttackRow
{
    public override int Number => 10;
    public override string Id => "10-degraded";
    public override string Attack => "any one page at 150 dpi, blurred or noisy";

    public override IEnumerable<Strength> Strengths =>
    [
        .. (((double, double)[])[(1.4, 0.99), (1.8, 0.98), (2.5, 0.9)]).Select(blur => new LeakByLeak($"brief, blur of {PagePicture.Number(blur.Item1)} px", Aim.Named, blur.Item2, 50, attempt =>
            PagePicture.Trace(attempt, attempt.Copy.Brief, 150, "png", "-blur", $"0x{PagePicture.Number(blur.Item1)}")) { Small = 0 }),
        .. (((double, double)[])[(15, 0.99), (20, 0.98), (30, 0.9)]).Select(noise => new LeakByLeak($"brief, noise of {PagePicture.Number(noise.Item1)} shades", Aim.Named, noise.Item2, 50, attempt =>
            Noisy(attempt, noise.Item1)) { Small = 0 }),
    ];

    private static Outcome Noisy(Attempt attempt, double sigma)
    {
        var page = PagePicture.Render(attempt, attempt.Copy.Brief, 150);
        var pixels = new byte[page.Width * page.Height];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (byte)Math.Clamp(page.At(i % page.Width, i / page.Width) + (sigma * attempt.Dice.Normal()), 0, 255);
        return PagePicture.Trace(attempt, new Marks.Pictures.GreyPicture(page.Width, page.Height, pixels), 95);
    }
}
