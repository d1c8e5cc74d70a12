using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>One page as a screen shows it.</summary>
internal sealed class Screenshots : AttackRow
{
    public override int Number => 5;
    public override string Id => "05-screenshot";
    public override string Attack => "screenshot of one page, PNG";

    public override IEnumerable<Strength> Strengths =>
        from sheet in Sheet.Both
        from dpi in (int[])[72, 96, 144]
        select new LeakByLeak($"{sheet.Name}, {dpi} dpi", Aim.Named, sheet == Sheet.Page ? 1 : 0.99, 50, attempt => PagePicture.Trace(attempt, sheet, dpi, "png")) { Small = sheet == Sheet.Page && dpi == 96 ? 1 : 0 };
}
