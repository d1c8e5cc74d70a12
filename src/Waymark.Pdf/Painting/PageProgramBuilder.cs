using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Pdf.Deflating;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Tagging;
using Waymark.Pdf.Text;
using static Waymark.Pdf.Painting.PageProgram;

namespace Waymark.Pdf.Painting;

/// <summary>Draws a page's text for all copies at once: what is the same in all becomes parts of a template, the rest steps between them.</summary>
internal sealed class PageProgramBuilder : IGaps
{
    private readonly ImmutableArray<TextLine> lines;
    private readonly PageSpace space;
    private readonly WordBook words;
    private readonly MovedPieces moved;
    private readonly ImmutableArray<Step>.Builder steps = ImmutableArray.CreateBuilder<Step>();
    private readonly ImmutableArray<Gap>.Builder gaps = ImmutableArray.CreateBuilder<Gap>();
    private readonly PdfBuffer stream = new(1 << 13);
    private readonly TextPainter painter;
    private readonly MarkedText marked;
    private bool isInOption;
    private int line;
    private bool isEntered;
    private int passed;
    private long advance;

    public PageProgramBuilder(ImmutableArray<TextLine> lines, PageSpace space, WordBook words, FontShelf fonts, PageMarks marks, MovedPieces moved)
    {
        (this.lines, this.space, this.words, this.moved) = (lines, space, words, moved);
        painter = new TextPainter(stream, space, fonts.Fonts, this);
        marked = new MarkedText(stream, painter, marks);
        AddPhrases(Text);
    }

    public TemplateText Text { get; } = new();

    /// <summary>Whether alternatives of a page are so alike that one program draws them: one face, size and colour, from one place.</summary>
    public static bool Can(ImmutableArray<TextLine> lines, WordBook words) =>
        lines.SelectMany(WordBook.AllWords).SelectMany(word => words[word]).All(run => run.Strings is [(byte)'(', .., (byte)')'])
        && lines.SelectMany(line => line.Pieces).OfType<WordChoice>().All(choice => AreAlike(choice, words));

    /// <param name="before">Drawn before the text.</param>
    /// <param name="after">Drawn after it.</param>
    /// <param name="marksOfPieces">The marked-content sequence of every piece of every line.</param>
    public PageProgram Build(ReadOnlySpan<byte> before, int[][] marksOfPieces, ReadOnlySpan<byte> after)
    {
        stream.Raw(before);
        TextPainter.Begin(stream);
        for (var i = 0; i < lines.Length; i++)
            Draw(i, marksOfPieces[i]);
        marked.End();
        stream.Raw(after);
        Flush();
        return new PageProgram(steps.ToImmutable(), gaps.ToImmutable(), lines, space);
    }

    void IGaps.Add(Gap gap)
    {
        Flush();
        Pass();
        Text.LeaveGap(MostInGap);
        gaps.Add(gap);
        steps.Add(new Step(Act.Cross, gaps.Count - 1));
    }

    void IGaps.Advance(long by) => advance += by;

    private static bool AreAlike(WordChoice choice, WordBook words)
    {
        var first = choice.Options[0][0];
        return choice.Options.All(option => option[0].X == first.X)
            && choice.Options.SelectMany(option => option).All(word =>
                (word.Size, word.Colour, word.Rise) == (first.Size, first.Colour, first.Rise) && words[word] is [{ Lead: null } run] && run.Font == words[first][0].Font);
    }

    private void Draw(int index, int[] marks)
    {
        var text = lines[index];
        (line, isEntered, passed) = (index, false, 0);
        var height = moved.MovesWhole(text.Id) ? index + 1 : 0;
        var isSpread = text.IsFilled && text.Pieces.Any(piece => piece is WordChoice);
        var isAfterChoice = false;
        for (var piece = 0; piece < text.Pieces.Length; piece++)
        {
            marked.Enter(marks[piece]);
            var isMoved = moved.MovesPiece(text.Id, piece, out var alsoUpOrDown);
            var motion = new Motion(isMoved || isAfterChoice || (isSpread && piece > 0), alsoUpOrDown ? Motion.Alone : height);
            if (text.Pieces[piece] is WordChoice choice)
            {
                Draw(choice, piece, text.Baseline, motion);
                isAfterChoice = true;
            }
            else if (text.Pieces[piece] is Word word)
            {
                Draw(word, piece, text.Baseline, motion);
            }
        }
    }

    private void Draw(Word word, int piece, Pt baseline, Motion motion)
    {
        passed++;
        painter.Draw(new SetWord(word, piece, word.X, baseline), words[word], motion);
    }

    /// <summary>The way to the first word is the same for all wordings; then each has steps of its own.</summary>
    private void Draw(WordChoice choice, int piece, Pt baseline, Motion motion)
    {
        var first = choice.Options[0][0];
        passed++;
        painter.MoveTo(new SetWord(first, piece, first.X, baseline), words[first][0], motion);
        Flush();
        Pass();
        steps.Add(new Step(Act.Choose, choice.Slot));
        var jumps = steps.Count;
        steps.AddRange(choice.Options.Select(_ => default(Step)));
        var (begin, ends, ways) = (painter.Pen, new List<TextPainter.PenState>(), new List<int>());
        isInOption = true;
        for (var option = 0; option < choice.Options.Length; option++)
        {
            steps[jumps + option] = new Step(Act.Jump, steps.Count);
            painter.Pen = begin;
            var inner = choice.Options[option];
            painter.Show(words[inner[0]][0]);
            foreach (var word in inner.Skip(1))
                Draw(word, piece, baseline, motion);
            Flush();
            Pass();
            if (!painter.Pen.Moves)
                steps.Add(new Step(Act.Place, 0, painter.Pen.At));
            ends.Add(painter.Pen);
            ways.Add(steps.Count);
            steps.Add(default);
        }
        isInOption = false;
        foreach (var way in ways)
            steps[way] = new Step(Act.Jump, steps.Count);
        painter.Pen = ends[0] with
        {
            Moves = ends.Any(end => end.Moves || end.At != ends[0].At),
            LineXMoves = ends.Any(end => end.LineXMoves || end.LineX != ends[0].LineX),
            LineWith = ends.All(end => end.LineWith == ends[0].LineWith && end.LineY == ends[0].LineY) ? ends[0].LineWith : Motion.Alone,
        };
    }

    /// <summary>Makes a part of what was drawn, and a step of how far the pen came with it.</summary>
    private void Flush()
    {
        if (stream.Length > 0)
            steps.Add(new Step(Act.Put, Text.Add(stream.Written, isCertain: !isInOption)));
        stream.Clear();
        if (advance != 0)
            steps.Add(new Step(Act.Advance, 0, advance));
        advance = 0;
    }

    /// <summary>Goes on to the word that is drawn. Lines of which no word is asked for are never entered.</summary>
    private void Pass()
    {
        if (!isEntered)
            steps.Add(new Step(Act.Enter, line, moved.MovesWhole(lines[line].Id) ? 1 : 0));
        isEntered = true;
        if (passed > 0)
            steps.Add(new Step(Act.Pass, passed));
        passed = 0;
    }
}
