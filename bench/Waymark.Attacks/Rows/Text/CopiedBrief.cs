using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Text;

/// <summary>Copied out of a PDF reader and pasted.</summary>
internal sealed class CopiedBrief : AttackRow
{
    public override int Number => 18;
    public override string Id => "18-copied-brief";
    public override string Attack => "copied from the PDF, pasted as text";

    public override IEnumerable<Strength> Strengths =>
        [new LeakByLeak("whole", Aim.Named, 0.99, 200, attempt => Outcome.Of(attempt.Issue.TraceText(LeakedText.OfBrief(attempt.Copy)), attempt.Copy.Id))];
}
