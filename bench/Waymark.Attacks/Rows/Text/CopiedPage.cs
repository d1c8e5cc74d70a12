using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Text;

/// <summary>Copied out of the browser and pasted: everything, or one paragraph.</summary>
internal sealed class CopiedPage : AttackRow
{
    private const int Paragraph = 60;

    public override int Number => 17;
    public override string Id => "17-copied-page";
    public override string Attack => "copied from the site, pasted as text";

    public override IEnumerable<Strength> Strengths =>
    [
        new LeakByLeak("whole", Aim.Named, 1, 200, attempt => Outcome.Of(attempt.Issue.TraceText(LeakedText.OfSite(attempt.Copy)), attempt.Copy.Id)),
        // Sixty words hold about five slots: no code can certify one copy in a thousand from them, whatever it says.
        new LeakByLeak("60 words", Aim.ReportOnly, 0, 200, attempt =>
            Outcome.Of(attempt.Issue.TraceText(TextChanges.Part(LeakedText.OfSite(attempt.Copy), Paragraph, attempt.Dice)), attempt.Copy.Id)),
    ];
}
