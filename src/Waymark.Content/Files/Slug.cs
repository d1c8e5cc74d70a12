using System.Text.RegularExpressions;

namespace Waymark.Content.Files;

/// <summary>The only form that ids, topics, roles and file stems have, so that each can be a file name and an anchor anywhere.</summary>
internal static partial class Slug
{
    public const int Longest = 80;

    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public const string Expected = "lower-case letters a-z, digits and single hyphens between them, at most 80 characters";

    public static bool IsValid(string text) => text.Length is > 0 and <= Longest && Form().IsMatch(text) && !IsReserved(text);

    /// <summary>Device names that Windows refuses as file names, with any extension.</summary>
    public static bool IsReserved(string stem) => Reserved().IsMatch(stem);

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Form();

    [GeneratedRegex(@"\A(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Reserved();
}
