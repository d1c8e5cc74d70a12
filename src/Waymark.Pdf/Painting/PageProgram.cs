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

        /// <summary>Begins with the words of line A; B is 1 where copies move it up or down.</summary>
        Enter,

        /// <summary>Goes on by A words.</summary>
        Pass,

        /// <summary>Brings the pen over gap A to the word.</summary>
        Cross,

        /// <summary>The pen moves by B.</summary>
        Advance,

        /// <summary>The pen is at B.</summary>
        Place,

        /// <summary>Goes to one of the steps that follow, by the copy's choice in slot A.</summary>
        Choose,

        /// <summary>Goes to step A.</summary>
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
        var scratch = new PdfBuffer(LongestGap);
        var (lineX, lineY, pen, word) = (0, 0, 0L, default(SetWord));
        Span<int> shifts = lines.Length <= 512 ? stackalloc int[lines.Length] : new int[lines.Length];
        var words = new List<SetWord>();
        var passed = 0;
        for (var at = 0; at < steps.Length; at++)
        {
            ref readonly var step = ref steps.ItemRef(at);
            switch (step.Act)
            {
                case Act.Put:
                    target.Put(step.A);
                    break;
                case Act.Enter:
                    CopyText.Set(lines[step.A], copy, words);
                    passed = 0;
                    if (step.B > 0)
                        shifts[step.A] = ShiftOf(lines[step.A], copy);
                    break;
                case Act.Pass:
                    passed += step.A;
                    word = words[passed - 1];
                    break;
                case Act.Cross:
                    ref readonly var gap = ref gaps.ItemRef(step.A);
                    if (gap.Line is { } line)
                        (lineX, lineY) = (line.X, line.Y + (line.With > 0 ? shifts[line.With - 1] : 0));
                    pen = gap.Pen ?? pen;
                    Cross(gap, word.X.Hundredths + gap.Lead, space.Up(word.Baseline) + gap.Rise, ref lineX, ref lineY, ref pen, target, scratch);
                    break;
                case Act.Advance:
                    pen += step.B;
                    break;
                case Act.Place:
                    pen = step.B;
                    break;
                case Act.Choose:
                    at = steps[at + 1 + copy.Choices[step.A]].A - 1; // an option that there is: the line's words were asked for it
                    break;
                case Act.Jump:
                    at = step.A - 1;
                    break;
                default:
                    throw new UnreachableException($"{step.Act} is no act of a page");
            }
        }
    }

    /// <summary>How far up a copy moves a whole line, in hundredths.</summary>
    private int ShiftOf(TextLine line, CopyLayer copy)
    {
        foreach (var nudge in copy.Nudges)
        {
            if (nudge.Line == line.Id && nudge.Piece < 0)
                return space.Up(line.Baseline + nudge.Y) - space.Up(line.Baseline);
        }
        return 0;
    }

    private static void Cross(in Gap gap, int x, int y, ref int lineX, ref int lineY, ref long pen, ITemplateTarget target, PdfBuffer scratch)
    {
        scratch.Clear();
        if (gap.IsOpen && y == lineY)
        {
            var steps = TextPainter.StepsOver((x * 1000L) - pen, gap.Size);
            if (steps == 0)
                return;
            pen += steps * gap.Size;
            if (Math.Abs(steps) <= FarthestReady)
                target.PutPhrase((int)steps + FarthestReady);
            else
                target.Put(scratch.Raw((byte)')').Int(-steps).Raw((byte)'(').Written);
            return;
        }
        if (gap.IsOpen)
            target.PutPhrase(EndOfLine);
        scratch.Hundredths(x - lineX).Space().Hundredths(y - lineY);
        target.Put(scratch.Written);
        target.PutPhrase(BeginOfLine);
        (lineX, lineY, pen) = (x, y, x * 1000L);
    }
}
