using System.Buffers.Binary;

namespace Waymark.Pdf.Syntax;

/// <summary>Gives out object numbers and keeps where each object lies: the rows of a cross-reference stream (ISO 32000-1 section 7.5.8).</summary>
internal sealed class ObjectTable
{
    private const int RowLength = 7;
    private const byte AsItIs = 0;
    private const byte OnTheOneAbove = 2;
    private const byte InFile = 1;
    private const byte InStream = 2;

    private readonly List<(byte Kind, uint Place, ushort Index)> rows;

    public ObjectTable() => rows = [(0, 0, ushort.MaxValue)]; // object 0 heads the list of free ones, which has no others

    private ObjectTable(ObjectTable other) => rows = [.. other.rows];

    /// <summary>Widths of a row's three fields in bytes, for the <c>W</c> entry.</summary>
    public static ReadOnlySpan<byte> Widths => "[1 4 2]"u8;

    /// <summary>How rows are told, for the <c>DecodeParms</c> entry.</summary>
    public static ReadOnlySpan<byte> Prediction => "<</Predictor 12/Columns 7>>"u8;

    /// <summary>One more than the highest number given out.</summary>
    public int Size => rows.Count;

    public ObjectTable Copy() => new(this);

    public int Allocate()
    {
        rows.Add(default);
        return rows.Count - 1;
    }

    public void PlaceInFile(int number, int offset) => rows[number] = (InFile, (uint)offset, 0);

    public void PlaceInStream(int number, int stream, int index) => rows[number] = (InStream, (uint)stream, (ushort)index);

    /// <summary>
    /// Writes the rows of the numbers from <paramref name="first"/> up to, not including, <paramref name="end"/>: the first as it is, the others as what they add to
    /// the row above, each behind the byte that says which (PNG prediction, section 7.4.4.4). Rows of neighbours are alike, and then almost nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">A number was given out and its object never written.</exception>
    public void WriteRows(PdfBuffer output, int first, int end)
    {
        Span<byte> above = stackalloc byte[RowLength];
        Span<byte> row = stackalloc byte[RowLength];
        above.Clear();
        for (var number = first; number < end; number++)
        {
            var (kind, place, index) = rows[number];
            if (kind == 0 && number != 0)
                throw new InvalidOperationException($"object {number} was never written");
            row[0] = kind;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], place);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], index);
            output.Raw(number == first ? AsItIs : OnTheOneAbove);
            for (var i = 0; i < RowLength; i++)
                output.Raw((byte)(row[i] - above[i]));
            row.CopyTo(above);
        }
    }
}
