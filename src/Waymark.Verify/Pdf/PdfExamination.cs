using System.Globalization;
using System.Security.Cryptography;
using Waymark.Verify.Matching;
using Waymark.Verify.Pdf.Protection;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pdf;

/// <summary>Reads a PDF: every object, reachable or not, by what it holds.</summary>
internal sealed class PdfExamination
{
    private readonly Examination _scan;
    private readonly PdfFile _file;
    private readonly Location _at;
    private readonly int _depth;
    private readonly PdfPages _pages;
    private readonly List<Held> _held = [];

    /// <summary>The objects of one object stream, in the file's list from <paramref name="From"/> on.</summary>
    /// <param name="IsKnown">They were clean before.</param>
    /// <param name="Digest">Under which to keep them in mind if they are clean; null: not at all.</param>
    private sealed record Held(int From, ObjectStream Stream, bool IsKnown, string? Digest);

    private PdfExamination(Examination scan, PdfFile file, Location at, int depth)
    {
        (_scan, _file, _at, _depth) = (scan, file, at, depth);
        _pages = new PdfPages(scan, file, at, depth);
    }

    public static void Read(Examination scan, ReadOnlyMemory<byte> bytes, Location at, int depth)
    {
        var file = PdfFile.Read(bytes);
        if (scan.Passphrase is { } passphrase && !file.IsReadable && !Unlocking.TryUnlock(file, passphrase)) scan.Report(VerifyRules.Damaged, "the passphrase does not open this PDF", at);
        var examination = new PdfExamination(scan, file, at, depth);
        examination.Unpack();
        foreach (var trailer in file.Trailers) examination.Value(trailer, "", at.In("trailer"), 0);
        examination._pages.Read();
        examination.Objects();
        examination.BetweenObjects(bytes);
        PdfRules.Check(scan, file, bytes, at);
        foreach (var (offset, what) in file.Damages) scan.Report(VerifyRules.Damaged, what, at.In(string.Create(CultureInfo.InvariantCulture, $"byte {offset}")));
    }

    /// <summary>The place of an object as findings name it.</summary>
    public static Location Place(Location at, PdfObject found) => at.In(found.Container == 0 ? $"object {found.Number}" : $"object {found.Number} in stream {found.Container}");

    private void Unpack()
    {
        foreach (var stream in _file.Objects.Where(found => found.Stream is not null && found.Dictionary.NameOf("Type") == "ObjStm").ToList())
        {
            var at = Place(_at, stream);
            var digest = DigestOf(stream, "objects");
            var from = _file.Objects.Count;
            if (digest is not null && _scan.Shared.CleanDataOf(digest) is { Objects: { } known })
            {
                _file.Add(stream, known);
                _held.Add(new Held(from, known, IsKnown: true, digest));
                continue;
            }

            var before = _scan.Here;
            if (PdfFilters.Decode(_scan, _file, stream, at) is not { Left: null } decoded) continue;
            var held = _file.ObjectsIn(stream, decoded.Bytes);
            _file.Add(stream, held);
            _held.Add(new Held(from, held, IsKnown: false, held.Damage is null && _scan.IsCleanSince(before) ? digest : null));
        }
    }

    /// <summary>Every object; those of an object stream that was clean before are clean here too, because nothing but their own values is asked about.</summary>
    private void Objects()
    {
        var next = 0;
        foreach (var held in _held)
        {
            for (; next < held.From; next++) Object(_file.Objects[next]);
            next += held.Stream.Objects.Length;
            if (held.IsKnown) continue;
            var before = _scan.Here;
            for (var i = held.From; i < next; i++) Object(_file.Objects[i]);
            if (held.Digest is { } digest && _scan.IsCleanSince(before) && !held.Stream.AsksElsewhere) _scan.Shared.KeepClean(digest, CleanData.Nothing with { Objects = held.Stream });
        }

        for (; next < _file.Objects.Count; next++) Object(_file.Objects[next]);
    }

    /// <summary>What a stream holds, how it is packed and what it is read as; null where more than that decides about it.</summary>
    internal static string? DigestOf(PdfObject stream, string readAs) =>
        PdfSignature.Of(stream.Dictionary) is { } signature ? $"{readAs} {signature}{Convert.ToHexString(SHA256.HashData(stream.Stream!.Value.Span))}" : null;

    private void Object(PdfObject found)
    {
        var at = Place(_at, found);
        Value(found.Value, "", at, 0);
        PdfRules.Check(_scan, _file, found, at);
        if (found.Stream is not null && !_pages.HasRead(found)) Stream(found, at);
    }

