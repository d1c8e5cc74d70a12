using System.Collections.Immutable;
using Waymark.Pages;
using Waymark.Pages.Text;
using Waymark.Pdf.Painting;
using Waymark.Pdf.Metadata;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Text;

namespace Waymark.Pdf.Assembly;

/// <summary>Writes one recipient's file: the shared part, then what is this copy's own. Keeps its memory from copy to copy; for one thread at a time.</summary>
internal sealed class CopyWriter(MasterBuilder master, PageDocument document)
{
    private readonly PageSpace space = new(document.Size);
    private readonly PdfBuffer file = new(1 << 17);
    private readonly PdfBuffer raw = new(1 << 14);
    private readonly PdfBuffer packed = new(1 << 14);
    private readonly PdfBuffer content = new(1 << 14);

    /// <returns>The file; good until the next copy is written.</returns>
    public ReadOnlyMemory<byte> Write(CopyLayer copy)
    {
        var table = master.Shared.CopyTable();
        var shelf = new ObjectShelf();
        file.Clear();
        file.Raw(master.Shared.Prefix.Span);

        var fonts = master.Fonts.ForCopy(RunningLines(copy).SelectMany(WordBook.AllWords).Select(word => (word.Face, word.Text)));
        WriteFonts(fonts, table, shelf);
        WritePages(copy, fonts, table);
        foreach (var link in master.Links.Where(link => link.Line is not null))
            shelf.Add(link.Number, link.Write(link.AreaIn(copy), space, master.PageNumbers));
        WriteMetadata(copy, table, shelf);
        foreach (var stream in shelf.ToStreams(table, Flate.EveryCopy))
            FileAssembler.WriteStream(file, stream, table);
        FileAssembler.WriteEnd(file, master.Shared, table, master.Numbers);
        return file.WrittenMemory;
    }

    private static IEnumerable<TextLine> RunningLines(CopyLayer copy) => copy.Header.Concat(copy.Footer);

    private void WriteFonts(FontShelf fonts, ObjectTable table, ObjectShelf shelf)
    {
        var streams = new List<StreamObject>();
        var resources = new PdfBuffer().Raw("<<"u8);
        master.WriteResources(resources).Raw("/Font<<"u8);
        for (var i = 0; i < fonts.Fonts.Length; i++)
        {
            var number = i < master.FontNumbers.Count
                ? master.FontNumbers[i]
                : FontObjects.Write(fonts.Fonts[i], table, shelf, streams, Flate.EveryCopy);
            resources.Raw((byte)'/').Raw(fonts.Fonts[i].Resource).Space().Ref(number);
        }
        shelf.Add(master.Numbers.Resources, resources.Raw(">>>>"u8));
        foreach (var stream in streams)
            FileAssembler.WriteStream(file, stream, table);
    }

    private void WritePages(CopyLayer copy, FontShelf fonts, ObjectTable table)
    {
        var watermark = DrawWatermark(copy.Watermark);
        var running = DrawRunningLines(copy, fonts);
        foreach (var page in master.Pages)
        {
            packed.Clear();
            content.Clear();
            Fragment.Join([page.Under, watermark, page.Over, page.Text.For(copy, raw, packed), page.Folio, running], content);
            FileAssembler.WriteStream(file, new StreamObject(page.Contents, flate, content.WrittenMemory), table);
        }
    }

    private static readonly byte[] flate = "/Filter/FlateDecode"u8.ToArray();

    /// <summary>The same on every page, and part of each page's content, not an object of its own that a program could drop: compressed once, copied into every stream.</summary>
    private Fragment DrawWatermark(Watermark watermark)
    {
        raw.Clear();
        raw.Raw(Artifact.Watermark).Raw("q "u8).Raw(Transparency.Multiply).Raw(" gs\n"u8);
        new Paint(raw).Fill(watermark.Ink);
        foreach (var line in watermark.Lines)
        {
            GraphicsPainter.DrawPath(line, raw, space);
            raw.Raw("f\n"u8);
        }
        raw.Raw("Q\n"u8).Raw(Artifact.End);
        return Fragment.Compress(raw.Written, Flate.EveryCopy);
    }

    private Fragment DrawRunningLines(CopyLayer copy, FontShelf fonts)
    {
        raw.Clear();
        DrawRunningLines(copy.Header, copy, Artifact.Header, fonts);
        DrawRunningLines(copy.Footer, copy, Artifact.Footer, fonts);
        return Fragment.Compress(raw.Written, Flate.EveryCopy);
    }

    private void DrawRunningLines(ImmutableArray<TextLine> lines, CopyLayer copy, ReadOnlySpan<byte> begin, FontShelf fonts)
    {
        if (!lines.IsEmpty)
            TextPainter.DrawArtifacts(lines.SelectMany(PlainText.WordsOf), begin, raw, space, fonts);
    }

    private void WriteMetadata(CopyLayer copy, ObjectTable table, ObjectShelf shelf)
    {
        var facts = FileFacts.Of(document, copy.Facts);
        shelf.Add(master.Numbers.Info, facts.WriteInfo());
        shelf.Add(master.Numbers.Catalog, new PdfBuffer().Raw("<<"u8).Raw(master.Root.Span).Raw("/Metadata "u8).Ref(master.Numbers.Metadata).Raw(">>"u8));
        // Plain, so that programs that look for metadata in any file find it.
        var metadata = new StreamObject(master.Numbers.Metadata, "/Type/Metadata/Subtype/XML"u8.ToArray(), Xmp.Write(facts, master.Conformance));
        FileAssembler.WriteStream(file, metadata, table);
    }
}
