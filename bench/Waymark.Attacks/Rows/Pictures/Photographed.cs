using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Photographed with a phone.</summary>
internal sealed class Photographed : AttackRow
{
    private const double Slant = 9;

    public override int Number => 15;
    public override string Id => "15-photo";
    public override string Attack => "phone photo of one page: slant of 9 degrees, lamp, lens, noise, JPEG 60";

    public override IEnumerable<Strength> Strengths =>
        from sheet in Sheet.Both
        from photo in ((int Dpi, double Threshold)[])[(170, 0.99), (130, 0.99), (100, 0.98), (85, 0.95), (70, 0.8)]
        select new LeakByLeak($"{sheet.Name}, {photo.Dpi} dpi", Aim.Named, photo.Threshold, 50, attempt =>
            PagePicture.Trace(attempt, Channel.Photo(attempt, sheet, photo.Dpi, Slant), "jpg", "-quality", "60"))
        {
            Simulated = true,
            // The one of which least can be read: without even light nine words are sure.
            Small = sheet == Sheet.Slide && photo.Dpi == 70 ? 1 : 0,
        };
}
