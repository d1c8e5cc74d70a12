using System.Collections.Immutable;
using Waymark.Fonts.Outlines;
using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Cff;

/// <summary>
/// Runs the program of one glyph (Adobe Technical Note 5177, "The Type 2 Charstring Format"). Hints and widths are read over. Programs
/// come from outside: steps, calls, numbers and points are all limited, and arithmetic, which no text font uses, is refused.
/// </summary>
internal sealed class GlyphProgram(CffIndex globalSubrs, CffIndex? localSubrs, TableView cff)
{
    private const int MostCalls = 10;
    private const int MostNumbers = 513;
    private const int MostSteps = 200_000;
    private const int MostPoints = 20_000;

    private readonly List<double> stack = [];
    private readonly ImmutableArray<Contour>.Builder contours = ImmutableArray.CreateBuilder<Contour>();
    private readonly ImmutableArray<OutlineSegment>.Builder segments = ImmutableArray.CreateBuilder<OutlineSegment>();
    private OutlinePoint start;
    private OutlinePoint pen;
    private bool isOpen;
    private int hints;
    private int steps;
    private int points;

    public GlyphOutline Run(TableView program)
    {
        Run(program, 0);
        Close();
        return new GlyphOutline(contours.ToImmutable());
    }

    /// <returns>Whether the glyph is at its end.</returns>
    private bool Run(TableView program, int depth)
    {
        if (depth > MostCalls)
            throw cff.Broken("a glyph's program calls others too deeply");
        var at = 0;
        while (at < program.Length)
        {
            if (++steps > MostSteps)
                throw cff.Broken("a glyph's program is too long");
            int code = program.U8(at++);
            if (code is 28 or >= 32)
            {
                Push(Number(program, code, ref at));
                continue;
            }
            switch (code)
            {
                case 11: // return
                    return false;
                case 14: // endchar
                    return stack.Count < 4 ? true : throw cff.Broken("a glyph is put together from two others by endchar, which is not read");
                case 10 or 29: // callsubr, callgsubr
                    if (Run(SubrOf(code == 10 ? localSubrs : globalSubrs), depth + 1))
                        return true;
                    break;
                case 19 or 20: // hintmask, cntrmask: hints before them are without an operator of their own
                    CountHints();
                    at += (hints + 7) / 8;
                    break;
                case 1 or 3 or 18 or 23: // hstem, vstem, hstemhm, vstemhm
                    CountHints();
                    break;
                case 12:
                    Flex(program.U8(at++));
                    break;
                default:
                    Draw(code);
                    break;
            }
        }
        return false;
    }

    private void CountHints()
    {
        hints += stack.Count / 2;
        stack.Clear();
    }

    private TableView SubrOf(CffIndex? subrs)
    {
        if (subrs is not { } index || stack.Count == 0)
            throw cff.Broken("a glyph's program calls another that does not exist");
        var bias = index.Count < 1240 ? 107 : index.Count < 33900 ? 1131 : 32768; // section 4.7
        var number = (int)stack[^1] + bias;
        stack.RemoveAt(stack.Count - 1);
        return index[number];
    }

    private void Push(double value)
    {
        if (stack.Count == MostNumbers)
            throw cff.Broken("a glyph's program has too many numbers");
        stack.Add(value);
    }

    private static double Number(TableView program, int code, ref int at)
    {
        switch (code)
        {
            case 28:
                at += 2;
                return program.I16(at - 2);
            case <= 246:
                return code - 139;
            case <= 250:
                return ((code - 247) * 256) + program.U8(at++) + 108;
            case <= 254:
                return (-(code - 251) * 256) - program.U8(at++) - 108;
            default:
                at += 4;
                return (int)program.U32(at - 4) / 65536.0;
        }
    }

    private void Draw(int code)
    {
        var n = stack.Count;
        switch (code)
        {
            case 21: // rmoveto: a width may stand before the first two numbers
                Need(2);
                Move(stack[n - 2], stack[n - 1]);
                break;
            case 22: // hmoveto
                Need(1);
                Move(stack[n - 1], 0);
                break;
            case 4: // vmoveto
                Need(1);
                Move(0, stack[n - 1]);
                break;
            case 5: // rlineto
                for (var i = 0; i + 1 < n; i += 2)
                    Line(stack[i], stack[i + 1]);
                break;
            case 6 or 7: // hlineto, vlineto
                for (var i = 0; i < n; i++)
                    Line((code == 6) == (i % 2 == 0) ? stack[i] : 0, (code == 6) == (i % 2 == 0) ? 0 : stack[i]);
                break;
            case 8: // rrcurveto
                Curves(0, n);
                break;
            case 24: // rcurveline
                Need(2);
                Curves(0, n - 2);
                Line(stack[n - 2], stack[n - 1]);
                break;
            case 25: // rlinecurve
                Need(6);
                for (var i = 0; i + 1 < n - 6; i += 2)
                    Line(stack[i], stack[i + 1]);
                Curves(n - 6, n);
                break;
            case 26 or 27: // vvcurveto, hhcurveto
                StraightCurves(isVertical: code == 26);
                break;
            case 30 or 31: // vhcurveto, hvcurveto
                TurningCurves(isHorizontal: code == 31);
                break;
            default:
                throw cff.Broken($"a glyph's program has the operator {code}, which is not read");
        }
        stack.Clear();
    }

