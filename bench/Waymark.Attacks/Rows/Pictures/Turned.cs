using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Turned in its plane, or seen at a slant.</summary>
internal sealed class Turned : AttackRow
{
    public override int Number => 9;
    public override string Id => "09-turned";
    public override string Attack => "one page at 150 dpi, turned or seen at a slant";

    public override IEnumerable<Strength> Strengths => Sheet.Both.SelectMany(IEnumerable<Strength> (sheet) =>
    [
        .. ((double[])[0.25, 2, 10, 45]).Select(degrees => new LeakByLeak($"{sheet.Name}, turned by {PagePicture.Number(degrees)} degrees", Aim.Named, 0.99, 50, attempt =>
            PagePicture.Trace(attempt, sheet, 150, "png", "-background", "white", "-rotate", PagePicture.Number(degrees))) { Small = 0 }),
        Tilted(sheet, 25, 0.99),
        Tilted(sheet, 35, 0.95),
    ]);

    private static LeakByLeak Tilted(Sheet sheet, double degrees, double threshold) => new($"{sheet.Name}, tilted by {PagePicture.Number(degrees)} degrees", Aim.Named, threshold, 50, attempt =>
        PagePicture.Trace(attempt, Channel.Photo(attempt, sheet, 150, degrees), "jpg", "-quality", "75")) { Simulated = true, Small = 0 };
}
