using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Saved as a JPEG, at qualities down to the unreadable.</summary>
internal sealed class Compressed : AttackRow
{
    public override int Number => 6;
    public override string Id => "06-jpeg";
    public override string Attack => "screenshot of one page at 96 dpi, JPEG";

    public override IEnumerable<Strength> Strengths =>
        from sheet in Sheet.Both
        from quality in (int[])[75, 50, 30, 10]
        select new LeakByLeak($"{sheet.Name}, quality {quality}", Aim.Named, quality == 10 ? 0.99 : 1, 50, attempt =>
            PagePicture.Trace(attempt, sheet, 96, "jpg", "-quality", PagePicture.Number(quality))) { Small = quality == (sheet == Sheet.Page ? 30 : 75) ? 1 : 0 };
}
