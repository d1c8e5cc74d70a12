using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Saved as a JPEG, at qualities down to the unreadable.</summary>
internal sealed class Compressed : AttackRow
{
    public override int Number => 6;
    public override string Id => "06-jpeg";
    public override string Attack => "screenshot of any one page at 96 dpi, JPEG";

    public override IEnumerable<Strength> Strengths =>
        ((int[])[75, 50, 30, 10]).Select(quality => new LeakByLeak($"brief, quality {quality}", Aim.Named, quality == 10 ? 0.99 : 1, 50, attempt =>
            PagePicture.Trace(attempt, attempt.Copy.Brief, 96, "jpg", "-quality", PagePicture.Number(quality))) { Small = quality == 30 ? 1 : 0 });
}
