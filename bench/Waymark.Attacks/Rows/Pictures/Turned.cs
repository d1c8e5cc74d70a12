using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Turned in its plane, or seen at a slant.</summary>
internal sealed class Turned : AttackRow
{
    public override int Number => 9;
    public override string Id => "09-turned";
    public override string Attack => "any one page at 150 dpi, turned or seen at a slant";

    public override IEnumerable<Strength> Strengths =>
    [
        .. ((double[])[0.25, 2, 10, 45]).Select(degrees => new LeakByLeak($"brief, turned by {PagePicture.Number(degrees)} degrees", Aim.Named, 0.99, 50, attempt =>
            PagePicture.Trace(attempt, attempt.Copy.Brief, 150, "png", "-background", "white", "-rotate", PagePicture.Number(degrees))) { Small = 0 }),
        Tilted(25, 0.99),
        Tilted(35, 0.95),
    ];

    private static LeakByLeak Tilted(double degrees, double threshold) => new($"brief, tilted by {PagePicture.Number(degrees)} degrees", Aim.Named, threshold, 50, attempt =>
        PagePicture.Trace(attempt, Channel.Photo(attempt, attempt.Copy.Brief, 150, degrees), 75)) { Simulated = true, Small = 0 };
}
