using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Printed and scanned.</summary>
internal sealed class Printed : AttackRow
{
    public override int Number => 13;
    public override string Id => "13-print-and-scan";
    public override string Attack => "one page printed at 600 dpi in black dots, scanned askew, JPEG 70";

    public override IEnumerable<Strength> Strengths =>
        from sheet in Sheet.Both
        from scan in ((int Dpi, double Threshold)[])[(300, 1), (200, 1), (150, 0.99), (100, 0.98)]
        select new LeakByLeak($"{sheet.Name}, scan of {scan.Dpi} dpi", Aim.Named, scan.Threshold, 50, attempt =>
            PagePicture.Trace(attempt, Channel.PrintAndScan(attempt, sheet, scan.Dpi), "jpg", "-quality", "70")) { Simulated = true, Small = 0 };
}
