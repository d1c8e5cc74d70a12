using System.Security.Cryptography;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Entries;

/// <summary>
/// What a commitment hides: a salt and a payload. The commitment is the SHA-256 of the opening's own bytes, so that <c>sha256sum</c> checks it;
/// without the salt it says nothing about the payload, and with the salt erased it never will again.
/// </summary>
/// <param name="Payload">An in-toto Statement in canonical JSON.</param>
internal sealed record Opening(ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Always 32 bytes: a salt of free length would let the same bytes open as two different payloads.</summary>
    public const int SaltSize = 32;

    private static ReadOnlySpan<byte> Context => "handout/commit/v1\n"u8;

    public Digest Commitment => Digest.Of(Encode());

    public static Opening Seal(ReadOnlyMemory<byte> payload) => new(RandomNumberGenerator.GetBytes(SaltSize), payload);

    public byte[] Encode() => [.. Context, .. Salt.Span, .. Payload.Span];

    /// <exception cref="FormatException">The bytes are not an opening.</exception>
    public static Opening Decode(ReadOnlyMemory<byte> bytes) =>
        bytes.Length > Context.Length + SaltSize && bytes.Span.StartsWith(Context)
            ? new Opening(bytes.Slice(Context.Length, SaltSize), bytes[(Context.Length + SaltSize)..])
            : throw new FormatException("is not an opening: 'handout/commit/v1', a salt of 32 bytes and a payload are expected");
}
