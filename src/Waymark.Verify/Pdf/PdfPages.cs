using System.Globalization;
using Waymark.Verify.Matching;
using Waymark.Verify.Pages;
using Waymark.Verify.Readers;
using Waymark.Verify.Words;

namespace Waymark.Verify.Pdf;

/// <summary>Reads the text of pages and of everything drawn like a page.</summary>
internal sealed class PdfPages(Examination scan, PdfFile file, Location at, int depth)
{
    private readonly HashSet<PdfObject> _read = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfDictionary, ShownFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private Dictionary<string, PdfDictionary>? _everyFont;

    public bool HasRead(PdfObject stream) => _read.Contains(stream);

    public void Read()
    {
        var number = 0;
        using var content = new MemoryStream();
        foreach (var page in file.Objects.Where(found => found.Dictionary.NameOf("Type") == "Page"))
        {
            var where = at.In(string.Create(CultureInfo.InvariantCulture, $"page {++number}"));
            content.SetLength(0);
            foreach (var stream in Contents(page.Dictionary["Contents"]))
            {
                if (!_read.Add(stream)) continue;
                var digest = PdfExamination.DigestOf(stream, "drawing");
                if (digest is not null && scan.Shared.CleanDataOf(digest) is not null) continue;
                var before = scan.Here;
                if (PdfFilters.Decode(scan, file, stream, PdfExamination.Place(at, stream)) is not { Left: null } decoded) continue;
                if (!LooksLikeContent(decoded.Bytes.Span) && IsDrawing(decoded.Bytes, where))
                {
                    if (digest is not null && scan.IsCleanSince(before)) scan.Shared.KeepClean(digest, CleanData.Nothing);
                    continue;
                }

                content.Write(decoded.Bytes.Span);
                content.WriteByte((byte)'\n');
                if (content.Length > ScanLimits.FileBytes) break;
            }

            Content(content.GetBuffer().AsMemory(0, (int)content.Length), Inherited(page.Dictionary), where);
        }
    }

    /// <summary>A content stream with the dictionary that holds its resources.</summary>
    public void Content(ReadOnlyMemory<byte> content, PdfDictionary owner, Location where)
    {
        var fonts = file.DictionaryOf(file.DictionaryOf(owner["Resources"])["Font"]);
        var known = new Dictionary<string, ShownFont?>(StringComparer.Ordinal);
        var reader = new ContentText(name =>
        {
            if (!known.TryGetValue(name, out var font)) known[name] = font = FontOf(fonts[name], where) ?? FontOf(EveryFont().GetValueOrDefault(name), where);
            return font;
        });
        var text = reader.Read(content);
        scan.Text(text, TextKind.Prose, where, depth);
        Omissions.InText(scan, text, where);
        if (Unhyphenated(text) is { Length: > 0 } joined) scan.Text(joined, TextKind.Prose, where, depth);
        Besides(reader, content, where);
    }

    /// <summary>
    /// Whether a part of a page draws lines and areas alone and leaves everything as it found it: the same watermark or background on every copy. It is
    /// then looked at by itself, and the page reads as it would without it.
    /// </summary>
    private bool IsDrawing(ReadOnlyMemory<byte> content, Location where)
    {
        var reader = new ContentText(_ => null);
        reader.Read(content);
        if (!reader.IsDrawing) return false;
        Besides(reader, content, where);
        return true;
    }

    /// <summary>What a content stream says beside the text that it shows.</summary>
    private void Besides(ContentText reader, ReadOnlyMemory<byte> content, Location where)
    {
        foreach (var property in reader.Properties) Property(property, where, 0);
        foreach (var (_, comment) in reader.Comments) scan.Text(comment, TextKind.Prose, where.In("comment"), depth);
        if (!reader.Readable) scan.Report(VerifyRules.PdfUnreadableText, "text is shown that cannot be read back", where);
        if (reader.Damage is { } damage) scan.Report(VerifyRules.Damaged, damage, where);
        foreach (var word in reader.Strange) scan.Text(word, TextKind.Raw, where.In("content stream"), depth);
        // What was understood to the end holds words in its strings alone; numbers and operators are none.
        scan.RawText(reader.Damage is null ? reader.Strings : content.Span, where.In("content stream"), depth);
    }

