using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Verify.Pages.Tree;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>Signs that something was taken out after counting and numbering: "5 of 9 items", section 3 after section 1.</summary>
internal static partial class Omissions
{
    /// <summary>Counts in running text.</summary>
    public static void InText(Examination scan, string text, Location at)
    {
        if (!MayCount(text)) return;
        foreach (Match match in Count().Matches(text))
        {
            if (Number(match.Groups["shown"]) < Number(match.Groups["all"])) scan.Report(VerifyRules.TellsOfMore, "a count tells that there is more than is shown", at, match.Value);
        }
    }

    /// <summary>Numbers of headings and of list entries.</summary>
    public static void InPage(Examination scan, List<ElementNode> page, Location at)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in page.Where(element => element.Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
        {
            var words = heading.TextContent().TrimStart();
            if (words.Length == 0 || !char.IsAsciiDigit(words[0]) || Numbered().Match(words) is not { Success: true } match) continue;
            Follow(scan, last, $"{heading.Name} {match.Groups["outer"].Value}", Number(match.Groups["own"]), heading, at);
        }

        foreach (var list in page.Where(element => element.Name == "ol"))
        {
            last.Clear();
            foreach (var entry in list.Elements.Where(child => child.Name == "li"))
            {
                if (int.TryParse(entry["value"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Follow(scan, last, "li", number, entry, at);
            }
        }
    }

    /// <summary>Whether a number is followed by one of the words that a count has in its middle: most texts hold none.</summary>
    private static bool MayCount(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            var digit = text.AsSpan(i - 1).IndexOfAnyInRange('0', '9');
            if (digit < 0) return false;
            i += digit;
            if (i + 1 >= text.Length) return false;
            if (!char.IsAsciiDigit(text[i - 1]) || !char.IsWhiteSpace(text[i])) continue;
            while (i + 1 < text.Length && char.IsWhiteSpace(text[i])) i++;
            if (text[i] is 'o' or 'O' or '/' or 'v' or 'V' or 's' or 'S' or 'd' or 'D') return true;
        }

        return false;
    }

    // Counting begins where it likes: an author's list may start at 4.
    private static void Follow(Examination scan, Dictionary<string, int> last, string series, int number, ElementNode element, Location at)
    {
        if (last.TryGetValue(series, out var before) && number > before + 1)
        {
            scan.Report(VerifyRules.TellsOfMore, $"a gap in the numbering, from {before} to {number}", at.In(element.ToString()));
        }

        last[series] = number;
    }

    private static int Number(Group group) => int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\b(?<shown>\d{1,6})\s+(?:of|out of|/|von|sur|de)\s+(?<all>\d{1,6})\s+(?:items|requests|themes|customers|activities|documents|entries|results|sections|images|pages shown)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Count();

    [GeneratedRegex(@"\A(?<outer>(?:\d{1,3}\.)*)(?<own>\d{1,3})\.?\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Numbered();
}
