using System.Globalization;
using Waymark.Attacks.Frame;
using Waymark.Marks.Accusation;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>A part of a page.</summary>
internal sealed class Cropped : AttackRow
{
    public override int Number => 8;
    public override string Id => "08-cropped";
    public override string Attack => "screenshot at 96 dpi, a part of one page anywhere on it";

    public override IEnumerable<Strength> Strengths =>
        from sheet in Sheet.Both
        from part in ((int Percent, double Threshold)[])[(50, 1), (25, 0.99), (10, 0.8)]
        select new LeakByLeak($"{sheet.Name}, {part.Percent} % of it", Aim.Named, part.Threshold, 50, attempt => Crop(attempt, sheet, part.Percent / 100.0))
        {
            Small = 0,
            Note = sheet == Sheet.Slide || part.Percent < 50 ? Why : "",
        };

    /// <summary>No tuning of readers mends it: a cut-out of this size at 96 dpi has no more marks on it, wherever on a sparse page it falls.</summary>
    private static readonly string Why = string.Create(CultureInfo.InvariantCulture, $"as many marks as fall on it: nobody is accused by fewer than {Judgement.FewestSlots}");

    private static Outcome Crop(Attempt attempt, Sheet sheet, double share)
    {
        var (left, top, side) = (attempt.Dice.Between(0, 1 - Math.Sqrt(share)), attempt.Dice.Between(0, 1 - Math.Sqrt(share)), Math.Sqrt(share));
        var page = PagePicture.Render(attempt, sheet, 96);
        var (x, y) = ((int)(page.Width * left), (int)(page.Height * top));
        return PagePicture.Trace(attempt, page.Resampled((int)(page.Width * side), (int)(page.Height * side), (u, v) => (u + x, v + y)), "png");
    }
}
