using System.Collections.Immutable;
using Waymark.Pages;
using Waymark.Pages.Text;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Tagging;
using Waymark.Pdf.Text;

namespace Waymark.Pdf.Painting;

/// <summary>The lines of one page, ready to be drawn for any copy. A page without slots is compressed once for all that move nothing.</summary>
internal sealed class PageText
{
    /// <summary>The mark of words that are artifacts.</summary>
    private const int None = -1;

    private readonly ImmutableArray<TextLine> lines;
    private readonly int[][] marksOfPieces;
    private readonly PageMarks marks;
    private readonly PageSpace space;
    private readonly WordBook words;
    private readonly FontShelf fonts;
    private readonly Lazy<Fragment>? shared;

    public PageText(ImmutableArray<TextLine> lines, PageMarks marks, PageSpace space, WordBook words, FontShelf fonts)
    {
        (this.lines, this.marks, this.space, this.words, this.fonts) = (lines, marks, space, words, fonts);
        marksOfPieces = Mark(lines, marks);
        if (!lines.SelectMany(line => line.Pieces).Any(piece => piece is WordChoice))
            shared = new Lazy<Fragment>(() => Fragment.Compress(Draw(new PdfBuffer(4096), PlainText.WordsOf).Written, Flate.Once));
    }

    /// <param name="copy">Whose choices and nudges apply.</param>
    /// <param name="raw">Scratch memory.</param>
    /// <param name="output">Where the fragment's bytes go, unless they are shared.</param>
    public Fragment For(CopyLayer copy, PdfBuffer raw, PdfBuffer output)
    {
        if (lines.IsEmpty)
            return Fragment.Empty;
        if (shared is not null && copy.Nudges.IsDefaultOrEmpty)
            return shared.Value;
        raw.Clear();
        return Fragment.Compress(Draw(raw, line => CopyText.WordsOf(line, copy)).Written, Flate.EveryCopy, output);
    }

    /// <summary>Gives each piece the sequence it is part of. Neighbours of one content share one, from line to line too.</summary>
    private static int[][] Mark(ImmutableArray<TextLine> lines, PageMarks marks)
    {
        var result = new int[lines.Length][];
        var (open, mark) = ((int?)null, None);
        for (var i = 0; i < lines.Length; i++)
        {
            result[i] = new int[lines[i].Pieces.Length];
            for (var piece = 0; piece < result[i].Length; piece++)
            {
                var content = ContentOf(lines[i].Pieces[piece]);
                if (content != open)
                    (open, mark) = (content, content is { } id ? marks.Add(id) : None);
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
        TextPainter.Begin(stream);
        var painter = new TextPainter(stream, space, fonts.Fonts);
        int? current = null;
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var word in wordsOf(lines[i]))
            {
                var mark = marksOfPieces[i][word.Piece];
                if (mark != current)
                {
                    painter.Close();
                    if (current is not null)
                        stream.Raw(Artifact.End);
                    if (mark == None)
                        stream.Raw(Artifact.Layout);
                    else
                        marks.Begin(mark, stream);
                    current = mark;
                }
                painter.Draw(word, words[word.Word]);
            }
        }
        painter.Close();
        if (current is not null)
            stream.Raw(Artifact.End);
        painter.End();
        return stream;
    }
}
