using System.Globalization;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Time;

/// <summary>
/// Dates in English words, in the order of a locale. The names stand here and not in the platform's culture data, which differs
/// between machines.
/// </summary>
/// <param name="locale">BCP 47 tag; its region decides whether the month comes first.</param>
internal sealed class DateWords(string locale)
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly bool _monthFirst = Region(locale) is "US" or "CA" or "PH";

    public static IReadOnlyList<string> MonthNames => Months;

    /// <summary>The region subtag of a locale in upper case, or nothing.</summary>
    public static string Region(string locale) =>
        locale.Split('-').Skip(1).FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetter))?.ToUpperInvariant() ?? "";

    /// <summary>The language subtag of a locale in lower case.</summary>
    public static string Language(string locale) => locale.Split('-')[0].ToLowerInvariant();

    /// <summary>"12 January 2027" or "January 12, 2027".</summary>
    public string Day(DateOnly day) => _monthFirst
        ? Text($"{Months[day.Month - 1]} {day.Day}, {day.Year}")
        : Text($"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>"January 2027".</summary>
    public static string Month(DateOnly day) => Text($"{Months[day.Month - 1]} {day.Year}");

    /// <summary>"Q1 2027".</summary>
    public static string Quarter(DateOnly day) => Text($"Q{((day.Month - 1) / 3) + 1} {day.Year}");

    /// <summary>"second half of 2027".</summary>
    public static string Half(DateOnly day) => Text($"{(day.Month <= 6 ? "first" : "second")} half of {day.Year}");

    /// <summary>The period's words alone, at its own grain.</summary>
    public string Label(Period period) => period.Grain switch
    {
        Grain.Day => Day(period.First),
        Grain.Month => Month(period.First),
        Grain.Quarter => Quarter(period.First),
        Grain.Half => Half(period.First),
        _ => throw new System.Diagnostics.UnreachableException("a period has a grain"),
    };

    /// <summary>The words after "in", "from" or "for": only a half takes an article.</summary>
    public string InSentence(Period period) => period.Grain == Grain.Half ? $"the {Label(period)}" : Label(period);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
