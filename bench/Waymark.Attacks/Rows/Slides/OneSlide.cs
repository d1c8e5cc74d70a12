using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Slides;

/// <summary>One slide with content taken out.</summary>
internal sealed class OneSlide : AttackRow
{
    public override int Number => 4;
    public override string Id => "04-one-slide";
    public override string Attack => "a slide with content cut out of the PDF";

    public override IEnumerable<Strength> Strengths =>
    [
        new LeakByLeak("as it is", Aim.Named, 1, 200, attempt => Outcome.Of(attempt.Issue.Trace(SlidePicture.Cut(attempt)), attempt.Copy.Id)),
        new LeakByLeak("gs pdfwrite", Aim.Named, 1, 50, attempt =>
        {
            var leak = Path.Combine(attempt.Folder, "leak.pdf");
            OtherProgram.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", $"-sOutputFile={leak}", SlidePicture.Cut(attempt));
            return Outcome.Of(attempt.Issue.Trace(leak), attempt.Copy.Id);
        }) { Small = 0 },
    ];
}
