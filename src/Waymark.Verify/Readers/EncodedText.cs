using System.Buffers;
using System.Net;
using System.Text;
using Waymark.Verify.Matching;

namespace Waymark.Verify.Readers;

/// <summary>
/// Texts inside texts: base64 from each of its four starts, hexadecimal, percent, character references, backslash escapes. What
/// they hold is looked at in turn.
/// </summary>
internal static class EncodedText
{
    private const int ShortestBase64 = 12;
    private const int ShortestHex = 12;

    // By ASCII code: runs are mostly short words, which a loop passes faster than a vector does.
    private static readonly bool[] s_isBase64 = [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c) || (char)c is '+' or '/' or '-' or '_')];
    private static readonly bool[] s_isHex = [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiHexDigit((char)c))];

    /// <summary>A quick look: escape characters, or a run long enough to be base64 or hexadecimal.</summary>
    public static bool MayHold(string text) => text.AsSpan().IndexOfAny('%', '&', '\\') >= 0 || NextRun(text, 0, s_isBase64, ShortestBase64) >= 0;

    /// <summary>Where the first run of that length begins at or behind a place where none goes on, or -1.</summary>
    private static int NextRun(string text, int start, bool[] alphabet, int shortest)
    {
        // Such a run covers one of every so many places: only around those need anything be counted.
        for (var at = start + shortest - 1; at < text.Length; at += shortest)
        {
            if (!Is(text[at])) continue;
            int from = at, to = at + 1;
            while (from > start && Is(text[from - 1])) from--;
            while (to < text.Length && to - from < shortest && Is(text[to])) to++;
            if (to - from >= shortest) return from;
        }

        return -1;

        bool Is(char c) => c < 0x80 && alphabet[c];
    }

    public static void Follow(Examination scan, string text, TextKind kind, Location at, int depth)
    {
        if (text.Contains('%') && Unescaped(text, '%', Percent) is { } percent) scan.Text(percent, kind, at.In("percent-encoded"), depth);
        if (kind != TextKind.Markup && text.Contains('&') && WebUtility.HtmlDecode(text) is var references && references != text) scan.Text(references, kind, at.In("character references"), depth);
        if (text.Contains('\\') && Unescaped(text, '\\', Backslash) is { } escapes) scan.Text(escapes, kind, at.In("escapes"), depth);
        foreach (var (start, end) in Runs(text, s_isBase64, ShortestBase64))
        {
            if (LooksPacked(text.AsSpan(start, end - start))) scan.Once(text.AsSpan(start, end - start), scan.Shared.Base64, run => Base64(scan, run, at.In("base64"), depth));
        }

        foreach (var (start, end) in Runs(text, s_isHex, ShortestHex)) scan.Once(text.AsSpan(start, end - start), scan.Shared.Hexadecimal, run => Hex(scan, run, at.In("hexadecimal"), depth));
    }

    /// <summary>Longest runs over an alphabet. A line break continues a run where the line before it was long.</summary>
    private static IEnumerable<(int Start, int End)> Runs(string text, bool[] alphabet, int shortest)
    {
        var end = 0;
        for (var start = NextRun(text, 0, alphabet, shortest); start >= 0; start = NextRun(text, end, alphabet, shortest))
        {
            end = EndOf(text, start, alphabet);
            var line = end - start;
            while (line >= 40 && end < text.Length && text[end] is '\n' or '\r')
            {
                var next = end;
                while (next < text.Length && text[next] is '\n' or '\r' or ' ') next++;
                var after = EndOf(text, next, alphabet);
                if (after == next) break;
                line = after - next;
                end = after;
            }

            yield return (start, end);
        }
    }

    // Words, paths and class names are runs over this alphabet too; base64 of anything mixes cases and digits.
    private static bool LooksPacked(ReadOnlySpan<char> run)
    {
        int upper = 0, lower = 0, digits = 0;
        foreach (var c in run)
        {
            if (char.IsAsciiLetterUpper(c)) upper++;
            else if (char.IsAsciiLetterLower(c)) lower++;
            else digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return upper > 0 && lower > 0 && upper + digits > 2;
    }

    private static int EndOf(string text, int start, bool[] alphabet)
    {
        var end = start;
        while (end < text.Length && text[end] < 0x80 && alphabet[text[end]]) end++;
        return end;
    }

    private static void Base64(Examination scan, string run, Location at, int depth)
    {
        var letters = run.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace('-', '+').Replace('_', '/');
        for (var start = 0; start < 4 && letters.Length - start >= 4; start++)
        {
            var length = letters.Length - start;
            if (length % 4 == 1) length--;
            var bytes = Convert.FromBase64String(letters.Substring(start, length).PadRight((length + 3) / 4 * 4, '='));
            if (DataReaders.Recognizes(bytes))
            {
                scan.Data(bytes, at, depth);
                return;
            }

            Decoded(scan, bytes, at, depth);
        }
    }

    private static void Hex(Examination scan, string run, Location at, int depth)
    {
        var digits = run.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        for (var start = 0; start < 2; start++)
        {
            var bytes = Convert.FromHexString(digits.AsSpan(start, (digits.Length - start) / 2 * 2));
            if (DataReaders.Recognizes(bytes)) scan.Data(bytes, at, depth);
            else Decoded(scan, bytes, at, depth);
        }
    }

    // What decodes to nothing but text was text.
    private static void Decoded(Examination scan, byte[] bytes, Location at, int depth)
    {
        if (DataReaders.KindOf(bytes) == DataKind.Text) scan.Text(DataReaders.DecodeText(bytes), TextKind.Prose, at, depth);
        else scan.RawText(bytes, at, depth);
    }

    /// <summary>The text with every escape that <paramref name="read"/> knows replaced; null where there is none.</summary>
    private static string? Unescaped(string text, char sign, EscapeReader read)
    {
        var escape = text.IndexOf(sign);
        var bytes = new ArrayBufferWriter<byte>(16);
        while (escape >= 0 && read(text.AsSpan(escape), bytes) == 0) escape = text.IndexOf(sign, escape + 1);
        if (escape < 0) return null;
        bytes = new ArrayBufferWriter<byte>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = read(text.AsSpan(i), bytes);
            if (length > 0)
            {
                i += length;
                continue;
            }

            var width = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            bytes.Advance(Encoding.UTF8.GetBytes(text.AsSpan(i, width), bytes.GetSpan(4)));
            i += width;
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes what an escape at the start of <paramref name="text"/> stands for, and returns its length; 0: there is none.</summary>
    private delegate int EscapeReader(ReadOnlySpan<char> text, ArrayBufferWriter<byte> into);

    private static int Percent(ReadOnlySpan<char> text, ArrayBufferWriter<byte> into)
    {
        if (text.Length < 3 || text[0] != '%' || !char.IsAsciiHexDigit(text[1]) || !char.IsAsciiHexDigit(text[2])) return 0;
        into.GetSpan(1)[0] = Convert.FromHexString(text.Slice(1, 2))[0];
        into.Advance(1);
        return 3;
    }

    /// <summary>\u0041, \u{41}, \x41 of scripts and JSON; \41 and \000041 of style sheets; \101 of PDF is read by its own reader.</summary>
    private static int Backslash(ReadOnlySpan<char> text, ArrayBufferWriter<byte> into)
    {
        if (text[0] != '\\' || text.Length < 2) return 0;
        var (skip, most, braced) = text[1] switch { 'u' when text.Length > 2 && text[2] == '{' => (3, 6, true), 'u' => (2, 4, false), 'x' => (2, 2, false), _ => (1, 6, false) };
        var length = 0;
        while (length < most && skip + length < text.Length && char.IsAsciiHexDigit(text[skip + length])) length++;
        if (length == 0)
        {
            // "\/" of JSON and "\'" of scripts stand for themselves; "\n" separates.
            if (char.IsAsciiLetterOrDigit(text[1])) return 0;
            into.Advance(Encoding.UTF8.GetBytes(text.Slice(1, 1), into.GetSpan(4)));
            return 2;
        }

        var value = int.Parse(text.Slice(skip, length), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
        var end = skip + length;
        if (braced && end < text.Length && text[end] == '}') end++;
        else if (skip == 1 && end < text.Length && text[end] == ' ') end++;
        into.Advance(Encoding.UTF8.GetBytes(Rune.IsValid(value) ? new Rune(value).ToString() : "\uFFFD", into.GetSpan(4)));
        return end;
    }
}
