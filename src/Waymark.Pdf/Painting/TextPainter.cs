using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Text;

namespace Waymark.Pdf.Painting;

/// <summary>
/// Writes lines of text as one text object. The words of a line follow each other in one <c>TJ</c>; where the pen is not where a
/// word belongs, a number moves it there. The pen is followed exactly, so that no rounding adds up along a line.
/// </summary>
/// <param name="gaps">Takes what differs from copy to copy, where text is drawn for all of them; null where it is drawn for one.</param>
internal sealed class TextPainter(PdfBuffer stream, PageSpace space, ImmutableArray<SubsetFont> fonts, IGaps? gaps = null)
{
    /// <summary>In hundred-thousandths of a point, as the pen is: places are on a grid of hundredths, and half of one is rounding.</summary>
    private const int Tolerance = 600;

    private readonly Paint paint = new(stream);
    private int font = -1;
    private int size;
    private PenState pen;

    /// <summary>Where the pen is, and what is open.</summary>
    /// <param name="LineX">Where the line began, in hundredths.</param>
    /// <param name="At">Of the pen, in hundred-thousandths.</param>
    /// <param name="IsOpen">Whether a <c>TJ</c> is.</param>
    /// <param name="InString">Whether a string in it is.</param>
    /// <param name="LineXMoves">Whether the line's beginning differs from copy to copy.</param>
    /// <param name="LineWith">As in <see cref="Motion"/>.</param>
    /// <param name="Moves">Whether the pen's place differs.</param>
    internal readonly record struct PenState(int LineX, int LineY, long At, bool IsOpen, bool InString, bool LineXMoves, int LineWith, bool Moves);

    /// <summary>For drawing alternatives, each from one state.</summary>
    public PenState Pen
    {
        get => pen;
        set => pen = value;
    }

    public static void Begin(PdfBuffer stream) => stream.Raw("q BT\n"u8);

    /// <param name="word">Where it stands in a copy.</param>
    /// <param name="runs">What it is as codes of fonts.</param>
    public void Draw(SetWord word, ImmutableArray<EncodedRun> runs) => Draw(word, runs, Motion.None);

    /// <param name="motion">How its place differs between copies, where it is drawn for all.</param>
    public void Draw(SetWord word, ImmutableArray<EncodedRun> runs, Motion motion)
    {
        for (var i = 0; i < runs.Length; i++)
        {
            if (i == 0 || runs[i].Lead is not null)
                MoveTo(word, runs[i], motion);
            else
                Use(runs[i].Font, word.Word.Size);
            Show(runs[i]);
        }
    }

    /// <summary>Gets the pen to where a word begins, with its colour and font.</summary>
    public void MoveTo(SetWord word, EncodedRun run, Motion motion)
    {
        if (!paint.Fills(word.Word.Colour))
        {
            Close();
            paint.Fill(word.Word.Colour);
        }
        Use(run.Font, word.Word.Size);
        var lead = (int)Math.Round((run.Lead ?? 0) * word.Word.Size.Hundredths / 1000.0);
        var rise = word.Word.Rise.Hundredths;
        MoveTo(word.X.Hundredths + lead, space.Up(word.Baseline) + rise, motion, lead, rise);
    }

    /// <summary>Two strings without a number between them become one.</summary>
    public void Show(EncodedRun run)
    {
        ReadOnlySpan<byte> strings = run.Strings;
        if (!pen.IsOpen)
            stream.Raw((byte)'[');
        if (pen.InString && strings[0] == (byte)'(')
            strings = strings[1..];
        var inString = strings[^1] == (byte)')';
        stream.Raw(inString ? strings[..^1] : strings);
        var advance = (long)run.Advance * size;
        if (pen.Moves)
            gaps!.Advance(advance);
        pen = pen with { IsOpen = true, InString = inString, At = pen.At + advance };
    }

    /// <summary>Ends what is open inside the text object: before marked content begins or ends.</summary>
    public void Close()
    {
        EndString();
        if (pen.IsOpen)
            stream.Raw("]TJ\n"u8);
        pen = pen with { IsOpen = false };
    }

    public void End()
    {
        Close();
        stream.Raw("ET Q\n"u8);
    }

    /// <summary>Draws words that are artifacts.</summary>
    /// <param name="begin">One of <see cref="Artifact"/>.</param>
    /// <param name="encode">A word as codes of the fonts.</param>
    public static void DrawArtifacts(
        IEnumerable<SetWord> words, ReadOnlySpan<byte> begin, PdfBuffer stream, PageSpace space, ImmutableArray<SubsetFont> fonts, Func<Word, ImmutableArray<EncodedRun>> encode)
    {
        stream.Raw(begin);
        Begin(stream);
        var painter = new TextPainter(stream, space, fonts);
        foreach (var word in words)
            painter.Draw(word, encode(word.Word));
        painter.End();
        stream.Raw(Artifact.End);
    }

    /// <summary>The number that moves the pen over a gap, in thousandths of the font's size; 0 where it is near enough.</summary>
    /// <param name="gap">In hundred-thousandths.</param>
    /// <param name="size">In hundredths.</param>
    public static long StepsOver(long gap, int size) => Math.Abs(gap) <= Tolerance ? 0 : (long)Math.Round((double)gap / size);

    private void Use(int wanted, Pt wantedSize)
    {
        var hundredths = wantedSize.Hundredths;
        if (wanted == font && hundredths == size)
            return;
        Close();
        stream.Raw((byte)'/').Raw(fonts[wanted].Resource).Space().Hundredths(hundredths).Raw(" Tf\n"u8);
        (font, size) = (wanted, hundredths);
    }

    private void MoveTo(int x, int y, Motion motion, int lead, int rise)
    {
        var together = Motion.Together(motion.With, pen.LineWith);
        var (newLine, sameLine) = (!pen.IsOpen || (together && y != pen.LineY), pen.IsOpen && together && y == pen.LineY);
        if (newLine && together && !motion.X && !pen.LineXMoves)
        {
            Close();
            stream.Hundredths(x - pen.LineX).Space().Hundredths(y - pen.LineY).Raw(" Td\n"u8);
            pen = new PenState(x, y, x * 1000L, IsOpen: false, InString: false, LineXMoves: false, motion.With, Moves: false);
        }
        else if (sameLine && !motion.X && !pen.Moves)
        {
            Skip(StepsOver((x * 1000L) - pen.At, size));
        }
        else
        {
            var line = pen.LineXMoves || pen.LineWith == Motion.Alone ? default(LineStart?) : new LineStart(pen.LineX, pen.LineY, pen.LineWith);
            gaps!.Add(new Gap(pen.IsOpen, x, y, size, line, pen.Moves ? null : pen.At), lead, rise);
            if (newLine)
                pen = new PenState(x, y, x * 1000L, IsOpen: true, InString: true, LineXMoves: motion.X, motion.With, Moves: motion.X);
            else if (sameLine)
                pen = pen with { Moves = true };
            else
                pen = pen with { LineXMoves = true, LineWith = Motion.Alone, Moves = true };
        }
    }

    private void Skip(long steps)
    {
        if (steps == 0)
            return;
        EndString();
        stream.Int(-steps);
        pen = pen with { At = pen.At + (steps * size) };
    }

    private void EndString()
    {
        if (pen.InString)
            stream.Raw((byte)')');
        pen = pen with { InString = false };
    }
}
