using System.Text;

namespace Waymark.Verify.Readers;

/// <summary>A short, printable piece of an output.</summary>
internal static class Excerpts
{
    public static string Of(string text, int start, int end)
    {
        var excerpt = new StringBuilder();
        for (var i = start; i < end && excerpt.Length < ScanLimits.Excerpt; i++)
        {
            var c = text[i];
            if (char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format)
            {
                if (excerpt.Length > 0 && excerpt[^1] != ' ') excerpt.Append(' ');
            }
            else if (!char.IsSurrogate(c))
            {
                excerpt.Append(c);
            }
        }

        return excerpt.ToString().Trim();
    }
}
