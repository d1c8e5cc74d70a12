using System.Globalization;

namespace Waymark.Attacks.Frame;

/// <summary>
/// One row of the table: a way in which copies leak, at one or more strengths. A row is a class in a file of its own below Rows/, found by
/// reflection; it needs a constructor without parameters.
/// </summary>
internal abstract class AttackRow
{
    /// <summary>Its number in the table; rows are in this order.</summary>
    public abstract int Number { get; }

    /// <summary>A file name without ending, such as <c>17-copied-text</c>: names the row on the command line and its result.</summary>
    public abstract string Id { get; }

    /// <summary>What is done to the copy, for the table.</summary>
    public abstract string Attack { get; }

    public abstract IEnumerable<Strength> Strengths { get; }
}

/// <summary>How much is asked of a row.</summary>
internal enum Aim
{
    /// <summary>The true copy, or of a coalition at least one true member and nobody else, is named: verdict identified, or conflict with true copies alone.</summary>
    Named,

    /// <summary>The true copy is at least a lead.</summary>
    Lead,

    /// <summary>Nobody is named: there is nobody to name.</summary>
    NobodyNamed,

    /// <summary>Nobody but those whose copies it was made from is named; they may be.</summary>
    NobodyFramed,

    /// <summary>Reported, without a threshold; a wrong name still fails the table.</summary>
    ReportOnly,
}

/// <summary>A row at one strength.</summary>
/// <param name="Name">Such as <c>JPEG q30</c>; empty where the row has one strength.</param>
/// <param name="Aim">What counts as a success.</param>
/// <param name="Threshold">Least share of successes, from 0 to 1.</param>
internal abstract record Strength(string Name, Aim Aim, double Threshold)
{
    /// <summary>The channel is modelled by a program (a printer, a camera, a proofreader), not the real thing: the table says so.</summary>
    public bool Simulated { get; init; }

    /// <summary>Why it is where it is, for the table; empty without.</summary>
    public string Note { get; init; } = "";

    /// <summary>In the small size.</summary>
    public abstract StrengthResult Run(AttackRun run, AttackRow row);
}

/// <summary>Leaks that are made and traced one by one.</summary>
/// <param name="Full">Leaks in the full size: at least 50, and 200 where one takes less than half a second.</param>
/// <param name="Try">Makes one leak and traces it. Everything random in it comes from the dice, which are seeded with row, strength and number.</param>
internal sealed record LeakByLeak(string Name, Aim Aim, double Threshold, int Full, Func<Attempt, Outcome> Try) : Strength(Name, Aim, Threshold)
{
    /// <summary>Leaks in the small size; 0 where a neighbouring strength says enough for a test, and this one takes seconds.</summary>
    public int Small { get; init; } = 1;

    public override StrengthResult Run(AttackRun run, AttackRow row) => StrengthResult.Of(this, [.. Enumerable.Range(0, Small).Select(leak => RunOne(run, row, leak))]);

    /// <summary>Makes and traces the leak of that number: the same whenever and beside whatever others it runs.</summary>
    public Outcome RunOne(AttackRun run, AttackRow row, int leak)
    {
        var folder = Directory.CreateTempSubdirectory("waymark-attack-").FullName;
        try
        {
            return Try(new Attempt(run, leak, new Dice(string.Create(CultureInfo.InvariantCulture, $"{row.Id}/{Name}/{leak}")), folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>What is measured as a whole, such as a count over a hundred million code words.</summary>
internal sealed record Measured(string Name, Aim Aim, double Threshold, Func<AttackRun, Dice, StrengthResult> Measure) : Strength(Name, Aim, Threshold)
{
    public override StrengthResult Run(AttackRun run, AttackRow row) => Measure(run, new Dice($"{row.Id}/{Name}"));
}

/// <summary>What a strength is given for one leak.</summary>
/// <param name="Number">Of the leak, from 0.</param>
/// <param name="Folder">An empty folder, deleted afterwards.</param>
internal sealed record Attempt(AttackRun Run, int Number, Dice Dice, string Folder)
{
    public IssueOfCopies Issue => Run.Issue;

    /// <summary>The copy that leaks: another one for each number, as far as there are copies with files.</summary>
    public LeakedCopy Copy => Issue.Leaked[Number % Issue.Leaked.Length];
}
