using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Files;

/// <summary>One page taken out.</summary>
internal sealed class OnePage : AttackRow
{
    public override int Number => 4;
    public override string Id => "04-one-page";
    public override string Attack => "one page cut out of the PDF";

    public override IEnumerable<Strength> Strengths =>
    [
        new LeakByLeak("brief, any page", Aim.Named, 1, 200, attempt => Trace(attempt, Sheet.Page, Sheet.Page.Any(attempt))),
        new LeakByLeak("deck, any slide", Aim.Named, 0.9, 200, attempt => Trace(attempt, Sheet.Slide, Sheet.Slide.Any(attempt))) { Small = 0 },
        new LeakByLeak("deck, a slide with content", Aim.Named, 1, 200, attempt => Trace(attempt, Sheet.Slide, Sheet.Slide.One(attempt))),
        new LeakByLeak("deck, a slide with content, gs pdfwrite", Aim.Named, 1, 50, attempt =>
        {
            var leak = Path.Combine(attempt.Folder, "leak.pdf");
            OtherProgram.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", $"-sOutputFile={leak}", Sheet.Slide.Cut(attempt, Sheet.Slide.One(attempt)));
            return Outcome.Of(attempt.Issue.Trace(leak), attempt.Copy.Id);
        }) { Small = 0 },
    ];

    private static Outcome Trace(Attempt attempt, Sheet sheet, string page) => Outcome.Of(attempt.Issue.Trace(sheet.Cut(attempt, page)), attempt.Copy.Id);
}
