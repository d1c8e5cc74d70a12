using System.Buffers.Text;
using System.Text;

namespace Waymark.Verify.Pdf;

/// <summary>Thrown inside this folder alone, where a file breaks the grammar; the reader turns it into a finding.</summary>
internal sealed class PdfSyntaxException(string message, long offset) : Exception(message)
{
    public long Offset { get; } = offset;
}

/// <summary>Reads objects from bytes: of a file's body, of an object stream, of a content stream.</summary>
/// <param name="bytes">What to read.</param>
/// <param name="references">Whether <c>12 0 R</c> is a reference; not so in content streams.</param>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes, bool references)
{
    private static readonly double[] s_powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>What each byte is to the grammar (7.2.3): 0 regular, 1 white space, 2 a delimiter.</summary>
    private static readonly byte[] s_classes = [.. Enumerable.Range(0, 256).Select(b => (byte)(b is 0 or 9 or 10 or 12 or 13 or 32 ? 1 : "()<>[]{}/%".Contains((char)b) ? 2 : 0))];

    private static readonly PdfKeyword s_object = new("obj");

    private int _at;

    public int Position
    {
        get => _at;
        set => _at = Math.Clamp(value, 0, bytes.Length);
    }

    public bool AtEnd => _at >= bytes.Length;

    /// <summary>Comments that were skipped: they are text that no viewer shows.</summary>
    public List<(int Offset, string Text)> Comments { get; } = [];

    /// <summary>The next object, or null at the end.</summary>
    /// <exception cref="PdfSyntaxException">No object begins here, or it is nested too deeply.</exception>
    public PdfValue? Next(int depth = 0)
    {
        SkipSpace();
        if (AtEnd) return null;
        if (depth > ScanLimits.Nesting) throw new PdfSyntaxException($"objects lie more than {ScanLimits.Nesting} deep inside each other", _at);
        var span = bytes.Span;
        switch (span[_at])
        {
            case (byte)'/': return Name();
            case (byte)'(': return Literal();
            case (byte)'[': return Array(depth);
            case (byte)'<' when _at + 1 < span.Length && span[_at + 1] == '<': return Dictionary(depth);
            case (byte)'<': return Hex();
            case (byte)']' or (byte)'}' or (byte)'{' or (byte)')':
                _at++;
                return new PdfKeyword(((char)span[_at - 1]).ToString());
            case (byte)'>':
                _at += _at + 1 < span.Length && span[_at + 1] == '>' ? 2 : 1;
                return new PdfKeyword(">>");
            default: return Number() ?? Keyword();
        }
    }

    public void SkipSpace()
    {
        var span = bytes.Span;
        while (_at < span.Length)
        {
            if (IsSpace(span[_at]))
            {
                _at++;
                continue;
            }

            if (span[_at] != '%') return;
            var length = span[_at..].IndexOfAny((byte)'\r', (byte)'\n');
            if (length < 0) length = span.Length - _at;
            Comments.Add((_at, Encoding.Latin1.GetString(span.Slice(_at, length))));
            _at += length;
        }
    }

    public static bool IsSpace(byte b) => s_classes[b] == 1;

    /// <summary>Whether a number or a word ends before this byte.</summary>
    public static bool EndsWord(byte b) => s_classes[b] != 0;

    private ReadOnlySpan<byte> Regular()
    {
        var span = bytes.Span;
        var start = _at;
        while (_at < span.Length && !EndsWord(span[_at])) _at++;
        return span[start.._at];
    }

    private PdfName Name()
    {
        _at++;
        var raw = Regular();
        if (!raw.Contains((byte)'#')) return new PdfName(Encoding.Latin1.GetString(raw));
        var name = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && char.IsAsciiHexDigit((char)raw[i + 1]) && char.IsAsciiHexDigit((char)raw[i + 2]))
            {
                name.Append((char)((Nibble(raw[i + 1]) << 4) | Nibble(raw[i + 2])));
                i += 2;
            }
            else
            {
                name.Append((char)raw[i]);
            }
        }

        return new PdfName(name.ToString());
    }

    private PdfString Literal()
    {
        var span = bytes.Span;
        // Most strings hold neither escapes nor parentheses.
        var plain = span[(_at + 1)..].IndexOfAny((byte)'\\', (byte)'(', (byte)')');
        if (plain >= 0 && span[_at + 1 + plain] == ')')
        {
            _at += plain + 2;
            return new PdfString(span.Slice(_at - plain - 1, plain).ToArray());
        }

        var text = new List<byte>();
        var open = 1;
        for (_at++; _at < span.Length; _at++)
        {
            var b = span[_at];
            if (b == '\\' && _at + 1 < span.Length)
            {
                _at++;
                Escape(span, text);
                continue;
            }

            if (b == '(') open++;
            if (b == ')' && --open == 0)
            {
                _at++;
                return new PdfString([.. text]);
            }

            text.Add(b);
        }

        throw new PdfSyntaxException("a string does not end", _at);
    }

    private void Escape(ReadOnlySpan<byte> span, List<byte> text)
    {
        var b = span[_at];
        switch (b)
        {
            case (byte)'n': text.Add((byte)'\n'); break;
            case (byte)'r': text.Add((byte)'\r'); break;
            case (byte)'t': text.Add((byte)'\t'); break;
            case (byte)'b': text.Add(8); break;
            case (byte)'f': text.Add(12); break;
            case (byte)'\r':
                if (_at + 1 < span.Length && span[_at + 1] == '\n') _at++;
                break;
            case (byte)'\n': break;
            case >= (byte)'0' and <= (byte)'7':
                var code = 0;
                for (var i = 0; i < 3 && _at < span.Length && span[_at] is >= (byte)'0' and <= (byte)'7'; i++, _at++) code = (code * 8) + (span[_at] - '0');
                _at--;
                text.Add((byte)code);
                break;
            default: text.Add(b); break;
        }
    }

    private PdfString Hex()
    {
        var span = bytes.Span;
        var digits = new List<byte>();
        for (_at++; _at < span.Length && span[_at] != '>'; _at++)
        {
            if (char.IsAsciiHexDigit((char)span[_at])) digits.Add((byte)Nibble(span[_at]));
        }

        if (AtEnd) throw new PdfSyntaxException("a string does not end", _at);
        _at++;
        if (digits.Count % 2 == 1) digits.Add(0);
        var text = new byte[digits.Count / 2];
        for (var i = 0; i < text.Length; i++) text[i] = (byte)((digits[2 * i] << 4) | digits[(2 * i) + 1]);
        return new PdfString(text);
    }

    private PdfArray Array(int depth)
    {
        var start = _at++;
        var items = new List<PdfValue>();
        while (Next(depth + 1) is { } item)
        {
            if (item is PdfKeyword { Word: "]" }) return new PdfArray(items);
            items.Add(item);
        }

        throw new PdfSyntaxException("an array does not end", start);
    }

    private PdfDictionary Dictionary(int depth)
    {
        var start = _at;
        _at += 2;
        var entries = new List<KeyValuePair<string, PdfValue>>();
        while (Next(depth + 1) is { } key)
        {
            if (key is PdfKeyword { Word: ">>" }) return new PdfDictionary(entries);
            // A key that is no name is kept: what stands in a broken dictionary is in the file all the same.
            if (key is not PdfName name)
            {
                entries.Add(new("", key));
                continue;
            }

            var value = Next(depth + 1);
            if (value is null) break;
            if (value is PdfKeyword { Word: ">>" }) return new PdfDictionary(entries);
            entries.Add(new(name.Name, value));
        }

        throw new PdfSyntaxException("a dictionary does not end", start);
    }

    private PdfValue? Number()
    {
        var start = _at;
        var span = bytes.Span;
        if (!(span[_at] is (byte)'+' or (byte)'-' or (byte)'.' || char.IsAsciiDigit((char)span[_at]))) return null;
        var text = Regular();
        var signless = text[0] == '+' ? text[1..] : text;
        if (!TryPlain(signless, out var value) && (!Utf8Parser.TryParse(signless, out value, out var used) || used != signless.Length))
        {
            _at = start;
            return null;
        }

        return references && value is >= 0 and < int.MaxValue && !text.Contains((byte)'.') ? Reference((int)value) : new PdfNumber(value);
    }

    /// <summary>Up to fifteen digits with at most one point: what writers write, read exactly.</summary>
    private static bool TryPlain(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        if (text.Length is 0 or > 15) return false;
        var negative = text[0] == '-';
        long digits = 0;
        var (seen, point) = (0, -1);
        for (var i = negative ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0) point = i;
            else if (text[i] is >= (byte)'0' and <= (byte)'9') (digits, seen) = ((digits * 10) + (text[i] - '0'), seen + 1);
            else return false;
        }

        value = digits;
        if (point >= 0) value /= s_powers[text.Length - 1 - point];
        if (negative) value = -value;
        return seen > 0;
    }

    private PdfValue Reference(int number)
    {
        var back = _at;
        var span = bytes.Span;
        var i = _at;
        while (i < span.Length && IsSpace(span[i])) i++;
        var digits = i;
        while (i < span.Length && char.IsAsciiDigit((char)span[i])) i++;
        if (i == digits || i - digits > 5) return new PdfNumber(number);
        while (i < span.Length && IsSpace(span[i])) i++;
        if (i >= span.Length || span[i] != 'R' || (i + 1 < span.Length && !EndsWord(span[i + 1])))
        {
            _at = back;
            return new PdfNumber(number);
        }

        _at = i + 1;
        return new PdfReference(number);
    }

    private PdfValue Keyword()
    {
        var start = _at;
        var word = Regular();
        if (word.IsEmpty) throw new PdfSyntaxException("unexpected bytes", start);
        if (word.SequenceEqual("obj"u8)) return s_object;
        var text = Encoding.Latin1.GetString(word);
        return text is "true" or "false" or "null" ? new PdfPlain(text) : new PdfKeyword(text);
    }

    private static int Nibble(byte digit) => char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
