using System.Collections.Immutable;
using Waymark.Marks.Tracing;

namespace Waymark.Attacks.Frame;

/// <summary>What the trace of one leak said, against what is true.</summary>
/// <param name="Named">Only true copies are named, at least one.</param>
/// <param name="Lead">A true copy is named or a lead.</param>
/// <param name="WrongName">Somebody who had nothing to do with it is accused.</param>
/// <param name="WrongLead">Somebody who had nothing to do with it is a lead: at most one in a thousand by design, and no accusation.</param>
/// <param name="Bound">Chance of an innocent copy agreeing so well, of the first suspect; 1 without one.</param>
/// <param name="Slots">Slots that were read.</param>
internal sealed record Outcome(bool Named, bool Lead, bool WrongName, bool WrongLead, double Bound, int Slots)
{
    /// <summary>A leak that cannot be read: nobody is named, and nothing is said against anybody.</summary>
    public static Outcome Nothing { get; } = new(Named: false, Lead: false, WrongName: false, WrongLead: false, Bound: 1, Slots: 0);

    /// <param name="truth">Ids of the copies that the leak was made from; none for an innocent text.</param>
    public static Outcome Of(TraceResult result, params IReadOnlyCollection<string> truth)
    {
        var suspects = result.Suspects.Select(suspect => suspect.CopyId).ToArray();
        var accuses = result.Verdict is Verdict.Identified or Verdict.Conflict;
        var onlyTrue = suspects.Length > 0 && suspects.All(truth.Contains);
        return new Outcome(
            Named: accuses && onlyTrue,
            Lead: suspects.Length > 0 && truth.Contains(suspects[0]),
            WrongName: accuses && !onlyTrue,
            WrongLead: result.Verdict == Verdict.Lead && !onlyTrue,
            Bound: result.Suspects.IsEmpty ? 1 : result.Suspects[0].Bound,
            Slots: result.Evidence.Sum(carrier => carrier.Slots));
    }

    public bool Meets(Aim aim) => aim switch
    {
        Aim.Named => Named,
        Aim.Lead => Lead,
        Aim.NobodyNamed => !Named && !WrongName,
        Aim.NobodyFramed => !WrongName,
        _ => true,
    };
}

/// <summary>All leaks of a strength together: one line of the table, and of the row's file of results.</summary>
/// <param name="Bound">Median over the leaks.</param>
/// <param name="WorstBound">Largest of the leaks that were named, 1 without any.</param>
/// <param name="Slots">Median over the leaks.</param>
internal sealed record StrengthResult(
    string Name, Aim Aim, double Threshold, bool Simulated, int Leaks, int Named, int Leads, int Met, int WrongNames, int WrongLeads, double Bound, double WorstBound, int Slots)
{
    /// <summary>What the row adds in words, such as a count of exceedances; empty without.</summary>
    public string Note { get; init; } = "";

    public static StrengthResult Of(Strength strength, ImmutableArray<Outcome> outcomes) => new(
        strength.Name, strength.Aim, strength.Threshold, strength.Simulated, outcomes.Length,
        outcomes.Count(outcome => outcome.Named), outcomes.Count(outcome => outcome.Lead), outcomes.Count(outcome => outcome.Meets(strength.Aim)),
        outcomes.Count(outcome => outcome.WrongName), outcomes.Count(outcome => outcome.WrongLead),
        Median([.. outcomes.Select(outcome => outcome.Bound)]),
        outcomes.Where(outcome => outcome.Named).Select(outcome => outcome.Bound).DefaultIfEmpty(1).Max(),
        (int)Median([.. outcomes.Select(outcome => (double)outcome.Slots)]))
    {
        Note = strength.Note,
    };

    public bool Passes => WrongNames == 0 && (Aim == Aim.ReportOnly || Met >= Threshold * Leaks);

    private static double Median(double[] values) => values.Length == 0 ? 0 : values.Order().ElementAt(values.Length / 2);
}

/// <summary>A row's results as they lie in bench/results/attacks/.</summary>
internal sealed record RowResult(int Number, string Id, string Attack, int Copies, ImmutableArray<StrengthResult> Strengths);
