using System.Buffers.Binary;

namespace Waymark.Fonts.Tables;

/// <summary>
/// A big-endian view of one table, or of a part of one. Every read is checked against the end: bytes of a font come from
/// outside, and an offset in them may point anywhere.
/// </summary>
internal readonly struct TableView(string tag, ReadOnlyMemory<byte> bytes)
{
    public string Tag => tag;

    public int Length => bytes.Length;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public byte U8(long offset) => bytes.Span[At(offset, 1)];

    public ushort U16(long offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[At(offset, 2)..]);

    public short I16(long offset) => BinaryPrimitives.ReadInt16BigEndian(bytes.Span[At(offset, 2)..]);

    public uint U32(long offset) => BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[At(offset, 4)..]);

    public TableView From(long offset) => new(tag, bytes[At(offset, 0)..]);

    public TableView Slice(long offset, long length) => new(tag, bytes.Slice(At(offset, length), (int)length));

    /// <summary>Fails unless <paramref name="count"/> records of <paramref name="size"/> bytes lie at <paramref name="offset"/>.</summary>
    public void Require(long offset, long count, int size) => At(offset, count * size);

    public FontFormatException Broken(string problem) => new(tag, problem);

    private int At(long offset, long length)
    {
        if (offset < 0 || length < 0 || offset + length > bytes.Length)
            throw Broken($"needs {length} bytes at offset {offset}, but holds {bytes.Length}");
        return (int)offset;
    }
}
