using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Waymark.Pages;
using Waymark.Pages.Graphics;
using Waymark.Pages.Text;
using Waymark.Pdf.Deflating;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Tagging;
using Waymark.Pdf.Text;

namespace Waymark.Pdf.Painting;

/// <summary>
/// The content stream of one page's text, ready to be written for any copy. A page that no copy words or moves is compressed once for all. Any other
/// is drawn and compressed once as a template, which depends on which words are moved and not on how far: a copy adds what is its own.
/// </summary>
internal sealed class PageText
{
    private readonly ImmutableArray<TextLine> lines;
    private readonly int[][] marksOfPieces;
    private readonly PageMarks marks;
    private readonly PageSpace space;
    private readonly WordBook words;
    private readonly FontShelf fonts;
    private readonly byte[] before;
    private readonly byte[] after;
    private readonly int slots;
    private readonly bool canBeProgram;
    private readonly Lazy<ReadOnlyMemory<byte>> shared;
    private readonly ConditionalWeakTable<MovedPieces, Prepared> prepared = [];

    private sealed record Prepared(PageProgram Program, StreamTemplate Template);

    /// <param name="before">Content that comes before the text.</param>
    /// <param name="after">And after it.</param>
    public PageText(ImmutableArray<TextLine> lines, PageMarks marks, PageSpace space, WordBook words, FontShelf fonts, byte[] before, byte[] after)
    {
        (this.lines, this.marks, this.space, this.words, this.fonts) = (lines, marks, space, words, fonts);
        (this.before, this.after) = (before, after);
        marksOfPieces = Mark(lines, marks);
        slots = lines.SelectMany(line => line.Pieces).OfType<WordChoice>().Select(choice => choice.Slot + 1).DefaultIfEmpty(0).Max();
        canBeProgram = PageProgramBuilder.Can(lines, words);
        shared = new Lazy<ReadOnlyMemory<byte>>(() => Flate.Compress(Draw(new PdfBuffer(4096), PlainText.WordsOf).Written, Flate.Once));
    }

    /// <summary>The stream of one copy, compressed.</summary>
    /// <param name="copy">Whose choices and nudges apply.</param>
    /// <param name="moved">The pieces that it nudges.</param>
    /// <param name="writer">Which writes a version.</param>
    /// <param name="output">Where the bytes go, unless all copies share them.</param>
    public ReadOnlyMemory<byte> For(CopyLayer copy, MovedPieces moved, TemplateWriter writer, PdfBuffer output)
    {
        if (slots == 0 && !lines.Any(line => moved.HasLine(line.Id)))
            return shared.Value;
        if (!canBeProgram)
            return Flate.Compress(DrawFor(copy).Written, Flate.EveryCopy);
        var (program, template) = prepared.GetValue(moved, Prepare);
        writer.Begin(template);
        program.Run(copy, writer);
        output.Clear();
        writer.End(output);
        return output.WrittenMemory;
    }

    /// <summary>The same, not compressed, drawn for this copy alone: what a version of the template must come to.</summary>
    public PdfBuffer DrawFor(CopyLayer copy) => Draw(new PdfBuffer(1 << 13), line => CopyText.WordsOf(line, copy));

    private Prepared Prepare(MovedPieces moved)
    {
        var builder = new PageProgramBuilder(lines, space, words, fonts, marks, moved);
        var program = builder.Build(before, marksOfPieces, after);
        var ordinary = new CopyLayer
        {
            Facts = new CopyFacts("", "", default, ""), Header = [], Footer = [], Watermark = new Watermark([], default),
            Choices = [.. new byte[slots]],
            Nudges = moved.Ordinary,
        };
        return new Prepared(program, StreamTemplate.Make(builder.Text, target => program.Run(ordinary, target)));
    }

    /// <summary>Gives each piece the sequence it is part of. Neighbours of one content share one, from line to line too.</summary>
    private static int[][] Mark(ImmutableArray<TextLine> lines, PageMarks marks)
    {
        var result = new int[lines.Length][];
        var (open, mark) = ((int?)null, MarkedText.Artifacts);
        for (var i = 0; i < lines.Length; i++)
        {
            result[i] = new int[lines[i].Pieces.Length];
            for (var piece = 0; piece < result[i].Length; piece++)
            {
                var content = ContentOf(lines[i].Pieces[piece]);
                if (content != open)
                    (open, mark) = (content, content is { } id ? marks.Add(id) : MarkedText.Artifacts);
                result[i][piece] = mark;
            }
        }
        return result;
    }

    private static int? ContentOf(LinePiece piece)
    {
        if (piece is Word word)
            return word.Content;
        var options = ((WordChoice)piece).Options;
        var content = options[0].Length == 0 ? null : options[0][0].Content;
        if (options.Any(option => option.Length == 0 || option.Any(inner => inner.Content != content)))
            throw new InconsistentDocumentException("the wordings of a slot have words, and all of them belong to one piece of content");
        return content;
    }

    private PdfBuffer Draw(PdfBuffer stream, Func<TextLine, IEnumerable<SetWord>> wordsOf)
    {
        stream.Raw(before);
        TextPainter.Begin(stream);
        var painter = new TextPainter(stream, space, fonts.Fonts);
        var marked = new MarkedText(stream, painter, marks);
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var word in wordsOf(lines[i]))
            {
                marked.Enter(marksOfPieces[i][word.Piece]);
                painter.Draw(word, words[word.Word]);
            }
        }
        marked.End();
        return stream.Raw(after);
    }
}
