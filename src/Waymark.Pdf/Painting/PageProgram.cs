using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Pages;
using Waymark.Pages.Text;
using Waymark.Pdf.Deflating;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Painting;

/// <summary>What a page's content stream does from copy to copy: parts that are the same in all, and the gaps where a copy's words are moved or chosen.</summary>
internal sealed class PageProgram(ImmutableArray<PageProgram.Step> steps, ImmutableArray<Gap> gaps, ImmutableArray<TextLine> lines, PageSpace space)
{
    /// <summary>Numbers up to this are phrases, whose code is ready: what marks of a quarter of a point come to, at sizes from 4 pt.</summary>
    private const int FarthestReady = 63;

    private const int EndOfLine = (2 * FarthestReady) + 1;
    private const int BeginOfLine = EndOfLine + 1;
    private const int LongestGap = 64;

    internal enum Act
    {
        /// <summary>Puts part A.</summary>
        Put,

        /// <summary>Brings the pen over gap A to its word.</summary>
        Cross,

        /// <summary>Begins a line whose wordings move what follows them.</summary>
        Begin,

        /// <summary>Begins with the words of line A as the copy has them.</summary>
        Enter,

        /// <summary>Goes on by A words, and moves the pen by B.</summary>
        Pass,

        /// <summary>Goes on by A words; the pen is at B.</summary>
        Place,

        /// <summary>Goes to one of the B steps that follow, by the copy's choice in slot A.</summary>
        Choose,

        /// <summary>Goes to step A; what follows on the line is moved by B hundredths.</summary>
        Jump,
    }

    internal readonly record struct Step(Act Act, int A, long B = 0);

    /// <summary>The most bytes that a gap takes.</summary>
    public static int MostInGap => LongestGap;

    /// <summary>Makes known what copies often fill gaps with.</summary>
    public static void AddPhrases(TemplateText text)
    {
        var phrase = new PdfBuffer();
        for (var steps = -FarthestReady; steps <= FarthestReady; steps++)
        {
            phrase.Clear();
            text.AddPhrase(phrase.Raw((byte)')').Int(-steps).Raw((byte)'(').Written);
        }
        text.AddPhrase(")]TJ\n"u8);
        text.AddPhrase(" Td\n[("u8);
    }

    /// <summary>Writes a copy's version.</summary>
    /// <exception cref="ArgumentException">The copy lacks a choice.</exception>
    public void Run(CopyLayer copy, ITemplateTarget target)
    {
        var (pen, words, passed, shift) = (default(Pen), new List<SetWord>(), 0, 0);
        var scratch = new PdfBuffer(LongestGap);
        for (var at = 0; at < steps.Length; at++)
        {
            ref readonly var step = ref steps.ItemRef(at);
            switch (step.Act)
            {
                case Act.Put:
                    target.Put(step.A);
                    break;
                case Act.Cross:
                    ref readonly var gap = ref gaps.ItemRef(step.A);
                    passed += gap.Pass;
                    var (x, y) = gap.AsksLine ? PlaceOf(words[passed - 1], gap) : PlaceOf(gap, copy);
                    if (gap.Shifts)
                        x += shift;
                    Cross(gap, x, y, ref pen, copy, target, scratch);
                    break;
                case Act.Begin:
                    shift = 0;
                    break;
                case Act.Enter:
                    CopyText.Set(lines[step.A], copy, words);
                    passed = 0;
                    break;
                case Act.Pass:
                    passed += step.A;
                    pen.At += step.B;
                    break;
                case Act.Place:
                    passed += step.A;
                    pen.At = step.B;
                    break;
                case Act.Choose:
                    if (step.A >= copy.Choices.Length || copy.Choices[step.A] >= step.B)
                        throw new ArgumentException($"The copy has no option of slot {step.A}.", nameof(copy));
                    at = steps[at + 1 + copy.Choices[step.A]].A - 1;
                    break;
                case Act.Jump:
                    shift += (int)step.B;
                    at = step.A - 1;
                    break;
                default:
                    throw new UnreachableException($"{step.Act} is no act of a page");
            }
        }
    }

    private struct Pen
    {
        public int LineX;
        public int LineY;
        public long At;
    }

    private (int X, int Y) PlaceOf(SetWord word, in Gap gap) => (word.X.Hundredths + gap.X, space.Up(word.Baseline) + gap.Y);

    private static (int X, int Y) PlaceOf(in Gap gap, CopyLayer copy)
    {
        var (x, y) = (gap.X, gap.Y - Down(gap.With, copy));
        if (gap.Nudge < 0)
            return (x, y);
        ref readonly var nudge = ref copy.Nudges.ItemRef(gap.Nudge);
        return (x + nudge.X.Hundredths, y - nudge.Y.Hundredths);
    }

    /// <summary>How far down a copy moves what moves with a line, in hundredths.</summary>
    private static int Down(int with, CopyLayer copy) => with > 0 ? copy.Nudges[with - 1].Y.Hundredths : 0;

    private static void Cross(in Gap gap, int x, int y, ref Pen pen, CopyLayer copy, ITemplateTarget target, PdfBuffer scratch)
    {
        if (gap.Line is { } line)
            (pen.LineX, pen.LineY) = (line.X, line.Y - Down(line.With, copy));
        pen.At = gap.Pen ?? pen.At + gap.Advance;
        scratch.Clear();
        if (gap.IsOpen && y == pen.LineY)
        {
            var steps = TextPainter.StepsOver((x * 1000L) - pen.At, gap.Size);
            if (steps == 0)
                return;
            pen.At += steps * gap.Size;
            if (Math.Abs(steps) <= FarthestReady)
                target.PutPhrase((int)steps + FarthestReady);
            else
                target.Put(scratch.Raw((byte)')').Int(-steps).Raw((byte)'(').Written);
            return;
        }
        if (gap.IsOpen)
            target.PutPhrase(EndOfLine);
        scratch.Hundredths(x - pen.LineX).Space().Hundredths(y - pen.LineY);
        target.Put(scratch.Written);
        target.PutPhrase(BeginOfLine);
        pen = new Pen { LineX = x, LineY = y, At = x * 1000L };
    }
}
