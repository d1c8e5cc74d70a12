using System.Globalization;

namespace Waymark.Vocabulary.Time;

/// <summary>Days as files, answers and options write them: ISO 8601, <c>2026-11-20</c>, in every culture.</summary>
public static class IsoDay
{
    private const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The day of a moment in UTC.</summary>
    public static string Of(DateTimeOffset time) => Of(DateOnly.FromDateTime(time.UtcDateTime));

    /// <summary>Reads exactly this form; <c>2026-1-2</c> is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
