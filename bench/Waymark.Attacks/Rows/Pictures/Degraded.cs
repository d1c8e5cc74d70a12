using Waymark.Attacks.Frame;
using Waymark.Marks.Pictures;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Blurred, or full of noise.</summary>
internal sealed class Degraded : AttackRow
{
    private const int Dpi = 150;

    public override int Number => 10;
    public override string Id => "10-degraded";
    public override string Attack => "one page at 150 dpi, blurred or noisy";

    public override IEnumerable<Strength> Strengths => Sheet.Both.SelectMany(IEnumerable<Strength> (sheet) =>
    [
        .. (((double, double)[])[(1.4, 0.99), (1.8, 0.98), (2.5, 0.9)]).Select(blur => new LeakByLeak($"{sheet.Name}, blur of {PagePicture.Number(blur.Item1)} px", Aim.Named, blur.Item2, 50, attempt =>
            PagePicture.Trace(attempt, sheet, Dpi, "png", "-blur", $"0x{PagePicture.Number(blur.Item1)}")) { Small = 0 }),
        .. (((double, double)[])[(15, 0.99), (20, 0.98), (30, 0.9)]).Select(noise => new LeakByLeak($"{sheet.Name}, noise of {PagePicture.Number(noise.Item1)} shades", Aim.Named, noise.Item2, 50, attempt =>
            Noisy(attempt, sheet, noise.Item1)) { Small = 0 }),
    ]);

    private static Outcome Noisy(Attempt attempt, Sheet sheet, double sigma)
    {
        var page = PagePicture.Render(attempt, sheet, Dpi);
        var pixels = new byte[page.Width * page.Height];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (byte)Math.Clamp(page.At(i % page.Width, i / page.Width) + (sigma * attempt.Dice.Normal()), 0, 255);
        return PagePicture.Trace(attempt, new GreyPicture(page.Width, page.Height, pixels), "jpg", "-quality", "95");
    }
}
