using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Made smaller on its way.</summary>
internal sealed class Resized : AttackRow
{
    public override int Number => 7;
    public override string Id => "07-resized";
    public override string Attack => "screenshot of any one page, made smaller and compressed";

    public override IEnumerable<Strength> Strengths =>
    [
        new LeakByLeak("brief, 144 dpi halved, JPEG 60", Aim.Named, 0.99, 50, attempt => PagePicture.Trace(attempt, attempt.Copy.Brief, 144, "jpg", "-resize", "50%", "-quality", "60")) { Small = 0 },
        new LeakByLeak("brief, messenger: longer side 1600, JPEG 80", Aim.Named, 0.99, 50, attempt => PagePicture.Trace(attempt, attempt.Copy.Brief, 220, "jpg", "-resize", "1600x1600", "-quality", "80")) { Small = 0 },
    ];
}
