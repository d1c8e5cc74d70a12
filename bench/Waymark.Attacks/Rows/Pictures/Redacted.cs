using Waymark.Attacks.Frame;
using Waymark.Marks.Pictures;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Words painted over before it is passed on.</summary>
internal sealed class Redacted : AttackRow
{
    public override int Number => 12;
    public override string Id => "12-redacted";
    public override string Attack => "screenshot of any one page at 144 dpi, words painted over";

    public override IEnumerable<Strength> Strengths =>
        (((int, double)[])[(20, 1), (50, 0.99)]).Select(part => new LeakByLeak($"brief, {part.Item1} % of the page in bars", Aim.Named, part.Item2, 50, attempt => Paint(attempt, part.Item1 / 100.0)) { Small = 0 });

    /// <summary>Bars as long and as high as a word, over so large a share of the page, wherever the dice put them.</summary>
    private static Outcome Paint(Attempt attempt, double share)
    {
        const int Wide = 60;
        const int High = 24;
        var page = PagePicture.Render(attempt, attempt.Copy.Brief, 144);
        var pixels = new byte[page.Width * page.Height];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = page.At(i % page.Width, i / page.Width);
        for (var top = 0; top < page.Height; top += High)
            for (var left = 0; left < page.Width; left += Wide)
                if (attempt.Dice.Chance(share)) Fill(pixels, page, left, top);
        return PagePicture.Trace(attempt, new GreyPicture(page.Width, page.Height, pixels), 90);

        static void Fill(byte[] pixels, GreyPicture page, int left, int top)
        {
            for (var y = top; y < Math.Min(page.Height, top + High); y++)
                for (var x = left; x < Math.Min(page.Width, left + Wide); x++) pixels[(y * page.Width) + x] = 0;
        }
    }
}
