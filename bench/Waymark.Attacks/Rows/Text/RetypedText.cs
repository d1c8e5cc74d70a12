using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Text;

/// <summary>Typed off the screen, with the errors that people make.</summary>
internal sealed class RetypedText : AttackRow
{
    private const double WordErrors = 0.02;

    public override int Number => 21;
    public override string Id => "21-retyped-text";
    public override string Attack => "retyped with errors in 2 % of the words";

    public override IEnumerable<Strength> Strengths =>
    [
        new LeakByLeak("whole brief", Aim.Named, 0.99, 200, attempt =>
            Outcome.Of(attempt.Issue.TraceText(TextChanges.Retyped(LeakedText.OfBrief(attempt.Copy), WordErrors, attempt.Dice)), attempt.Copy.Id)) { Simulated = true },
        new LeakByLeak("one quarter", Aim.Lead, 0.8, 200, attempt =>
            Outcome.Of(attempt.Issue.TraceText(TextChanges.Retyped(TextChanges.Quarter(LeakedText.OfBrief(attempt.Copy), attempt.Dice), WordErrors, attempt.Dice)), attempt.Copy.Id)) { Simulated = true },
    ];
}
