using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>One page as a screen shows it.</summary>
internal sealed class Screenshots : AttackRow
{
    public override int Number => 5;
    public override string Id => "05-screenshot";
    public override string Attack => "screenshot of any one page, PNG";

    public override IEnumerable<Strength> Strengths =>
    [
        .. ((int[])[72, 96, 144]).Select(dpi => new LeakByLeak($"brief, {dpi} dpi", Aim.Named, 1, 50, attempt => PagePicture.Trace(attempt, attempt.Copy.Brief, dpi, "png")) { Small = dpi == 96 ? 1 : 0 }),
        .. ((int[])[72, 96, 144]).Select(dpi => new LeakByLeak($"slide, {dpi} dpi", Aim.Named, 0.9, 50, attempt => PagePicture.Trace(attempt, attempt.Copy.Deck, dpi, "png")) { Small = 0 }),
    ];
}
