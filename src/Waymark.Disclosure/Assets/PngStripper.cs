using System.Buffers.Binary;

namespace Waymark.Disclosure.Assets;

/// <summary>
/// Keeps of a PNG what draws the picture (W3C PNG, third edition, sections 5 and 11) and nothing else: no text, no time, no profile
/// name, no Exif, no frames of an animation, nothing after the end.
/// </summary>
internal static class PngStripper
{
    private static readonly string[] Kept = ["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND"];

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="InvalidDataException">The bytes are not a whole PNG.</exception>
    public static byte[] Strip(ReadOnlySpan<byte> png)
    {
        if (!png.StartsWith(Signature)) throw new InvalidDataException("it is not a PNG");
        using var kept = new MemoryStream(png.Length);
        kept.Write(Signature);
        for (var at = Signature.Length; ;)
        {
            if (png.Length - at < 12) throw new InvalidDataException("it ends in the middle of a chunk");
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - 12) throw new InvalidDataException("a chunk is longer than the file");
            var chunk = png.Slice(at, (int)length + 12);
            var type = System.Text.Encoding.ASCII.GetString(chunk[4..8]);
            if (Array.IndexOf(Kept, type) >= 0) kept.Write(chunk);
            else if (char.IsAsciiLetterUpper(type[0])) throw new InvalidDataException($"it needs an unknown chunk '{type}' to be drawn");
            if (type == "IEND") return kept.ToArray();
            at += chunk.Length;
        }
    }
}
