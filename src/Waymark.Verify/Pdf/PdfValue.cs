namespace Waymark.Verify.Pdf;

/// <summary>An object of a PDF (ISO 32000-2, 7.3).</summary>
internal abstract record PdfValue
{
    private protected PdfValue() { }
}

/// <summary>null, true and false: they say nothing that matters here.</summary>
internal sealed record PdfPlain(string Word) : PdfValue;

internal sealed record PdfNumber(double Value) : PdfValue;

/// <param name="Bytes">Escapes undone, not yet decoded to text.</param>
internal sealed record PdfString(byte[] Bytes) : PdfValue;

/// <param name="Name">Without the slash, <c>#xx</c> undone, one character a byte.</param>
internal sealed record PdfName(string Name) : PdfValue;

internal sealed record PdfArray(List<PdfValue> Items) : PdfValue;

internal sealed record PdfDictionary(List<KeyValuePair<string, PdfValue>> Entries) : PdfValue
{
    public static PdfDictionary Empty { get; } = new([]);

    /// <summary>The last entry of that key, as most readers take it.</summary>
    public PdfValue? this[string key]
    {
        get
        {
            for (var i = Entries.Count - 1; i >= 0; i--)
            {
                if (Entries[i].Key == key) return Entries[i].Value;
            }

            return null;
        }
    }

    public string? NameOf(string key) => (this[key] as PdfName)?.Name;
}

internal sealed record PdfReference(int Number) : PdfValue;

/// <summary>An operator of a content stream, or a keyword of a file's body.</summary>
internal sealed record PdfKeyword(string Word) : PdfValue;

/// <summary>An object with its number. Object numbers may repeat: a later revision, or something left behind.</summary>
/// <param name="Offset">Where it begins in the file, or the object stream that holds it does.</param>
/// <param name="Stream">Still encoded; null for objects that are no streams.</param>
/// <param name="Container">Number of the object stream that holds it, or 0.</param>
internal sealed record PdfObject(int Number, long Offset, PdfValue Value, ReadOnlyMemory<byte>? Stream, int Container = 0)
{
    public PdfDictionary Dictionary => Value as PdfDictionary ?? PdfDictionary.Empty;
}
