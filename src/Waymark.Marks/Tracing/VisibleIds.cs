using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Waymark.Marks.Tracing;

/// <summary>Ids as they are printed at the foot of every page. Anybody can write one: they are reported, and never counted.</summary>
internal static partial class VisibleIds
{
    public static ImmutableArray<string> In(string text) =>
        [.. Printed.Matches(text).Select(match => string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>
    /// 26 characters of base32, in groups of four with hyphens or without. A line may end after a group, and a program that reads it may then take the
    /// hyphen for a divided word's and drop it.
    /// </summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?:[a-z2-7]{26}|(?:[a-z2-7]{4}(?:-\s{0,2}|(?=[a-z2-7]{4}-))){6}[a-z2-7]{2})(?![a-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Printed { get; }
}
