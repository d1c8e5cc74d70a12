using System.Collections.Immutable;
using System.Diagnostics;

namespace Waymark.Attacks.Frame;

/// <summary>
/// Rows in full, in rounds: the strength with the fewest leaks is next, so that whenever a campaign has to end, no strength has many leaks while another
/// has none.
/// </summary>
/// <param name="isWanted">Whether leaks of a strength of that name are traced, null for all; what the journal has of others is in the results all the same.</param>
internal sealed class Campaign(AttackRun run, Journal journal, ImmutableArray<AttackRow> rows, Func<string, bool>? isWanted = null)
{
    private readonly ImmutableArray<(AttackRow Row, Strength Strength)> _all = [.. rows.SelectMany(row => row.Strengths.Where(strength => isWanted is null || isWanted(strength.Name)).Select(strength => (row, strength)))];

    /// <param name="longest">No leak is begun after so long.</param>
    /// <param name="said">Is told of each leak.</param>
    public void Run(TimeSpan longest, Action<string> said)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < longest && Next() is var (row, strength))
        {
            var begun = Stopwatch.GetTimestamp();
            switch (strength)
            {
                case LeakByLeak leaks:
                    var leak = journal.NextOf(row, leaks);
                    var outcome = leaks.RunOne(run, row, leak);
                    journal.Add(row, leaks, leak, outcome);
                    said($"{row.Id}, {strength.Name}, leak {leak}: {outcome}, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s");
                    break;
                default:
                    journal.Add(row, strength, strength.Run(run, row));
                    said($"{row.Id}, {strength.Name}: {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s");
                    break;
            }
        }
    }

    /// <summary>Rows with what the journal has of them; without those of which it has nothing.</summary>
    public ImmutableArray<RowResult> Results =>
    [
        .. rows.Select(row => new RowResult(row.Number, row.Id, row.Attack, IssueOfCopies.Copies, [.. row.Strengths.Select(strength => journal.ResultOf(row, strength)).OfType<StrengthResult>()]))
            .Where(row => !row.Strengths.IsEmpty),
    ];

    private (AttackRow Row, Strength Strength)? Next()
    {
        var open = _all.Where(at => journal.CountOf(at.Row, at.Strength) < Wanted(at.Strength)).ToArray();
        return open.Length == 0 ? null : open.MinBy(at => journal.CountOf(at.Row, at.Strength));
    }

    private int Wanted(Strength strength) => strength is LeakByLeak leaks ? Math.Min(leaks.Full, run.MostLeaks) : 1;
}
