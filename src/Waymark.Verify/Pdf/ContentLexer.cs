using System.Buffers;
using System.Runtime.InteropServices;

namespace Waymark.Verify.Pdf;

/// <summary>
/// Reads a content stream operator by operator, each with its operands. What writers write most is read here; everything else by
/// <see cref="PdfLexer"/>.
/// </summary>
internal sealed class ContentLexer(ReadOnlyMemory<byte> content)
{
    // No operator takes that many; a stream of numbers alone would fill the memory. Items of an array are text and have no bound but the stream's.
    private const int MostOperands = 1000;

    private static readonly SearchValues<byte> s_special = SearchValues.Create("\\()"u8);

    private readonly PdfLexer _lexer = new(content, references: false);
    private readonly List<ContentToken> _operands = [];
    private int _at;
    private bool _inArray;

    public ReadOnlySpan<ContentToken> Operands => CollectionsMarshal.AsSpan(_operands);

    public List<(int Offset, string Text)> Comments => _lexer.Comments;

    public int Position
    {
        get => _at;
        set => _at = Math.Clamp(value, 0, content.Length);
    }

    /// <summary>The bytes of a string operand.</summary>
    public ReadOnlySpan<byte> Bytes(in ContentToken text) => text.Value is PdfString value ? value.Bytes : content.Span.Slice(text.Start, text.Length);

    /// <summary>Reads up to the next operator, whose operands then are <see cref="Operands"/>; null at the end.</summary>
    /// <exception cref="PdfSyntaxException">What stands here is none of a content stream's.</exception>
    public ContentOperator? Next()
    {
        _operands.Clear();
        _inArray = false;
        var span = content.Span;
        while (true)
        {
            while (_at < span.Length && PdfLexer.IsSpace(span[_at])) _at++;
            if (_at >= span.Length) break;
            var first = span[_at];
            if (first == '(' ? PlainString(span) : IsOfNumber(first) && PlainNumber(span)) continue;
            if (first == '[' && !_inArray)
            {
                _at++;
                _inArray = true;
                _operands.Add(new ContentToken(ContentKind.Open));
            }
            else if (first == ']' && _inArray)
            {
                _at++;
                _inArray = false;
                _operands.Add(new ContentToken(ContentKind.Close));
            }
            else if ((_inArray ? null : PlainOperator(span)) is { } plain)
            {
                return plain;
            }
            else if (Other() is { } word)
            {
                return word;
            }
        }

        if (_inArray) throw new PdfSyntaxException("an array does not end", _at);
        return null;
    }

    /// <returns>An operator, or null where an operand was read or nothing is left.</returns>
    private ContentOperator? Other()
    {
        _lexer.Position = _at;
        var token = _lexer.Next();
        _at = _lexer.Position;
        switch (token)
        {
            case null: return null;
            case PdfKeyword { Word: var word } when !_inArray: return ContentOperator.Of(word);
            case PdfNumber number: Add(new ContentToken(ContentKind.Number, number.Value)); return null;
            case PdfString: Add(new ContentToken(ContentKind.Text, Value: token)); return null;
            default: Add(new ContentToken(ContentKind.Value, Value: token)); return null;
        }
    }

    private void Add(in ContentToken token)
    {
        if (_inArray || _operands.Count < MostOperands) _operands.Add(token);
    }

    private ContentOperator? PlainOperator(ReadOnlySpan<byte> span)
    {
        const int Longest = 3;
        var end = _at;
        while (end < span.Length && end - _at <= Longest && !PdfLexer.EndsWord(span[end])) end++;
        if (ContentOperator.Find(span[_at..end]) is not { } word) return null;
        _at = end;
        return word;
    }

    /// <summary>A string without escapes and parentheses in it.</summary>
    private bool PlainString(ReadOnlySpan<byte> span)
    {
        var length = span[(_at + 1)..].IndexOfAny(s_special);
        if (length < 0 || span[_at + 1 + length] != ')') return false;
        Add(new ContentToken(ContentKind.Text, Start: _at + 1, Length: length));
        _at += length + 2;
        return true;
    }

    /// <summary>Up to nine digits with at most one point.</summary>
    private bool PlainNumber(ReadOnlySpan<byte> span)
    {
        const int Most = 9;
        var negative = span[_at] == '-';
        var at = negative ? _at + 1 : _at;
        var digits = 0L;
        var first = at;
        while (at < span.Length && span[at] is >= (byte)'0' and <= (byte)'9') digits = unchecked((digits * 10) + (span[at++] - '0'));
        var (seen, scale) = (at - first, 0);
        if (at < span.Length && span[at] == '.')
        {
            first = ++at;
            while (at < span.Length && span[at] is >= (byte)'0' and <= (byte)'9') digits = unchecked((digits * 10) + (span[at++] - '0'));
            scale = at - first;
            seen += scale;
        }

        if (seen is 0 or > Most || (at < span.Length && !PdfLexer.EndsWord(span[at]))) return false;
        var value = digits / s_powers[scale];
        Add(new ContentToken(ContentKind.Number, negative ? -value : value));
        _at = at;
        return true;
    }

    private static bool IsOfNumber(byte b) => b is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'.';

    private static readonly double[] s_powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
}
