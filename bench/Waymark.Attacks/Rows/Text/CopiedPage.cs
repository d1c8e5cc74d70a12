using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Text;

/// <summary>Copied out of the browser and pasted: everything, or a part as long as one paragraph or two.</summary>
internal sealed class CopiedPage : AttackRow
{
    public override int Number => 17;
    public override string Id => "17-copied-page";
    public override string Attack => "copied from the site, pasted as text";

    public override IEnumerable<Strength> Strengths =>
    [
        new LeakByLeak("whole", Aim.Named, 1, 200, attempt => Outcome.Of(attempt.Issue.TraceText(LeakedText.OfSite(attempt.Copy)), attempt.Copy.Id)),
        Part("60 words", Aim.Lead, 0.9, 60, text => text),
        Part("120 words", Aim.ReportOnly, 0, 120, text => text),
        // What is left are words: no code can certify one copy in a thousand from a paragraph of them, whatever it says.
        Part("60 words, cleaned", Aim.ReportOnly, 0, 60, TextChanges.Cleaned),
        Part("120 words, cleaned", Aim.ReportOnly, 0, 120, TextChanges.Cleaned),
    ];

    private static LeakByLeak Part(string name, Aim aim, double threshold, int words, Func<string, string> change) => new(name, aim, threshold, 200, attempt =>
        Outcome.Of(attempt.Issue.TraceText(change(TextChanges.Part(LeakedText.OfSite(attempt.Copy), words, attempt.Dice))), attempt.Copy.Id));
}
