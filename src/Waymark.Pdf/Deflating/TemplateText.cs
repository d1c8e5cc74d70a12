namespace Waymark.Pdf.Deflating;

/// <summary>
/// The text of a stream of which many versions are written: parts that are the same bytes wherever they occur, and gaps between them that each
/// version fills with a few bytes of its own.
/// </summary>
internal sealed class TemplateText
{
    private readonly List<Part> parts = [];
    private readonly List<byte[]> phrases = [];

    /// <summary>In the order of the stream.</summary>
    public IReadOnlyList<Part> Parts => parts;

    /// <summary>By their numbers.</summary>
    public IReadOnlyList<byte[]> Phrases => phrases;

    /// <summary>The most bytes that a version can have.</summary>
    public int Most { get; private set; }

    /// <param name="Bytes">At least one.</param>
    /// <param name="IsCertain">Whether every version has it, so that what follows may refer to it.</param>
    /// <param name="Most">The most bytes that a version can have before it.</param>
    internal sealed record Part(byte[] Bytes, bool IsCertain, int Most);

    /// <returns>The part's number.</returns>
    public int Add(ReadOnlySpan<byte> bytes, bool isCertain)
    {
        parts.Add(new Part(bytes.ToArray(), isCertain, Most));
        Most += bytes.Length;
        return parts.Count - 1;
    }

    /// <summary>Makes known what versions often fill gaps with.</summary>
    /// <returns>The phrase's number.</returns>
    public int AddPhrase(ReadOnlySpan<byte> bytes)
    {
        phrases.Add(bytes.ToArray());
        return phrases.Count - 1;
    }

    /// <summary>Leaves room for at most so many bytes.</summary>
    public void LeaveGap(int bytes) => Most += bytes;
}

/// <summary>Takes one version of a stream, piece by piece.</summary>
internal interface ITemplateTarget
{
    /// <summary>The part of this number.</summary>
    void Put(int part);

    /// <summary>The phrase of this number: as it is, or as a repetition of where it was put last, whichever is shorter.</summary>
    void PutPhrase(int phrase);

    /// <summary>Bytes that are this version's own.</summary>
    /// <param name="text">At most 64.</param>
    void Put(ReadOnlySpan<byte> text);
}
