using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Waymark.Attacks.Frame;

/// <summary>Writes results as the Markdown page that a reader of the project sees.</summary>
internal static class AttackTable
{
    public static string Write(ImmutableArray<RowResult> rows)
    {
        var page = new StringBuilder(
            """
            # Attacks, and how often the copy is still named

            What people do to a document before it leaks, and the share of leaks that `waymark trace` then names, with a chance of at most one in a million of
            accusing an innocent copy, corrected for every copy compared. A row fails below its threshold, and the whole table fails if any copy is named that
            had nothing to do with the leak. Abstaining is a miss, never a success. This page is written from `bench/results/attacks/` by

                ./build.sh --target Attacks                  # one leak a strength, as the tests run it
                ./build.sh --target Attacks --size full      # every leak; writes results and this page
                dotnet bench/Waymark.Attacks/bin/Release/net10.0/Waymark.Attacks.dll --size full --journal attacks.jsonl --copies /tmp/copies --minutes 10 --rows 05-* 06-*   # a piece of it

            Copies of one customer's handout are compared: the leaked ones were disclosed, typeset, marked, scanned and recorded as the tool does it. Rates have
            their exact 95 % interval (Clopper and Pearson) and their number of leaks; *bound* is the median over the leaks of the chance that an innocent copy agrees
            so well, *slots* the median number of slots read. **Simulated** rows model a device or a person by a program: no printer, camera or editor was used.
            Rows 5 to 15 of a deck show slides with enough marks to certify a copy; the build says of the others that they cannot. In full a row has 50 leaks a strength, 200 where one
            takes less than half a second: a row with fewer was cut short, and its interval says how much it shows.

            | # | attack | strength | aim | rate | 95 % interval | leaks | wrong names | slots | bound | |
            |--:|---|---|---|--:|---|--:|--:|--:|--:|---|

            """);
        foreach (var row in rows)
            foreach (var strength in row.Strengths) page.Append(LineOf(row, strength)).Append('\n');
        return page.ToString();
    }

    public static string LineOf(RowResult row, StrengthResult strength) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {row.Number} | {row.Attack} | {strength.Name}{(strength.Simulated ? " **simulated**" : "")} | {AimOf(strength)} | {RateOf(strength)} | {IntervalOf(strength)} | {strength.Leaks} | {strength.WrongNames} | {Count(strength.Slots)} | {(strength.Bound < 1 ? strength.Bound.ToString("0.0e+0", CultureInfo.InvariantCulture) : "")} | {VerdictOf(strength)} |");

    private static string VerdictOf(StrengthResult strength)
    {
        var verdict = strength.Passes ? strength.Aim == Aim.ReportOnly ? "" : "met" : "**missed**";
        var leads = strength.WrongLeads > 0 ? $"{strength.WrongLeads} wrong leads" : "";
        return string.Join("; ", new[] { verdict, leads, strength.Note }.Where(word => word.Length > 0));
    }

    private static string Count(int slots) => slots > 0 ? slots.ToString(CultureInfo.InvariantCulture) : "";

    private static string AimOf(StrengthResult strength) => strength.Aim switch
    {
        Aim.Named => $"named ≥ {Percent(strength.Threshold)}",
        Aim.Lead => $"lead ≥ {Percent(strength.Threshold)}",
        Aim.NobodyNamed => "nobody named",
        Aim.NobodyFramed => "nobody framed",
        _ => "reported",
    };

    private static string RateOf(StrengthResult strength) => strength.Leaks == 0 ? "not run" : Percent(Successes(strength) / (double)strength.Leaks);

    private static string IntervalOf(StrengthResult strength)
    {
        if (strength.Leaks == 0) return "";
        var (low, high) = ClopperPearson.Interval(Successes(strength), strength.Leaks);
        return $"{Percent(low)} to {Percent(high)}";
    }

    /// <summary>A row without a threshold reports how often the copy is named.</summary>
    private static int Successes(StrengthResult strength) => strength.Aim == Aim.ReportOnly ? strength.Named : strength.Met;

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
