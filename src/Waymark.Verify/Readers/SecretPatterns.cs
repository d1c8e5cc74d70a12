using System.Collections.Immutable;
using System.Text;

namespace Waymark.Verify.Readers;

/// <summary>Secrets in every form in which they could have been written: bytes, hexadecimal, the three alignments of base64.</summary>
internal sealed class SecretPatterns
{
    private const int Shortest = 6;
    private readonly ImmutableArray<(string Label, string Form, byte[] Pattern)> _patterns;

    /// <exception cref="ArgumentException">A secret is shorter than six bytes: it would be found by chance.</exception>
    public SecretPatterns(ImmutableArray<Secret> secrets)
    {
        _patterns = [.. secrets.SelectMany(Forms)];
    }

    public IEnumerable<(string Label, string Form, int Offset)> In(ReadOnlySpan<byte> bytes)
    {
        if (_patterns.IsEmpty) return [];
        var found = new List<(string, string, int)>();
        foreach (var (label, form, pattern) in _patterns)
        {
            var at = bytes.IndexOf(pattern);
            if (at >= 0) found.Add((label, form, at));
        }

        return found;
    }

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
