using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Waymark.Pdf.Syntax;

/// <summary>Bytes of PDF syntax (ISO 32000-1 section 7.3) as they are put together. Grows; cleared, it keeps its memory.</summary>
internal sealed class PdfBuffer : IBufferWriter<byte>
{
    private const int LongestNumber = 20;
    private byte[] bytes;

    public PdfBuffer(int capacity = 256) => bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public bool EndsWith(byte value) => Length > 0 && bytes[Length - 1] == value;

    /// <summary>Takes the last byte back.</summary>
    public void DropLast() => Length--;

    public byte[] ToArray() => Written.ToArray();

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public PdfBuffer Raw(ReadOnlySpan<byte> syntax)
    {
        Reserve(syntax.Length);
        syntax.CopyTo(bytes.AsSpan(Length));
        Length += syntax.Length;
        return this;
    }

    public PdfBuffer Raw(byte syntax)
    {
        Reserve(1);
        bytes[Length++] = syntax;
        return this;
    }

    public PdfBuffer Int(long value)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(value, bytes.AsSpan(Length), out var written);
        Length += written;
        return this;
    }

    /// <summary>A number of hundredths, as few digits as say it: 1250 is <c>12.5</c>.</summary>
    public PdfBuffer Hundredths(int value) => Fixed(value, 2);

    /// <summary>A number of thousandths, likewise.</summary>
    public PdfBuffer Thousandths(int value) => Fixed(value, 3);

    /// <summary>A number of millionths, likewise.</summary>
    public PdfBuffer Millionths(int value) => Fixed(value, 6);

    public PdfBuffer Space() => Raw((byte)' ');

    public PdfBuffer Ref(int number) => Int(number).Raw(" 0 R"u8);

    /// <summary>A text string: as it is where it is printable ASCII, otherwise UTF-16 with a byte order mark (section 7.9.2.2).</summary>
    public PdfBuffer Text(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            Raw((byte)'(');
            foreach (var letter in text)
                Literal((byte)letter);
            return Raw((byte)')');
        }
        Raw("<FEFF"u8);
        foreach (var unit in text)
            Hex((byte)(unit >> 8)).Hex((byte)unit);
        return Raw((byte)'>');
    }

    /// <summary>One byte of a literal string. A bare carriage return there would be read as a line feed.</summary>
    public PdfBuffer Literal(byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\')
            return Raw((byte)'\\').Raw(value);
        if (value >= 0x20)
            return Raw(value);
        return Raw((byte)'\\').Raw((byte)('0' + (value >> 6))).Raw((byte)('0' + ((value >> 3) & 7))).Raw((byte)('0' + (value & 7)));
    }

    public PdfBuffer Hex(byte value) => Raw("0123456789ABCDEF"u8[value >> 4]).Raw("0123456789ABCDEF"u8[value & 15]);

    public PdfBuffer Hex(ReadOnlySpan<byte> values)
    {
        Raw((byte)'<');
        foreach (var value in values)
            Hex(value);
        return Raw((byte)'>');
    }

    /// <summary>A name; bytes beyond letters, digits and a few signs are written as <c>#xx</c>.</summary>
    public PdfBuffer Name(string name)
    {
        Raw((byte)'/');
        foreach (var value in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'+' or (byte)'_' or (byte)'.' or (byte)',')
                Raw(value);
            else
                Raw((byte)'#').Hex(value);
        }
        return this;
    }

    private PdfBuffer Fixed(int value, int decimals)
    {
        var unit = decimals switch { 2 => 100, 3 => 1000, _ => 1_000_000 };
        if (value < 0)
            Raw((byte)'-');
        var (whole, rest) = Math.DivRem(Math.Abs((long)value), unit);
        if (whole != 0 || rest == 0)
            Int(whole);
        if (rest == 0)
            return this;
        Raw((byte)'.');
        for (var digit = unit / 10; rest != 0; digit /= 10)
        {
            Raw((byte)('0' + (rest / digit)));
            rest %= digit;
        }
        return this;
    }

    private void Reserve(int count)
    {
        if (bytes.Length - Length < count)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
    }
}
