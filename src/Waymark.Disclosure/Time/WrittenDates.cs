using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Time;

/// <summary>
/// Dates that an author wrote into prose: "14 March 2027", "March 14, 2027", "14.03.2027", "3/14/2027", "2027-03-14", "March 2027",
/// "Q1 2027", "first half of 2027", "H1 2027". A day without a year is not read as one: nobody can say which it means.
/// </summary>
internal static partial class WrittenDates
{
    /// <summary>Every date in <paramref name="text"/>, with the words that it was read from.</summary>
    public static IEnumerable<(Period Period, string Words)> In(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            if (Read(match) is { } period) yield return (period, match.Value);
        }
    }

    /// <summary>The same in a slug, whose only sign is the hyphen: "export-2027-03-14", "export-march-2027", "2027-q1-export".</summary>
    public static IEnumerable<(Period Period, string Words)> InSlug(string slug)
    {
        var words = slug.Split('-');
        for (var from = 0; from < words.Length; from++)
        {
            for (var count = Math.Min(4, words.Length - from); count > 0; count--)
            {
                var run = words[from..(from + count)];
                var found = In(string.Join('-', run)).Concat(In(string.Join(' ', run))).Where(date => date.Words.Length == string.Join('-', run).Length).Take(1).ToList();
                if (found.Count == 0) continue;
                yield return (found[0].Period, string.Join('-', run));
                from += count - 1;
                break;
            }
        }
    }

    private static Period? Read(Match match)
    {
        var year = Number(match, "year");
        if (match.Groups["half"] is { Success: true } half) return Holding(year, half.Value[0] is '1' or 'f' or 'F' ? 1 : 7, 1, Grain.Half);
        if (match.Groups["quarter"].Success) return Holding(year, (3 * Number(match, "quarter")) - 2, 1, Grain.Quarter);
        var month = match.Groups["month"].Success ? MonthOf(match.Groups["month"].Value) : Number(match, "mm");
        var day = match.Groups["day"].Success ? Number(match, "day") : 0;
        if (match.Groups["slashed"].Success && month > 12) (month, day) = (day, month);
        return day == 0 ? Holding(year, month, 1, Grain.Month) : Holding(year, month, day, Grain.Day);
    }

    private static Period? Holding(int year, int month, int day, Grain grain) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Period.Holding(new DateOnly(year, month, day), grain) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int MonthOf(string name)
    {
        for (var at = 0; at < DateWords.MonthNames.Count; at++)
        {
            if (DateWords.MonthNames[at].StartsWith(name[..3], StringComparison.OrdinalIgnoreCase)) return at + 1;
        }

        return 0;
    }

    private const string Month = @"(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?";
    private const string Year = @"(?<year>20\d\d)(?!\d)";

    [GeneratedRegex(
        @"(?<![\w-])(?:"
        + @"(?<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? " + Month + ",? " + Year
        + "|" + Month + @" (?<day>[0-3]?\d)(?:st|nd|rd|th)?,? " + Year
        + "|" + Month + " (?:of )?" + Year
        + "|" + Year + @"-(?<mm>[01]\d)-(?<day>[0-3]\d)"
        + @"|(?<day>[0-3]?\d)\.(?<mm>[01]?\d)\." + Year
        + @"|(?<slashed>)(?<mm>[0-3]?\d)/(?<day>[0-3]?\d)/" + Year
        + @"|Q(?<quarter>[1-4])[ -]" + Year
        + "|" + Year + @"-Q(?<quarter>[1-4])"
        + @"|H(?<half>[12])[ -]" + Year
        + @"|(?<half>first|second) half of " + Year
        + @")(?![\w])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Pattern();
}
