using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Waymark.Verify.Readers;

/// <summary>
/// Secrets in every form in which they could have been written: bytes, hexadecimal, the three alignments of base64. All forms are looked for at once:
/// whatever holds the shortest of them holds four of its bytes at one of the places that are looked at.
/// </summary>
internal sealed class SecretPatterns
{
    private const int Shortest = 6;
    private const int Gram = sizeof(uint);

    private readonly ImmutableArray<(string Label, string Form, byte[] Pattern)> _patterns;

    /// <summary>Bytes from one place that is looked at to the next.</summary>
    private readonly int _stride;

    /// <summary>By four bytes of a pattern: which pattern, and where in it they stand.</summary>
    private readonly ILookup<uint, (int Pattern, int Offset)> _grams;

    /// <summary>A bit for each hash that four bytes of any pattern have.</summary>
    private readonly ulong[] _hashes = new ulong[1 << 10];

    /// <exception cref="ArgumentException">A secret is shorter than six bytes: it would be found by chance.</exception>
    public SecretPatterns(ImmutableArray<Secret> secrets)
    {
        _patterns = [.. secrets.SelectMany(Forms)];
        _stride = _patterns.IsEmpty ? 1 : Math.Max(1, _patterns.Min(pattern => pattern.Pattern.Length) - Gram + 1);
        var grams = new List<(uint Bytes, int Pattern, int Offset)>();
        for (var i = 0; i < _patterns.Length; i++)
        {
            for (var offset = 0; offset < _stride; offset++) grams.Add((BinaryPrimitives.ReadUInt32LittleEndian(_patterns[i].Pattern.AsSpan(offset)), i, offset));
        }

        _grams = grams.ToLookup(gram => gram.Bytes, gram => (gram.Pattern, gram.Offset));
        foreach (var gram in grams) _hashes[Hash(gram.Bytes) >> 6] |= 1UL << (int)(Hash(gram.Bytes) & 63);
    }

    /// <summary>Two lists of secrets with equal digests are looked for alike.</summary>
    public static string DigestOf(ImmutableArray<Secret> secrets)
    {
        if (secrets.IsEmpty) return "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in secrets.SelectMany(secret => new[] { Encoding.UTF8.GetBytes(secret.Label), secret.Bytes.ToArray() }))
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
            hash.AppendData(length);
            hash.AppendData(part);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The first occurrence of every pattern.</summary>
    public List<(string Label, string Form, int Offset)> In(ReadOnlySpan<byte> bytes)
    {
        var found = new List<(string, string, int)>();
        if (_patterns.IsEmpty) return found;
        var seen = new HashSet<int>();
        for (var at = 0; at + Gram <= bytes.Length; at += _stride)
        {
            var gram = BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
            var hash = Hash(gram);
            if ((_hashes[hash >> 6] & (1UL << (int)(hash & 63))) == 0) continue;
            foreach (var (number, offset) in _grams[gram])
            {
                var (label, form, pattern) = _patterns[number];
                if (at >= offset && bytes[(at - offset)..].StartsWith(pattern) && seen.Add(number)) found.Add((label, form, at - offset));
            }
        }

        return found;
    }

    private static uint Hash(uint gram) => unchecked(gram * 0x9E3779B1) >> 16;

    private static IEnumerable<(string, string, byte[])> Forms(Secret secret)
    {
        var bytes = secret.Bytes.ToArray();
        if (bytes.Length < Shortest) throw new ArgumentException($"The secret “{secret.Label}” has fewer than {Shortest} bytes.", nameof(secret));
        yield return (secret.Label, "as it is", bytes);
        yield return (secret.Label, "in hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
        yield return (secret.Label, "in hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
        for (var shift = 0; shift < 3; shift++)
        {
            // Characters whose bits are all the secret's own, whatever stands around it.
            var text = Convert.ToBase64String([.. new byte[shift], .. bytes]);
            var from = ((shift * 8) + 5) / 6;
            var middle = text[from..((shift + bytes.Length) * 8 / 6)];
            yield return (secret.Label, "in base64", Encoding.ASCII.GetBytes(middle));
            yield return (secret.Label, "in base64", Encoding.ASCII.GetBytes(middle.Replace('+', '-').Replace('/', '_')));
        }
    }
}
