using Waymark.Ledger.Notes;

namespace Waymark.Ledger.Entries;

/// <summary>
/// What a handout's proof carries as extra data, so that it can be checked with nothing else at hand: the entry, a line feed, and the opening of
/// its commitment. After an erasure the ledger can only give the entry.
/// </summary>
internal sealed record Evidence(ReadOnlyMemory<byte> Entry, ReadOnlyMemory<byte>? Opening)
{
    public byte[] Encode() => [.. Entry.Span, (byte)'\n', .. Opening is { } opening ? opening.Span : []];

    /// <exception cref="FormatException">The proof carries something else.</exception>
    public static Evidence Of(TlogProof proof)
    {
        if (proof.Extra is not { } extra) throw new FormatException("carries no entry");
        var end = extra.Span.IndexOf((byte)'\n');
        if (end < 0) throw new FormatException("carries something else than an entry and its opening");
        // Both arms must be nullable: a bare null would become an empty opening.
        return new Evidence(extra[..end], end + 1 == extra.Length ? (ReadOnlyMemory<byte>?)null : extra[(end + 1)..]);
    }
}
