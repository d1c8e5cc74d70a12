using System.Globalization;
using System.Text;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pdf;

/// <summary>
/// A PDF taken apart from its first byte to its last. Objects are found where they stand, not where a cross-reference table says:
/// what no table lists is read too, and no table can lead astray.
/// </summary>
internal sealed class PdfFile
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Dictionary<int, PdfObject> _byNumber = [];
    private int? _repeated;
    private bool _isUnlocked;

    private PdfFile(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>Every object in order of the file, repeated numbers included; those of object streams follow their stream.</summary>
    public List<PdfObject> Objects { get; } = [];

    /// <summary>Trailer dictionaries, and dictionaries of cross-reference streams.</summary>
    public List<PdfDictionary> Trailers { get; } = [];

    public List<(int Offset, string Text)> Comments { get; private set; } = [];

    /// <summary>Bytes between objects that are none of a PDF's.</summary>
    public List<(int From, int To)> Strays { get; } = [];

    public List<(long Offset, string What)> Damages { get; } = [];

    public int Revisions { get; private set; }

    /// <summary>A number that more than one object has, or null.</summary>
    public int? Repeated => _repeated;

    /// <summary>Offset after the last end-of-file marker.</summary>
    public int End { get; private set; }

    public static PdfFile Read(ReadOnlyMemory<byte> bytes)
    {
        var file = new PdfFile(bytes);
        file.ReadBody();
        return file;
    }

    /// <summary>The object meant: the last of that number; references to references are followed 32 times.</summary>
    public PdfValue? Resolve(PdfValue? value)
    {
        for (var i = 0; i < 32 && value is PdfReference reference; i++) value = Find(reference)?.Value;
        return value is PdfReference ? null : value;
    }

    public PdfObject? Find(PdfValue? reference) => reference is PdfReference { Number: var number } ? _byNumber.GetValueOrDefault(number) : null;

    public PdfDictionary DictionaryOf(PdfValue? value) => Resolve(value) as PdfDictionary ?? PdfDictionary.Empty;

    /// <summary>The encryption dictionary, or null where the file is plain or was unlocked.</summary>
    public PdfDictionary? Encryption => _isUnlocked ? null : Trailers.Select(trailer => Resolve(trailer["Encrypt"])).OfType<PdfDictionary>().FirstOrDefault();

    /// <summary>Whether its streams can be read as they stand here: it was never protected, or is no longer.</summary>
    public bool IsReadable => _isUnlocked || Trailers.All(trailer => trailer["Encrypt"] is null);

    /// <summary>Puts the plain stream in the place of every encrypted one; cross-reference streams never are.</summary>
    public void Unlock(Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> decrypt)
    {
        for (var i = 0; i < Objects.Count; i++)
        {
            if (Objects[i] is not { Stream: { } stream } found || found.Dictionary.NameOf("Type") == "XRef") continue;
            Objects[i] = found with { Stream = decrypt(stream) };
            if (ReferenceEquals(_byNumber[found.Number], found)) _byNumber[found.Number] = Objects[i];
        }

        _isUnlocked = true;
    }

    /// <summary>What an object stream holds, by its content.</summary>
    public ObjectStream ObjectsIn(PdfObject container, ReadOnlyMemory<byte> content) => ObjectStream.Read(
        content, (Resolve(container.Dictionary["N"]) as PdfNumber)?.Value ?? 0, (Resolve(container.Dictionary["First"]) as PdfNumber)?.Value ?? 0);

    /// <summary>Adds the objects of an object stream.</summary>
    public void Add(PdfObject container, ObjectStream held)
    {
        if (held.Damage is { } damage) Damages.Add((container.Offset, damage));
        foreach (var (number, value) in held.Objects) Add(new PdfObject(number, container.Offset, value, null, container.Number));
    }

    private void ReadBody()
    {
        var lexer = new PdfLexer(_bytes, references: true);
        while (true)
        {
            lexer.SkipSpace();
            if (lexer.AtEnd) break;
            var start = lexer.Position;
            try
            {
                if (!ReadPart(lexer)) Stray(lexer, start);
            }
            catch (PdfSyntaxException error)
            {
                Damages.Add((error.Offset, error.Message));
                Stray(lexer, start);
            }

            if (Objects.Count > ScanLimits.PdfObjects)
            {
                Damages.Add((start, $"more than {ScanLimits.PdfObjects} objects"));
                break;
            }
        }

        Comments = lexer.Comments;
        foreach (var (offset, text) in Comments)
        {
            if (text == "%%EOF") End = offset + 5;
        }
    }

    /// <summary>One object, table, trailer or start mark. False where something else stands here.</summary>
    private bool ReadPart(PdfLexer lexer)
    {
        var start = lexer.Position;
        switch (lexer.Next())
        {
            case PdfNumber number when lexer.Next() is PdfNumber && lexer.Next() is PdfKeyword { Word: "obj" }:
                ReadObject(lexer, (int)number.Value, start);
                return true;
            case PdfKeyword { Word: "xref" }:
                SkipTable(lexer);
                return true;
            case PdfKeyword { Word: "trailer" } when lexer.Next() is PdfDictionary trailer:
                Trailers.Add(trailer);
                return true;
            case PdfKeyword { Word: "startxref" } when lexer.Next() is PdfNumber:
                Revisions++;
                return true;
            default: return false;
        }
    }

    private void ReadObject(PdfLexer lexer, int number, int start)
    {
        var value = lexer.Next() ?? throw new PdfSyntaxException("an object without content", start);
        if (value is PdfKeyword { Word: "endobj" })
        {
            Add(new PdfObject(number, start, new PdfPlain("null"), null));
            return;
        }

        var after = lexer.Position;
        var keyword = lexer.Next();
        ReadOnlyMemory<byte>? stream = null;
        if (keyword is PdfKeyword { Word: "stream" } && value is PdfDictionary dictionary)
        {
            stream = StreamOf(lexer, dictionary);
            after = lexer.Position;
            keyword = lexer.Next();
        }

        Add(new PdfObject(number, start, value, stream));
        if (keyword is PdfKeyword { Word: "endobj" }) return;
        Damages.Add((after, string.Create(CultureInfo.InvariantCulture, $"object {number} does not end")));
        lexer.Position = after;
    }

    // The length is believed only where the stream's end really stands there: a false one could hide what follows.
    private ReadOnlyMemory<byte> StreamOf(PdfLexer lexer, PdfDictionary dictionary)
    {
        var span = _bytes.Span;
        var start = lexer.Position;
        if (start < span.Length && span[start] == '\r') start++;
        if (start < span.Length && span[start] == '\n') start++;
        if (dictionary["Length"] is PdfNumber { Value: >= 0 and < int.MaxValue } length && start + (long)length.Value <= span.Length)
        {
            var end = start + (int)length.Value;
            var mark = end;
            while (mark < span.Length && mark < end + 2 && PdfLexer.IsSpace(span[mark])) mark++;
            if (span[mark..].StartsWith("endstream"u8))
            {
                lexer.Position = mark + "endstream".Length;
                return _bytes[start..end];
            }
        }

        var found = span[start..].IndexOf("endstream"u8);
        if (found < 0) throw new PdfSyntaxException("a stream does not end", start);
        if (dictionary["Length"] is not PdfReference) Damages.Add((start, "a stream's length is wrong"));
        lexer.Position = start + found + "endstream".Length;
        var stop = start + found;
        if (stop > start && span[stop - 1] == '\n') stop--;
        if (stop > start && span[stop - 1] == '\r') stop--;
        return _bytes[start..stop];
    }

    private static void SkipTable(PdfLexer lexer)
    {
        while (true)
        {
            var back = lexer.Position;
            if (lexer.Next() is PdfNumber or PdfKeyword { Word: "n" or "f" }) continue;
            lexer.Position = back;
            return;
        }
    }

    /// <summary>Notes bytes that nothing explains and goes on at the next object or mark.</summary>
    private void Stray(PdfLexer lexer, int start)
    {
        var rest = _bytes.Span[Math.Min(_bytes.Length, start + 1)..];
        var next = rest.Length;
        foreach (var mark in (ReadOnlySpan<string>)[" obj", "xref", "trailer", "%%EOF"])
        {
            var at = rest.IndexOf(Encoding.ASCII.GetBytes(mark));
            if (at < 0) continue;
            if (mark == " obj") at = StartOfNumbers(rest, at);
            if (at < next) next = at;
        }

        var end = start + 1 + next;
        Strays.Add((start, Math.Min(end, _bytes.Length)));
        lexer.Position = end;
    }

    private static int StartOfNumbers(ReadOnlySpan<byte> rest, int at)
    {
        while (at > 0 && (char.IsAsciiDigit((char)rest[at - 1]) || rest[at - 1] == ' ')) at--;
        while (at < rest.Length && rest[at] == ' ') at++;
        return at;
    }

    private void Add(PdfObject added)
    {
        Objects.Add(added);
        if (!_byNumber.TryAdd(added.Number, added))
        {
            _repeated ??= added.Number;
            _byNumber[added.Number] = added;
        }

        if (added.Dictionary.NameOf("Type") == "XRef") Trailers.Add(added.Dictionary);
    }
}