    private void Stream(PdfObject found, Location at)
    {
        var dictionary = found.Dictionary;
        var (type, subtype) = (dictionary.NameOf("Type"), dictionary.NameOf("Subtype"));
        if (type is "XRef" or "ObjStm") return;
        // Fonts and images are the same in every copy of an edition.
        if (subtype != "Form" && DigestOf(found, "stream") is { } digest) _scan.Once(digest, () => Stream(found, dictionary, type, subtype, at) ? CleanData.Nothing : null);
        else Stream(found, dictionary, type, subtype, at);
    }

    /// <returns>Whether the stream was read by its own bytes alone: text that is shown depends on fonts elsewhere in the file.</returns>
    private bool Stream(PdfObject found, PdfDictionary dictionary, string? type, string? subtype, Location at)
    {
        if (PdfFilters.Decode(_scan, _file, found, at) is not { } decoded) return false;
        if (subtype == "Image") Image(decoded, at);
        else if (subtype == "Form" || (type is null && subtype is null && PdfPages.LooksLikeContent(decoded.Bytes.Span)))
        {
            _pages.Content(decoded.Bytes, dictionary, at);
            return false;
        }
        else if (type == "CMap" || decoded.Bytes.Span.IndexOf("begincmap"u8) >= 0) _scan.Text(DataReaders.DecodeText(decoded.Bytes.Span), TextKind.Code, at, _depth);
        else _scan.Data(decoded.Bytes, at, _depth + 1);
        return true;
    }

    private void Image(PdfFilters.Decoded decoded, Location at)
    {
        if (decoded.Left is not null)
        {
            _scan.Data(decoded.Bytes, at, _depth + 1);
            return;
        }

        _scan.Picture(Images.PictureDigests.OfSamples(decoded.Bytes.Span), at);
    }

    private void Value(PdfValue value, string key, Location at, int depth)
    {
        if (depth > ScanLimits.Nesting) return;
        switch (value)
        {
            case PdfString text: String(text, key, at.In(key.Length == 0 ? "string" : $"/{key}")); break;
            case PdfName name when !_scan.IsClean(name.Name, IsFormatKey(key) ? TextKind.Code : TextKind.Id):
                _scan.Text(name.Name, IsFormatKey(key) ? TextKind.Code : TextKind.Id, key.Length == 0 ? at : at.In($"/{key}"), _depth);
                break;
            case PdfArray array:
                foreach (var item in array.Items) Value(item, key, at, depth + 1);
                break;
            case PdfDictionary dictionary:
                foreach (var (name, inner) in dictionary.Entries)
                {
                    if (!_scan.IsClean(name, TextKind.Code)) _scan.Text(name, TextKind.Code, at, _depth);
                    Value(inner, name, at, depth + 1);
                }

                break;
        }
    }

    private void String(PdfString text, string key, Location at)
    {
        // File identifiers, digests and the entries of a protection are bytes, not words.
        if (key is "ID" or "CheckSum" or "Panose" or "Lookup" or "U" or "UE" or "O" or "OE" or "Perms")
        {
            _scan.RawText(text.Bytes, at, _depth);
            return;
        }

        _scan.Text(PdfTextString.Decode(text.Bytes), TextKind.Prose, at, _depth);
        // Some writers put UTF-8 there without its mark.
        if (text.Bytes is not [0xFE, 0xFF, ..] && text.Bytes.Any(b => b >= 0x80)) _scan.RawText(text.Bytes, at, _depth);
    }

    private static bool IsFormatKey(string key) => key is "Type" or "Subtype" or "Filter" or "S" or "BaseFont" or "FontName" or "Encoding" or "ColorSpace" or "Intent" or "Tabs" or "PageMode" or "O" or "P";

    private void BetweenObjects(ReadOnlyMemory<byte> bytes)
    {
        foreach (var (from, to) in _file.Strays)
        {
            var at = _at.In(string.Create(CultureInfo.InvariantCulture, $"byte {from}"));
            _scan.Report(VerifyRules.TrailingBytes, $"{to - from} bytes belong to no object", at);
            _scan.Data(bytes[from..to], at, _depth + 1);
        }

        foreach (var (offset, text) in _file.Comments) _scan.Text(text, TextKind.Prose, _at.In(string.Create(CultureInfo.InvariantCulture, $"comment at byte {offset}")), _depth);
    }
}
