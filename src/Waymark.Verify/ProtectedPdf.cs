using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Waymark.Verify.Pdf;
using Waymark.Verify.Pdf.Protection;
using Waymark.Verify.Readers;

namespace Waymark.Verify;

/// <summary>
/// Holds a protected file against the plain one that was scanned: nobody can scan what is encrypted, so what was scanned must be what is in it.
/// </summary>
public static class ProtectedPdf
{
    /// <returns>What differs, in words; nothing where the protected file opens to the objects of the plain one.</returns>
    public static ImmutableArray<string> Compare(ReadOnlyMemory<byte> plain, ReadOnlyMemory<byte> protectedFile, string passphrase)
    {
        ArgumentException.ThrowIfNullOrEmpty(passphrase);
        var (one, other) = (PdfFile.Read(plain), PdfFile.Read(protectedFile));
        if (!Unlocking.TryUnlock(other, passphrase)) return ["the passphrase does not open the file"];
        if (!Unpack(one) || !Unpack(other)) return ["a stream of objects cannot be read"];
        var guard = other.Trailers.Select(trailer => trailer["Encrypt"]).OfType<PdfReference>().Select(reference => reference.Number).FirstOrDefault();
        var (before, after) = (ObjectsOf(one), ObjectsOf(other));
        var differences = ImmutableArray.CreateBuilder<string>();
        foreach (var number in before.Keys.Union(after.Keys).Where(number => number != guard).Order())
        {
            if (!before.TryGetValue(number, out var expected) || !after.TryGetValue(number, out var found)) differences.Add(Words($"object {number} is in one of them alone"));
            else if (!IsSame(expected, found)) differences.Add(Words($"object {number} differs"));
        }

        return differences.ToImmutable();
    }

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool Unpack(PdfFile file)
    {
        foreach (var stream in file.Objects.Where(found => found.Stream is not null && found.Dictionary.NameOf("Type") == "ObjStm").ToList())
        {
            if (Inflater.Inflate(stream.Stream!.Value, ScanLimits.FileBytes, out var content) != InflateOutcome.Whole) return false;
            file.Add(stream, file.ObjectsIn(stream, content));
        }

        return file.Damages.Count == 0;
    }

    private static Dictionary<int, PdfObject> ObjectsOf(PdfFile file) => file.Objects
        .Where(found => found.Dictionary.NameOf("Type") is not ("XRef" or "ObjStm"))
        .GroupBy(found => found.Number)
        .ToDictionary(group => group.Key, group => group.Last());

    private static bool IsSame(PdfObject plain, PdfObject found)
    {
        if (plain.Dictionary.NameOf("Type") == "Metadata") return ClaimsNoMore(plain.Stream!.Value.Span, found.Stream is { } metadata ? metadata.Span : []);
        if (!IsSame(plain.Value, found.Value)) return false;
        return (plain.Stream is null) == (found.Stream is null) && (plain.Stream is not { } expected || expected.Span.SequenceEqual(found.Stream!.Value.Span));
    }

    /// <summary>A protected file is no PDF/A and may not say so: it may leave lines of the plain one's metadata out, and have no other.</summary>
    private static bool ClaimsNoMore(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> found)
    {
        var lines = Encoding.UTF8.GetString(plain).Split('\n').ToHashSet(StringComparer.Ordinal);
        return !found.IsEmpty && Encoding.UTF8.GetString(found).Split('\n').All(lines.Contains);
    }

    private static bool IsSame(PdfValue plain, PdfValue found) => (plain, found) switch
    {
        (PdfArray one, PdfArray other) => one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(pair => IsSame(pair.First, pair.Second)),
        (PdfString one, PdfString other) => one.Bytes.AsSpan().SequenceEqual(other.Bytes),
        (PdfDictionary one, PdfDictionary other) => IsSame(one, other),
        _ => plain == found,
    };

    /// <summary>A stream's length and, in the catalog, the extension that AES-256 is, are the protection's own.</summary>
    private static bool IsSame(PdfDictionary plain, PdfDictionary found)
    {
        var (one, other) = (Entries(plain), Entries(found));
        return one.Count == other.Count && one.Zip(other).All(pair => pair.First.Key == pair.Second.Key && IsSame(pair.First.Value, pair.Second.Value));

        static List<KeyValuePair<string, PdfValue>> Entries(PdfDictionary dictionary) => [.. dictionary.Entries.Where(entry => entry.Key is not ("Length" or "Extensions"))];
    }
}
