using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Printed and scanned.</summary>
internal sealed class Printed : AttackRow
{
    public override int Number => 13;
    public override string Id => "13-print-and-scan";
    public override string Attack => "any one page printed at 600 dpi in black dots, scanned askew, JPEG 70";

    public override IEnumerable<Strength> Strengths =>
        (((int, double)[])[(300, 1), (200, 1), (150, 0.99), (100, 0.98)]).Select(scan => new LeakByLeak($"brief, scan of {scan.Item1} dpi", Aim.Named, scan.Item2, 50, attempt =>
            PagePicture.Trace(attempt, Channel.PrintAndScan(attempt, attempt.Copy.Brief, scan.Item1), 70)) { Simulated = true, Small = 0 });
}
