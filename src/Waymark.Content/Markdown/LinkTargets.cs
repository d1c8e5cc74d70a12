using System.Buffers;
using System.Text.RegularExpressions;

namespace Waymark.Content.Markdown;

/// <summary>
/// The link targets that content may have. A target passes only if it is, letter for letter, of one of these forms: there is no list
/// of bad schemes to get around by entities, percent signs, white space or case.
/// </summary>
internal static partial class LinkTargets
{
    private const int Longest = 2000;

    // What no address holds unescaped (RFC 3986 section 2), besides controls and white space.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("\"<>\\^`{|}");

    public static bool IsHttps(string target) =>
        target.Length <= Longest && HttpsForm().IsMatch(target) && HasNoUnsafe(target) && Uri.TryCreate(target, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0;

    public static bool IsMail(string target) => target.Length <= Longest && MailForm().IsMatch(target) && HasNoUnsafe(target);

    /// <summary>The id of <c>#item-id</c>, or null.</summary>
    public static string? Anchor(string target) => target is ['#', .. var id] && Files.Slug.IsValid(id) ? id : null;

    /// <summary>The path from the workspace of a relative path to a Markdown file, or null where it is none or leaves content.</summary>
    /// <param name="from">Path of the file in which the link stands.</param>
    public static string? Document(string target, string from) =>
        target.EndsWith(".md", StringComparison.Ordinal) ? Resolve(target, from) : null;

    /// <summary>Resolves a plain relative path against the folder of <paramref name="from"/>; null where it is not plain, or leaves the workspace.</summary>
    public static string? Resolve(string target, string from)
    {
        if (target.Length > Longest || !PathForm().IsMatch(target)) return null;
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in target.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0) return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".") parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static bool HasNoUnsafe(string target) =>
        !target.AsSpan().ContainsAny(Unsafe) && !target.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);

    [GeneratedRegex(@"\Ahttps://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:[/?#].*)?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex HttpsForm();

    [GeneratedRegex(@"\Amailto:[A-Za-z0-9._+'-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:\?subject=(?:[A-Za-z0-9._~+'-]|%20)*)?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex MailForm();

    [GeneratedRegex(@"\A(?:\.{1,2}/)*[A-Za-z0-9_](?:[A-Za-z0-9_.-]*)(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex PathForm();
}
