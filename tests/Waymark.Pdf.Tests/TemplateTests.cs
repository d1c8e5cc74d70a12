using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Waymark.Fonts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Pdf.Deflating;
using Waymark.Pdf.Painting;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Tagging;
using Waymark.Pdf.Tests.Reading;
using Waymark.Pdf.Text;

namespace Waymark.Pdf.Tests;

/// <summary>A page's template gives every copy the bytes that drawing the page for that copy alone gives.</summary>
public sealed class TemplateTests
{
    private const int Pages = 60;
    private const int CopiesOfEach = 12;

    [Fact]
    public void Any_copy_of_any_page_is_what_drawing_it_alone_gives()
    {
        var writer = new TemplateWriter();
        for (var seed = 0; seed < Pages; seed++)
        {
            var any = new AnyPage(seed);
            var (page, document) = any.Make();
            var text = TextOf(document, page);
            Assert.True(PageProgramBuilder.Can(page.Lines, new WordBook(document, Shelf(document))), $"page {seed}");
            var moved = default(MovedPieces);
            for (var copy = 0; copy < CopiesOfEach; copy++)
            {
                var layer = any.Copy(page);
                if (moved?.AreOf(layer.Nudges) != true)
                    moved = MovedPieces.Of(layer.Nudges);
                var stream = text.For(layer, moved, writer, new PdfBuffer());
                var (expected, found) = (Encoding.Latin1.GetString(text.DrawFor(layer).Written), Encoding.Latin1.GetString(Inflate(stream)));
                Assert.True(expected == found, $"page {seed}, copy {copy}, from {expected.AsSpan().CommonPrefixLength(found)}:\n{expected}\n{found}");
            }
        }
    }

    /// <summary>A program that knows nothing of us reads the streams, and checks their sums.</summary>
    [Fact]
    public void Other_programs_inflate_them()
    {
        const string script = """
            import sys, zlib
            data = open(sys.argv[1], 'rb').read()
            while data:
                d = zlib.decompressobj(); d.decompress(data); d.flush()
                assert d.eof
                data = d.unused_data
            """;
        var streams = new PdfBuffer();
        for (var seed = 0; seed < Pages; seed++)
        {
            var any = new AnyPage(seed);
            var (page, document) = any.Make();
            var layer = any.Copy(page);
            streams.Raw(TextOf(document, page).For(layer, MovedPieces.Of(layer.Nudges), new TemplateWriter(), new PdfBuffer()).Span);
        }
        Tool.Python(script, streams.ToArray());
    }

    /// <summary>The template knows which words are moved, and not by which copy it was first asked for.</summary>
    [Fact]
    public void The_first_copy_leaves_no_trace_in_the_next()
    {
        var any = new AnyPage(1);
        var (page, document) = any.Make();
        var (one, two) = (any.Copy(page), any.Copy(page));
        var first = TextOf(document, page);
        Write(first, one);
        Assert.NotEqual(Write(first, one), Write(first, two));
        Assert.Equal(Write(TextOf(document, page), two), Write(first, two));
    }

    [Fact]
    public void Wordings_in_two_faces_are_drawn_for_each_copy()
    {
        var sheet = new Sheet();
        var content = sheet.NewContent();
        ImmutableArray<Word> Words(FaceRole face) => [.. Sheet.Words(50, "one", face, 10, content, default)];
        sheet.Line(100, new WordChoice(0, [Words(FaceRole.Sans), Words(FaceRole.Serif)], [new Pt(20), new Pt(22)]));
        var page = sheet.Finish(1);
        var document = AnyPage.DocumentOf(page);
        Assert.False(PageProgramBuilder.Can(page.Lines, new WordBook(document, Shelf(document))));
        var layer = Sample.Copy(option: 1);
        var text = TextOf(document, page);
        Assert.True(text.DrawFor(layer).Written.SequenceEqual(Inflate(Write(text, layer))));
    }

    private static byte[] Write(PageText text, CopyLayer layer) => text.For(layer, MovedPieces.Of(layer.Nudges), new TemplateWriter(), new PdfBuffer()).ToArray();

    private static PageText TextOf(PageDocument document, Page page)
    {
        var fonts = Shelf(document);
        var marks = new PageMarks(new StructureMap(document.Structure));
        return new PageText(page.Lines, marks, new PageSpace(document.Size), new WordBook(document, fonts), fonts, "% before\n"u8.ToArray(), "% after\n"u8.ToArray());
    }

    private static FontShelf Shelf(PageDocument document) => FontShelf.ForDocument(
        FaceSet.House, document.Pages.SelectMany(page => page.Lines).SelectMany(WordBook.AllWords).Select(word => (word.Face, word.Text)), []);

    private static byte[] Inflate(ReadOnlyMemory<byte> stream)
    {
        using var zlib = new ZLibStream(new MemoryStream(stream.ToArray()), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        zlib.CopyTo(raw);
        return raw.ToArray();
    }
}
