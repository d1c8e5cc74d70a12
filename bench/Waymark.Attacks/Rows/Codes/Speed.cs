using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Waymark.Attacks.Frame;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Tracing;

namespace Waymark.Attacks.Rows.Codes;

/// <summary>How long a person waits. In the small size nothing is demanded: machines of tests are busy.</summary>
internal sealed class Speed : AttackRow
{
    private const int ManyCopies = 10_000;
    private const double PageSeconds = 5;
    private const int CodeWords = 1_000_000;
    private const double ScoringSeconds = 1;

    public override int Number => 28;
    public override string Id => "28-speed";
    public override string Attack => "speed";

    public override IEnumerable<Strength> Strengths =>
    [
        new Measured("a page of text and positions against 10,000 copies, 5 s", Aim.NobodyNamed, 1, Page),
        new Measured("scoring 1,000,000 code words of 900 slots, 1 s", Aim.NobodyNamed, 1, Scoring),
    ];

    private static StrengthResult Page(AttackRun run, Dice dice)
    {
        var edition = run.Issue.Editions[0];
        var ids = edition.CopyIds.AddRange(CodeSpace.CopyIds(ManyCopies - edition.CopyIds.Length));
        var leak = PageLeak.Of(edition, IssueOfCopies.Key, run.Issue.Leaked[0].Id, page: 2);
        var started = Stopwatch.GetTimestamp();
        var result = new Tracer(IssueOfCopies.Key, [edition with { CopyIds = ids }]).Trace(leak);
        return ResultOf(run, "a page of text and positions against 10,000 copies, 5 s", Stopwatch.GetElapsedTime(started), PageSeconds, Outcome.Of(result, run.Issue.Leaked[0].Id));
    }

    private static StrengthResult Scoring(AttackRun run, Dice dice)
    {
        var slots = CodeSpace.Slots(900);
        var ids = CodeSpace.CopyIds(run.IsFull ? CodeWords : CodeWords / 100);
        var book = CodeBook.Of(IssueOfCopies.Key, slots, ids);
        var bits = new CodeWord(IssueOfCopies.Key, ids[ids.Length / 2]).BitsOf([.. slots]);
        Reading[] read = [.. slots.Select((slot, i) => new Reading("bench", slot, bits[i]))];
        var started = Stopwatch.GetTimestamp();
        var tallies = book.Score(read);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var found = Array.FindIndex(tallies, tally => tally.Agreements == slots.Length) == ids.Length / 2;
        return ResultOf(run, "scoring 1,000,000 code words of 900 slots, 1 s", elapsed, ScoringSeconds, new Outcome(found, found, !found, WrongLead: false, 1, slots.Length));
    }

    private static StrengthResult ResultOf(AttackRun run, string name, TimeSpan elapsed, double limit, Outcome outcome) =>
        new(name, Aim.NobodyNamed, 1, Simulated: false, Leaks: 1, Named: 0, Leads: 0, Met: outcome.Named && (!run.IsFull || elapsed.TotalSeconds <= limit) ? 1 : 0, outcome.WrongName ? 1 : 0, 0, outcome.Bound, outcome.Bound, outcome.Slots)
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.000} s"),
        };
}
