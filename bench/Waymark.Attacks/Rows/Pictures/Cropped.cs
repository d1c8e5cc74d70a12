using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>A part of a page.</summary>
internal sealed class Cropped : AttackRow
{
    public override int Number => 8;
    public override string Id => "08-cropped";
    public override string Attack => "screenshot at 96 dpi, a part of any one page anywhere on it";

    public override IEnumerable<Strength> Strengths =>
        (((double, double)[])[(50, 1), (25, 0.99), (10, 0.8)]).Select(part => new LeakByLeak($"brief, {part.Item1} % of the page", Aim.Named, part.Item2, 50, attempt => Crop(attempt, part.Item1 / 100)) { Small = 0 });

    private static Outcome Crop(Attempt attempt, double share)
    {
        var (left, top, side) = (attempt.Dice.Between(0, 1 - Math.Sqrt(share)), attempt.Dice.Between(0, 1 - Math.Sqrt(share)), Math.Sqrt(share));
        return PagePicture.Trace(attempt, attempt.Copy.Brief, 96, "png", "-crop", $"{(int)(794 * side)}x{(int)(1123 * side)}+{(int)(794 * left)}+{(int)(1123 * top)}", "+repage");
    }
}
