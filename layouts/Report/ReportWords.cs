using System.Globalization;
using Waymark.Handouts.Internal;

namespace Waymark.Layouts.Report;

/// <summary>The sentences and sums of a report, the same on a screen and on paper.</summary>
public static class ReportWords
{
    public const string Closing = "Read this with a lawyer before you act on it. The report can be repeated from the log and the files above, and gives the same bytes.";

    public const string HowItAddsUp =
        "Each mark was placed by a keyed draw, independently for each copy. The chance is the exact sum over all ways in which one unrelated copy could score as high, "
        + "the smaller of two tests (all marks by their weight; marks of the second kind alone), divided by 0.45, the share of all chances that each test may use. It is multiplied by every comparison that was made.";

    public const string HowPagesAreDrawn =
        "Under every word that carries a mark, and before every line that does, there is a bar: full where copy and leak agree, hollow where they do not, thin where nothing could be read. A picture of a page was laid flat by words "
        + "that are in the same place in every copy; whose copy it is played no part in that.";

    /// <summary>The bound in words, and what it does not say.</summary>
    public static string BoundSentence(TraceReport report) => report switch
    {
        { Verdict: "identified", Named.Length: > 1 } => $"Marks of {report.Named.Length} copies were found, each beyond doubt by itself. For each of them, the chance of naming a wrong copy is at most {Number(report.Named.Max(copy => copy.Bound))}. It says whose copies they were, and not who mixed or passed them on.",
        { Verdict: "identified", Arithmetic: { } sum } => $"The chance that this names a wrong copy is at most {Number(sum.Bound)}{InWords(sum.Bound)}. It says whose copy it is. It does not say who passed it on, or how they came to have it.",
        { Verdict: "lead", Arithmetic: { } sum } => $"The chance that this names a wrong copy is at most {Number(sum.Bound)}, which is too much to act on: {Number(sum.Limit)} is the limit.",
        { Verdict: "conflict" } => "Parts of this are certain of different copies, or have what the named copy never had: it has more than one source. What each part says is below; the whole names nobody.",
        { Verdict: "inconclusive" } => "The text is ours. What could be read does not tell one copy from another.",
        _ => "Nothing in it comes from any copy that the log records.",
    };

    /// <summary>The arithmetic from top to bottom: each row is computed from those above it.</summary>
    public static IEnumerable<ReportStep> Steps(ReportArithmetic sum)
    {
        yield return new("Marks that could be read", Count(sum.Slots), StepKind.Sum);
        yield return new("… that any copy has with probability 1/2", Count(sum.Even), StepKind.Part);
        yield return new("… in which the rarer sign was read (probability 0.211)", Count(sum.Rare), StepKind.Part);
        yield return new("… in which the commoner sign was read (0.789)", Count(sum.Common), StepKind.Part);
        yield return new("Marks that agree with this copy", Count(sum.Agreements), StepKind.Sum);
        yield return new("… of the first kind", Count(sum.EvenAgreements), StepKind.Part);
        yield return new("… of the other two", Count(sum.OtherAgreements), StepKind.Part);
        yield return new("Chance that one unrelated copy scores as high", Number(sum.Chance), StepKind.Sum);
        yield return new($"Times comparisons made ({Count(sum.Copies)} copies, whole and in parts)", "× " + Count(sum.Tried), StepKind.Sum);
        yield return new("Chance of naming any wrong copy, at most", Number(sum.Bound), StepKind.Bound);
        yield return new("Limit above which nobody is named", Number(sum.Limit), StepKind.Sum);
    }

    /// <summary>What coincidence alone would do: a mark that half of all copies have is shared by half of them, one that four of five have by more.</summary>
    public static string ByChance(IEnumerable<ReportSlot> slots) => $"Of a copy that has nothing to do with the leak, about {Expected(slots)} would be so by chance.";

    /// <summary>Marks in which an unrelated copy agrees, on average.</summary>
    private static string Expected(IEnumerable<ReportSlot> slots) => Count((int)Math.Round(slots.Sum(slot => slot.Read == 1 ? slot.One : 1 - slot.One)));

    /// <returns>For each kind of mark its name, how many were read and agree, and how many would by chance.</returns>
    public static IEnumerable<(string Words, int Slots, int Agreements, string ByChance)> Carriers(TraceReport report) =>
        report.Slots.GroupBy(slot => slot.Carrier, StringComparer.Ordinal).OrderByDescending(carrier => carrier.Count()).ThenBy(carrier => carrier.Key, StringComparer.Ordinal)
            .Select(carrier => (NameOf(carrier.Key), carrier.Count(), carrier.Count(slot => slot.Read == slot.Copy), Expected(carrier)));

    /// <summary>A small number as people write it: <c>4.1 × 10^−10</c>, which a page raises; the faces of paper have no raised minus.</summary>
    public static string Number(double value)
    {
        if (value >= 0.001) return value.ToString("0.###", CultureInfo.InvariantCulture);
        var parts = value.ToString("0.0e+0", CultureInfo.InvariantCulture).Split('e');
        return $"{parts[0]} × 10^{parts[1].Replace('-', '−').TrimStart('+')}";
    }

    private static string InWords(double bound) => bound switch
    {
        <= 1e-15 => ", less than one in a million billion",
        <= 1e-12 => ", less than one in a million million",
        <= 1e-9 => ", less than one in a billion",
        _ => $", one in {Math.Floor(1 / bound).ToString("#,0", CultureInfo.InvariantCulture)}",
    };

    public static string NameOf(string carrier) => carrier switch
    {
        "word-shift" => "Positions of words on the page",
        "line-shift" => "Lines that stand higher or lower on the page",
        "line-offset" => "Lines that stand further left or right on the page",
        "wording" => "Interchangeable wordings",
        "site-shift" => "Positions of words on the site’s pages",
        "unseen-text" => "Characters without width",
        var other => other,
    };

    private static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