    private void Curves(int from, int to)
    {
        for (var i = from; i + 5 < to; i += 6)
            Curve(stack[i], stack[i + 1], stack[i + 2], stack[i + 3], stack[i + 4], stack[i + 5]);
    }

    private void StraightCurves(bool isVertical)
    {
        var i = stack.Count % 4;
        var aside = i > 0 ? stack[0] : 0;
        for (i = Math.Min(i, 1); i + 3 < stack.Count; i += 4, aside = 0)
        {
            if (isVertical)
                Curve(aside, stack[i], stack[i + 1], stack[i + 2], 0, stack[i + 3]);
            else
                Curve(stack[i], aside, stack[i + 1], stack[i + 2], stack[i + 3], 0);
        }
    }

    private void TurningCurves(bool isHorizontal)
    {
        for (var i = 0; i + 3 < stack.Count; i += 4, isHorizontal = !isHorizontal)
        {
            var last = stack.Count - i == 5 ? stack[i + 4] : 0;
            if (isHorizontal)
                Curve(stack[i], 0, stack[i + 1], stack[i + 2], last, stack[i + 3]);
            else
                Curve(0, stack[i], stack[i + 1], stack[i + 2], stack[i + 3], last);
        }
    }

    /// <summary>The four flex operators: two curves that a small device may draw as a line.</summary>
    private void Flex(int code)
    {
        Need(code switch { 34 => 7, 35 => 13, 36 => 9, 37 => 11, _ => throw cff.Broken($"a glyph's program has the operator 12 {code}, which is not read") });
        var s = stack;
        switch (code)
        {
            case 34: // hflex
                Curve(s[0], 0, s[1], s[2], s[3], 0);
                Curve(s[4], 0, s[5], -s[2], s[6], 0);
                break;
            case 35: // flex
                Curves(0, 12);
                break;
            case 36: // hflex1
                Curve(s[0], s[1], s[2], s[3], s[4], 0);
                Curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
                break;
            default: // flex1
                var (dx, dy) = (s[0] + s[2] + s[4] + s[6] + s[8], s[1] + s[3] + s[5] + s[7] + s[9]);
                Curves(0, 6);
                var isFlat = Math.Abs(dx) > Math.Abs(dy);
                Curve(s[6], s[7], s[8], s[9], isFlat ? s[10] : -dx, isFlat ? -dy : s[10]);
                break;
        }
        stack.Clear();
    }

    private void Need(int numbers)
    {
        if (stack.Count < numbers)
            throw cff.Broken("an operator of a glyph's program lacks its numbers");
    }

    private void Move(double dx, double dy)
    {
        Close();
        start = pen = new OutlinePoint(pen.X + dx, pen.Y + dy);
        isOpen = true;
    }

    private void Line(double dx, double dy)
    {
        pen = new OutlinePoint(pen.X + dx, pen.Y + dy);
        Add(OutlineSegment.Line(pen));
    }

    private void Curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3)
    {
        var first = new OutlinePoint(pen.X + dx1, pen.Y + dy1);
        var second = new OutlinePoint(first.X + dx2, first.Y + dy2);
        pen = new OutlinePoint(second.X + dx3, second.Y + dy3);
        Add(new OutlineSegment(true, first, second, pen));
    }

    private void Add(OutlineSegment segment)
    {
        if (++points > MostPoints || Math.Abs(pen.X) > short.MaxValue || Math.Abs(pen.Y) > short.MaxValue)
            throw cff.Broken("a glyph has too many points, or one too far away");
        if (!isOpen)
            throw cff.Broken("a glyph draws before it moves to a place");
        segments.Add(segment);
    }

    private void Close()
    {
        if (isOpen && segments.Count > 0)
        {
            if (pen != start)
                segments.Add(OutlineSegment.Line(start));
            contours.Add(new Contour(start, segments.ToImmutable()));
        }
        segments.Clear();
        isOpen = false;
    }
}
