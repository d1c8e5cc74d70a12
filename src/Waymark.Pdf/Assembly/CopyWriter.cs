using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Pages;
using Waymark.Pages.Graphics;
using Waymark.Pages.Text;
using Waymark.Pdf.Deflating;
using Waymark.Pdf.Painting;
using Waymark.Pdf.Protection;
using Waymark.Pdf.Metadata;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Text;

namespace Waymark.Pdf.Assembly;

/// <summary>Writes one recipient's file: the shared part, then what is this copy's own. Keeps its memory from copy to copy; for one thread at a time.</summary>
internal sealed class CopyWriter(MasterBuilder master, PageDocument document)
{
    private static readonly byte[] flate = "/Filter/FlateDecode"u8.ToArray();

    private readonly PageSpace space = new(document.Size);
    private readonly PdfBuffer file = new(1 << 17);
    private readonly PdfBuffer raw = new(1 << 14);
    private readonly PdfBuffer packed = new(1 << 14);
    private readonly PdfBuffer content = new(1 << 14);
    private readonly TemplateWriter pageWriter = new();
    /// <summary>Words of running lines in the fonts that all copies have.</summary>
    private readonly KnownRuns known = new();
    private ObjectTable table = new();
    private ObjectShelf shelf = new();
    private FileCipher? cipher;
    private (Watermark Watermark, Fragment Drawn)? lastWatermark;

    /// <returns>The file; good until the next copy is written.</returns>
    public ReadOnlyMemory<byte> Write(CopyLayer copy, PdfProtection? protection)
    {
        cipher = protection is null ? null : new FileCipher(protection);
        try
        {
            return Write(copy);
        }
        finally
        {
            cipher?.Dispose();
            cipher = null;
        }
    }

    private ReadOnlyMemory<byte> Write(CopyLayer copy)
    {
        table = master.Shared.CopyTable();
        shelf = new ObjectShelf();
        file.Clear();
        WriteShared();
        var fonts = master.Fonts.ForCopy(RunningLines(copy).SelectMany(WordBook.AllWords).Where(word => known.Find(word) is null).Select(word => (word.Face, DrawnText.Of(word))));
        WriteFonts(fonts);
        WritePages(copy, fonts);
        foreach (var link in master.Links.Where(link => link.Line is not null))
            shelf.Add(link.Number, link.Write(link.AreaIn(copy), space, master.PageNumbers));
        WriteMetadata(copy);
        foreach (var stream in shelf.ToStreams(table, Flate.EveryCopy))
            Write(stream);
        FileAssembler.WriteEnd(file, cipher is null ? master.Shared : null, table, master.Numbers, WriteEncryption());
        return file.WrittenMemory;
    }

    private void WriteShared()
    {
        if (cipher is null)
        {
            file.Raw(master.Shared.Prefix.Span);
            return;
        }
        FileAssembler.WriteHeader(file);
        foreach (var stream in master.Shared.Streams)
            Write(stream);
    }

    private int? WriteEncryption()
    {
        if (cipher is null)
            return null;
        var number = table.Allocate();
        FileAssembler.WriteObject(file, number, cipher.WriteDictionary(), table);
        return number;
    }

    private void Write(StreamObject stream) => FileAssembler.WriteStream(file, cipher?.Encrypt(stream) ?? stream, table);

    private static IEnumerable<TextLine> RunningLines(CopyLayer copy) => copy.Header.Concat(copy.Footer);

    private void WriteFonts(FontShelf fonts)
    {
        var (streams, maps) = (new List<StreamObject>(), new List<(byte[], int)>());
        var resources = new PdfBuffer().Raw("<<"u8);
        master.WriteResources(resources).Raw("/Font<<"u8);
        for (var i = 0; i < fonts.Fonts.Length; i++)
        {
            var number = i < master.FontNumbers.Count
                ? master.FontNumbers[i]
                : FontObjects.Write(fonts.Fonts[i], table, shelf, streams, maps, Flate.EveryCopy);
            resources.Raw((byte)'/').Raw(fonts.Fonts[i].Resource).Space().Ref(number);
        }
        shelf.Add(master.Numbers.Resources, resources.Raw(">>>>"u8));
        streams.ForEach(Write);
    }