    /// <summary>Whether a stream without a type draws text.</summary>
    public static bool LooksLikeContent(ReadOnlySpan<byte> bytes) => bytes.IndexOf("BT"u8) >= 0 && (bytes.IndexOf("Tj"u8) >= 0 || bytes.IndexOf("TJ"u8) >= 0);

    private void Property(PdfValue value, Location where, int level)
    {
        switch (value)
        {
            case PdfString text: scan.Text(PdfTextString.Decode(text.Bytes), TextKind.Prose, where.In("property"), depth); break;
            case PdfName name: scan.Text(name.Name, TextKind.Code, where.In("property"), depth); break;
            case PdfArray array when level < 8:
                foreach (var item in array.Items) Property(item, where, level + 1);
                break;
            case PdfDictionary dictionary when level < 8:
                foreach (var (key, inner) in dictionary.Entries) Property(inner, where.In($"/{key}"), level + 1);
                break;
        }
    }

    /// <summary>What stands around hyphens at line ends, with the hyphens taken out; empty where there are none.</summary>
    private static string Unhyphenated(string text)
    {
        var hyphens = new List<(int, int)>();
        for (var at = text.IndexOf(WordReader.Boundary); at >= 0; at = text.IndexOf(WordReader.Boundary, at + 1))
        {
            if (at > 0 && text[at - 1] is '-' or '\u00AD' or '\u2010') hyphens.Add((at - 1, at + 1));
        }

        return Joints.Reread(text, hyphens, with: "");
    }

    private IEnumerable<PdfObject> Contents(PdfValue? contents)
    {
        if (file.Find(contents) is { Stream: not null } single) return [single];
        return file.Resolve(contents) is PdfArray array ? array.Items.Select(file.Find).OfType<PdfObject>().Where(part => part.Stream is not null) : [];
    }

    // Resources come from the nearest ancestor that has some; a chain longer than any real tree is a loop.
    private PdfDictionary Inherited(PdfDictionary page)
    {
        for (var i = 0; i < ScanLimits.Nesting; i++)
        {
            if (page["Resources"] is not null || file.Resolve(page["Parent"]) is not PdfDictionary parent) break;
            page = parent;
        }

        return page;
    }

    private ShownFont? FontOf(PdfValue? value, Location where)
    {
        if (file.Resolve(value) is not PdfDictionary font) return null;
        if (!_fonts.TryGetValue(font, out var known)) _fonts[font] = known = Read(font, where);
        return known;
    }

    private ShownFont Read(PdfDictionary font, Location where)
    {
        var map = file.Find(font["ToUnicode"]);
        var digest = map?.Stream is null ? "" : PdfExamination.DigestOf(map, "map");
        var parts = ShownFont.PartsOf(file, font);
        if (digest is not null && scan.Shared.Fonts.Find(font, parts, digest) is { } known) return known;
        var before = scan.Here;
        var read = ShownFont.Of(scan, file, font, where);
        if (digest is not null && ShownFont.IsWholeIn(parts) && scan.IsCleanSince(before)) scan.Shared.Fonts.Keep(font, parts, digest, read);
        return read;
    }

    // Content that no page owns any more is read with whichever font of the file has that name.
    private Dictionary<string, PdfDictionary> EveryFont()
    {
        if (_everyFont is not null) return _everyFont;
        _everyFont = new Dictionary<string, PdfDictionary>(StringComparer.Ordinal);
        var dictionaries = file.Objects.SelectMany(found => new[] { found.Dictionary, file.DictionaryOf(found.Dictionary["Resources"]) }).Select(owner => file.DictionaryOf(owner["Font"])).Concat(file.Objects.Select(found => found.Dictionary));
        foreach (var (name, value) in dictionaries.SelectMany(dictionary => dictionary.Entries))
        {
            if (file.Resolve(value) is PdfDictionary font && font.NameOf("Type") == "Font") _everyFont.TryAdd(name, font);
        }

        return _everyFont;
    }
}
