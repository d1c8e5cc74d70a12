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
        Paragraph("60 words of running text", Aim.Lead, 0.9, 60, text => text),
        Paragraph("120 words of running text", Aim.ReportOnly, 0, 120, text => text),
        // What is left are words: no code can certify one copy in a thousand from a paragraph of them, whatever it says.
        Paragraph("60 words of running text, cleaned", Aim.ReportOnly, 0, 60, TextChanges.Cleaned),
        Paragraph("120 words of running text, cleaned", Aim.ReportOnly, 0, 120, TextChanges.Cleaned),
        // Most of a small page is navigation, dates and names, in which nothing is marked.
        Of("60 words from anywhere on a page", Aim.ReportOnly, 0, attempt => TextChanges.Part(LeakedText.OfSite(attempt.Copy), 60, attempt.Dice)),
    ];

    /// <summary>From the beginning of a paragraph on.</summary>
    private static LeakByLeak Paragraph(string name, Aim aim, double threshold, int words, Func<string, string> change) => Of(name, aim, threshold, attempt =>
    {
        var paragraphs = LeakedText.ParagraphsOfSite(attempt.Copy);
        var all = paragraphs.Select(LeakedText.WordsOf).ToArray();
        var enough = Enumerable.Range(0, all.Length).TakeWhile(at => all.Skip(at).Sum(own => own.Length) >= words).Count();
        return change(string.Join(' ', all.Skip(attempt.Dice.Below(enough)).SelectMany(own => own).Take(words)));
    });

    private static LeakByLeak Of(string name, Aim aim, double threshold, Func<Attempt, string> leak) =>
        new(name, aim, threshold, 200, attempt => Outcome.Of(attempt.Issue.TraceText(leak(attempt)), attempt.Copy.Id));
}
