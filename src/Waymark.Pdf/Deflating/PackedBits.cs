using System.Buffers.Binary;

namespace Waymark.Pdf.Deflating;

/// <summary>Bits kept to be copied into many streams: 32 to a word, the first lowest.</summary>
internal sealed class PackedBits
{
    private readonly List<uint> words = [];
    private readonly BitSink sink = new();

    /// <summary>Where some bits are kept.</summary>
    /// <param name="Word">The first of their words.</param>
    internal readonly record struct Place(int Word, int Bits);

    /// <summary>Takes what is kept next.</summary>
    public BitSink Next => sink;

    public uint[] ToArray() => [.. words];

    /// <summary>Keeps what <see cref="Next"/> took, and empties it.</summary>
    public Place Keep()
    {
        var place = new Place(words.Count, sink.Bits);
        sink.EndByte();
        Span<byte> last = stackalloc byte[sizeof(uint)];
        for (var at = 0; at < sink.Written.Length; at += sizeof(uint))
        {
            last.Clear();
            sink.Written[at..Math.Min(at + sizeof(uint), sink.Written.Length)].CopyTo(last);
            words.Add(BinaryPrimitives.ReadUInt32LittleEndian(last));
        }
        sink.Clear();
        return place;
    }
}
