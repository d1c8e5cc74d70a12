using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Text;

/// <summary>Run through a cleaner of hidden characters.</summary>
internal sealed class CleanedText : AttackRow
{
    public override int Number => 19;
    public override string Id => "19-cleaned-text";
    public override string Attack => "format characters stripped, NFKC, folded to ASCII, white space collapsed";

    public override IEnumerable<Strength> Strengths =>
    [
        new LeakByLeak("brief", Aim.Named, 0.99, 200, attempt => Outcome.Of(attempt.Issue.TraceText(TextChanges.Cleaned(LeakedText.OfBrief(attempt.Copy))), attempt.Copy.Id)),
        new LeakByLeak("site", Aim.Named, 0.99, 200, attempt => Outcome.Of(attempt.Issue.TraceText(TextChanges.Cleaned(LeakedText.OfSite(attempt.Copy))), attempt.Copy.Id)),
    ];
}