    /// <summary>
    /// Watermark and running lines are the same on every page and one stream each, which every page's content holds: part of the
    /// content, not an object drawn on top, at the price of one.
    /// </summary>
    private void WritePages(CopyLayer copy, FontShelf fonts)
    {
        Write(master.Numbers.Watermark, [DrawWatermark(copy.Watermark)]);
        var moved = master.MovedBy(copy);
        foreach (var page in master.Pages)
            Write(new StreamObject(page.Contents, flate, page.Text.For(copy, moved, pageWriter, content)));
        Write(master.Numbers.Running, [DrawRunningLines(copy, fonts)]);
    }

    private void Write(int number, ReadOnlySpan<Fragment> fragments)
    {
        content.Clear();
        Fragment.Join(fragments, content);
        Write(new StreamObject(number, flate, content.WrittenMemory));
    }

    /// <summary>Recipients of one customer mostly have one watermark, and drawing it is a quarter of a copy: the last one is kept.</summary>
    private Fragment DrawWatermark(Watermark watermark)
    {
        if (lastWatermark is { } last && IsSame(last.Watermark, watermark))
            return last.Drawn;
        raw.Clear();
        WatermarkPainter.Draw(watermark, raw, space);
        var drawn = Fragment.Compress(raw.Written, Flate.Once);
        lastWatermark = (watermark, drawn);
        return drawn;
    }

    private static bool IsSame(Watermark one, Watermark two) =>
        ReferenceEquals(one, two) || (one.Ink == two.Ink && one.Lines.Length == two.Lines.Length && one.Lines.Zip(two.Lines).All(pair => IsSame(pair.First, pair.Second)));

    private static bool IsSame(Lettering one, Lettering two) =>
        one.Placement == two.Placement
        && one.Letters.Length == two.Letters.Length
        && one.Letters.Zip(two.Letters).All(pair => pair.First.X == pair.Second.X && pair.First.Shape.Steps.AsSpan().SequenceEqual(pair.Second.Shape.Steps.AsSpan()));

    private Fragment DrawRunningLines(CopyLayer copy, FontShelf fonts)
    {
        raw.Clear();
        DrawRunningLines(copy.Header, Artifact.Header, fonts);
        DrawRunningLines(copy.Footer, Artifact.Footer, fonts);
        return Pack(raw);
    }

    private void DrawRunningLines(ImmutableArray<TextLine> lines, ReadOnlySpan<byte> begin, FontShelf fonts)
    {
        if (!lines.IsEmpty)
            TextPainter.DrawArtifacts(lines.SelectMany(PlainText.WordsOf), begin, raw, space, fonts.Fonts, word => Encode(word, fonts));
    }

    /// <summary>All words but a few are those of the copies before.</summary>
    private ImmutableArray<EncodedRun> Encode(Word word, FontShelf fonts)
    {
        if (!ReferenceEquals(fonts, master.Fonts))
            return EncodedWord.Encode(word, fonts);
        if (known.Find(word) is { } runs)
            return runs;
        return known.Keep(word, EncodedWord.Encode(word, fonts));
    }

    private Fragment Pack(PdfBuffer drawn)
    {
        packed.Clear();
        return Fragment.Compress(drawn.Written, Flate.EveryCopy, packed);
    }

    private void WriteMetadata(CopyLayer copy)
    {
        var facts = FileFacts.Of(document, copy.Facts);
        shelf.Add(master.Numbers.Info, facts.WriteInfo());
        var catalog = new PdfBuffer().Raw("<<"u8).Raw(master.Root.Span).Raw("/Metadata "u8).Ref(master.Numbers.Metadata);
        var conformance = master.Conformance;
        if (cipher is not null)
        {
            catalog.Raw("/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>"u8);
            conformance &= ~Conformance.Archive; // PDF/A forbids encryption
        }
        shelf.Add(master.Numbers.Catalog, catalog.Raw(">>"u8));
        // Not compressed, so that programs that look for metadata in any file find it.
        Write(new StreamObject(master.Numbers.Metadata, "/Type/Metadata/Subtype/XML"u8.ToArray(), Xmp.Write(facts, conformance)));
    }
}
