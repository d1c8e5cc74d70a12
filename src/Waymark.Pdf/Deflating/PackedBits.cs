namespace Waymark.Pdf.Deflating;

/// <summary>Bits kept to be copied into many streams: 56 to a word, the first lowest, as many as are put at once.</summary>
internal sealed class PackedBits
{
    public const int BitsOfWord = 56;

    private const int BytesOfWord = BitsOfWord / 8;

    private readonly List<ulong> words = [];
    private readonly BitSink sink = new();

    /// <summary>Where some bits are kept.</summary>
    /// <param name="Word">The first of their words.</param>
    internal readonly record struct Place(int Word, int Bits);

    /// <summary>Takes what is kept next.</summary>
    public BitSink Next => sink;

    public ulong[] ToArray() => [.. words];

    /// <summary>Keeps what <see cref="Next"/> took, and empties it.</summary>
    public Place Keep()
    {
        var place = new Place(words.Count, sink.Bits);
        sink.EndByte();
        foreach (var bytes in sink.Written.ToArray().Chunk(BytesOfWord))
        {
            var word = 0UL;
            for (var i = 0; i < bytes.Length; i++)
                word |= (ulong)bytes[i] << (8 * i);
            words.Add(word);
        }
        sink.Clear();
        return place;
    }
}
