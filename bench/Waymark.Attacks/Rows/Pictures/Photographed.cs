using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Photographed with a phone.</summary>
internal sealed class Photographed : AttackRow
{
    public override int Number => 15;
    public override string Id => "15-photo";
    public override string Attack => "phone photo of any one page: slant of 9 degrees, lamp, lens, noise, JPEG 60";

    public override IEnumerable<Strength> Strengths =>
        (((int, double)[])[(170, 0.99), (130, 0.99), (100, 0.98), (85, 0.95), (70, 0.8)]).Select(photo => new LeakByLeak($"brief, {photo.Item1} dpi", Aim.Named, photo.Item2, 50, attempt =>
            PagePicture.Trace(attempt, Channel.Photo(attempt, attempt.Copy.Brief, photo.Item1, 9), 60)) { Simulated = true, Small = 0 });
}
