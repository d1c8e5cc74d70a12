using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Made smaller on its way.</summary>
internal sealed class Resized : AttackRow
{
    public override int Number => 7;
    public override string Id => "07-resized";
    public override string Attack => "screenshot of one page, made smaller and compressed";

    public override IEnumerable<Strength> Strengths =>
        from sheet in Sheet.Both
        from way in ((string Name, int Dpi, string Size, string Quality)[])[("144 dpi halved, JPEG 60", 144, "50%", "60"), ("messenger: longer side 1600, JPEG 80", 220, "1600x1600", "80")]
        select new LeakByLeak($"{sheet.Name}, {way.Name}", Aim.Named, sheet == Sheet.Page ? 0.99 : 0.95, 50, attempt =>
            PagePicture.Trace(attempt, sheet, way.Dpi, "jpg", "-resize", way.Size, "-quality", way.Quality)) { Small = 0 };
}
