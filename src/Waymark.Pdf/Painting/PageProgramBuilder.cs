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
    private bool asksLine;
    private bool isAfterChoice;
    private int passed;
    private Motion motion;
    private int nudge;
    private int height;
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

    void IGaps.Add(Gap gap, int lead, int rise)
    {
        Flush();
        Text.LeaveGap(MostInGap);
        // Where wordings of a filled line differ, words stand where the copy's line has them; elsewhere where they are set, moved by nudges and wordings.
        gaps.Add(asksLine
            ? gap with { X = lead, Y = rise, AsksLine = true, Pass = passed, Advance = advance }
            : gap with { Nudge = nudge, With = height, Advance = advance, Shifts = isAfterChoice });
        steps.Add(new Step(Act.Cross, gaps.Count - 1));
        (passed, advance) = (0, 0);
    }

    void IGaps.Advance(long by) => advance += by;

    private static bool AreAlike(WordChoice choice, WordBook words)
    {
        var first = choice.Options[0][0];
        return choice.Options.All(option => option[0].X == first.X)
            && choice.Options.SelectMany(option => option).All(word =>
                (word.Size, word.Colour, word.Rise) == (first.Size, first.Colour, first.Rise) && words[word] is [{ Lead: null } run] && run.Font == words[first][0].Font);
    }

    /// <summary>Whether all places are whole hundredths, as those of finished pages are: sums of them are then the same whichever way they are added up.</summary>
    private static bool IsOnGrid(TextLine line) =>
        WordBook.AllWords(line).All(word => word.X == word.X.OnGrid) && line.Pieces.OfType<WordChoice>().All(choice => choice.Advances.All(advance => advance == advance.OnGrid));

    private void Draw(int index, int[] marks)
    {
        var line = lines[index];
        var hasChoice = line.Pieces.Any(piece => piece is WordChoice);
        asksLine = hasChoice && (line.IsFilled || !IsOnGrid(line));
        if (hasChoice)
        {
            Flush();
            steps.Add(asksLine ? new Step(Act.Enter, index) : new Step(Act.Begin, 0));
        }
        (passed, height, isAfterChoice) = (0, moved.OfLine(line.Id) + 1, false);
        for (var piece = 0; piece < line.Pieces.Length; piece++)
        {
            marked.Enter(marks[piece]);
            nudge = moved.OfPiece(line.Id, piece);
            motion = new Motion(
                nudge >= 0 || isAfterChoice || (asksLine && line.IsFilled && piece > 0),
                nudge >= 0 && moved.IsUpOrDown(nudge) ? Motion.Alone : height);
            if (line.Pieces[piece] is WordChoice choice)
            {
                Draw(choice, piece, line.Baseline);
                isAfterChoice = true;
            }
            else if (line.Pieces[piece] is Word word)
            {
                Draw(word, piece, line.Baseline);
            }
        }
    }

    private void Draw(Word word, int piece, Pt baseline)
    {
        passed++;
        painter.Draw(new SetWord(word, piece, word.X, baseline), words[word], motion);
    }

    /// <summary>The way to the first word is the same for all wordings; then each has steps of its own.</summary>
    private void Draw(WordChoice choice, int piece, Pt baseline)
    {
        var first = choice.Options[0][0];
        passed++;
        painter.MoveTo(new SetWord(first, piece, first.X, baseline), words[first][0], motion);
        Pass();
        steps.Add(new Step(Act.Choose, choice.Slot, choice.Options.Length));
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
                Draw(word, piece, baseline);
            Pass();
            ends.Add(painter.Pen);
            ways.Add(steps.Count);
            steps.Add(default);
        }
        isInOption = false;
        for (var option = 0; option < ways.Count; option++)
            steps[ways[option]] = new Step(Act.Jump, steps.Count, (choice.Advances[option] - choice.Advances[0]).Hundredths);
        painter.Pen = ends[0] with
        {
            Moves = ends.Any(end => end.Moves || end.At != ends[0].At),
            LineXMoves = ends.Any(end => end.LineXMoves || end.LineX != ends[0].LineX),
            LineWith = ends.All(end => end.LineWith == ends[0].LineWith && end.LineY == ends[0].LineY) ? ends[0].LineWith : Motion.Alone,
        };
    }

    /// <summary>Makes a part of what was drawn.</summary>
    private void Flush()
    {
        if (stream.Length > 0)
            steps.Add(new Step(Act.Put, Text.Add(stream.Written, isCertain: !isInOption)));
        stream.Clear();
    }

    /// <summary>The same where ways part or meet, with where the pen and the words are by then.</summary>
    private void Pass()
    {
        Flush();
        steps.Add(painter.Pen.Moves ? new Step(Act.Pass, passed, advance) : new Step(Act.Place, passed, painter.Pen.At));
        (passed, advance) = (0, 0);
    }
}
