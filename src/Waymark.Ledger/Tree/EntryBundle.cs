using System.Buffers.Binary;

namespace Waymark.Ledger.Tree;

/// <summary>The bytes of an entry bundle: for each entry its length as two bytes, big-endian, and the entry (C2SP tlog-tiles).</summary>
internal static class EntryBundle
{
    public static byte[] Encode(IReadOnlyList<byte[]> entries)
    {
        var bytes = new byte[entries.Sum(entry => 2 + entry.Length)];
        var rest = bytes.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, checked((ushort)entry.Length));
            entry.CopyTo(rest[2..]);
            rest = rest[(2 + entry.Length)..];
        }

        return bytes;
    }

    /// <exception cref="FormatException">The bundle does not hold exactly <paramref name="count"/> entries up to its last byte.</exception>
    public static IReadOnlyList<byte[]> Decode(ReadOnlySpan<byte> bytes, int count)
    {
        var entries = new List<byte[]>(count);
        while (!bytes.IsEmpty)
        {
            if (bytes.Length < 2) throw new FormatException("an entry bundle ends within the length of an entry");
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes);
            if (bytes.Length < 2 + length) throw new FormatException("an entry bundle ends within an entry");
            entries.Add(bytes[2..(2 + length)].ToArray());
            bytes = bytes[(2 + length)..];
        }

        return entries.Count == count ? entries : throw new FormatException($"an entry bundle of {count} entries holds {entries.Count}");
    }
}
