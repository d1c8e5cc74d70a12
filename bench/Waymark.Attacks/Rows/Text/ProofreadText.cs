using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Text;

/// <summary>Polished by an editor, or written anew.</summary>
internal sealed class ProofreadText : AttackRow
{
    public override int Number => 23;
    public override string Id => "23-proofread-text";
    public override string Attack => "light proofreading; a rewrite of a third of all words";

    public override IEnumerable<Strength> Strengths =>
    [
        new LeakByLeak("proofread", Aim.Named, 0.8, 200, attempt => Polished(attempt, strength: 0.5, rewording: 0.03)) { Simulated = true },
        new LeakByLeak("rewritten", Aim.ReportOnly, 0, 200, attempt => Polished(attempt, strength: 1, rewording: 0.33)) { Simulated = true },
    ];

    private static Outcome Polished(Attempt attempt, double strength, double rewording) =>
        Outcome.Of(attempt.Issue.TraceText(Proofreader.Polish(LeakedText.OfBrief(attempt.Copy), strength, rewording, attempt.Dice)), attempt.Copy.Id);
}
