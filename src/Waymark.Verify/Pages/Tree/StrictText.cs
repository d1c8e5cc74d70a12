using System.Buffers;
using System.Globalization;
using System.Text;

namespace Waymark.Verify.Pages.Tree;

/// <summary>Text and values of attributes: only characters and references on which all browsers agree.</summary>
internal static class StrictText
{
    private static readonly SearchValues<char> s_unsure = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    /// <returns>The text with its references resolved; null where it holds any that need the standard's finer rules.</returns>
    public static string? Read(ReadOnlySpan<char> raw)
    {
        if (raw.ContainsAny(s_unsure)) return null;
        var at = raw.IndexOf('&');
        if (at < 0) return raw.ToString();
        var text = new StringBuilder(raw.Length);
        while (at >= 0)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            var length = Reference(raw, text);
            if (length == 0) return null;
            raw = raw[length..];
            at = raw.IndexOf('&');
        }

        return text.Append(raw).ToString();
    }

    /// <summary>Appends what the reference at the start stands for, and returns its length; 0: not one of those that are read here.</summary>
    private static int Reference(ReadOnlySpan<char> raw, StringBuilder text)
    {
        var end = raw[..Math.Min(raw.Length, 12)].IndexOf(';');
        // "R & D": followed by white space, the sign stands for itself.
        if (raw.Length == 1 || raw[1] is ' ' or '\n' or '\t')
        {
            text.Append('&');
            return 1;
        }

        if (end < 2) return 0;
        var name = raw[1..end];
        if (name[0] == '#')
        {
            if (!TryNumber(name[1..], out var value) || !IsPlain(value)) return 0;
            text.Append(new Rune(value).ToString());
            return end + 1;
        }

        var letter = name switch { "amp" => '&', "lt" => '<', "gt" => '>', "quot" => '"', "nbsp" => '\u00a0', _ => '\0' };
        if (letter == '\0') return 0;
        text.Append(letter);
        return end + 1;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int value) => digits.Length > 1 && digits[0] is 'x' or 'X'
        ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    // Control characters and those of Windows-1252 are replaced by rules of their own.
    private static bool IsPlain(int value) => Rune.IsValid(value) && value is '\n' or '\t' or (>= 0x20 and < 0x7F) or >= 0xA0;
}
