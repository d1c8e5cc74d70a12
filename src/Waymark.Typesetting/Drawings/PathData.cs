using System.Collections.Immutable;
using System.Globalization;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;

namespace Waymark.Typesetting.Drawings;

/// <summary>
/// Reads path data of Scalable Vector Graphics 1.1 (section 8.3): all commands, absolute and relative, arcs turned into curves.
/// </summary>
internal sealed class PathData
{
    private readonly ImmutableArray<PathStep>.Builder _steps = ImmutableArray.CreateBuilder<PathStep>();
    private readonly PathScanner _scanner;
    private (double X, double Y) _at;
    private (double X, double Y) _start;
    private (double X, double Y)? _mirror;
    private char _mirrorOf;

    private PathData(string data) => _scanner = new PathScanner(data);

    /// <exception cref="FormatException">The data is no path.</exception>
    public static Outline Parse(string data) =>
        TryParse(data, out var outline) ? outline : throw new FormatException($"'{data}' is no path data.");

    public static bool TryParse(string data, out Outline outline)
    {
        var path = new PathData(data);
        var isPath = path.Read();
        outline = new Outline(isPath ? path._steps.ToImmutable() : []);
        return isPath;
    }

    private bool Read()
    {
        while (_scanner.TryCommand(out var command))
        {
            if (_steps.Count == 0 && command is not ('M' or 'm')) return false;
            if (command is 'Z' or 'z')
            {
                _steps.Add(new(Verb.Close, default));
                (_at, _mirror) = (_start, null);
                continue;
            }

            do
            {
                if (!Step(command)) return false;
                command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
            }
            while (_scanner.HasNumber);
        }

        return _scanner.IsAtEnd;
    }

    private bool Step(char command)
    {
        var from = char.IsAsciiLetterLower(command) ? _at : (X: 0d, Y: 0d);
        Span<double> n = stackalloc double[7];
        switch (char.ToUpperInvariant(command))
        {
            case 'M' when _scanner.TryNumbers(n[..2]):
                MoveTo(from.X + n[0], from.Y + n[1]);
                return true;
            case 'L' when _scanner.TryNumbers(n[..2]):
                LineTo(from.X + n[0], from.Y + n[1]);
                return true;
            case 'H' when _scanner.TryNumbers(n[..1]):
                LineTo(from.X + n[0], _at.Y);
                return true;
            case 'V' when _scanner.TryNumbers(n[..1]):
                LineTo(_at.X, from.Y + n[0]);
                return true;
            case 'C' when _scanner.TryNumbers(n[..6]):
                CurveTo((from.X + n[0], from.Y + n[1]), (from.X + n[2], from.Y + n[3]), (from.X + n[4], from.Y + n[5]));
                return true;
            case 'S' when _scanner.TryNumbers(n[..4]):
                CurveTo(Mirrored('C'), (from.X + n[0], from.Y + n[1]), (from.X + n[2], from.Y + n[3]));
                return true;
            case 'Q' when _scanner.TryNumbers(n[..4]):
                QuadraticTo((from.X + n[0], from.Y + n[1]), (from.X + n[2], from.Y + n[3]));
                return true;
            case 'T' when _scanner.TryNumbers(n[..2]):
                QuadraticTo(Mirrored('Q'), (from.X + n[0], from.Y + n[1]));
                return true;
            case 'A' when _scanner.TryArc(n):
                foreach (var curve in Arcs.ToCurves(_at, (n[0], n[1]), n[2], n[3] != 0, n[4] != 0, (from.X + n[5], from.Y + n[6])))
                    CurveTo(curve.Control1, curve.Control2, curve.End);
                _mirror = null;
                return true;
            default:
                return false;
        }
    }

    private void MoveTo(double x, double y)
    {
        (_at, _start, _mirror) = ((x, y), (x, y), null);
        _steps.Add(new(Verb.Move, At(_at)));
    }

    private void LineTo(double x, double y)
    {
        (_at, _mirror) = ((x, y), null);
        _steps.Add(new(Verb.Line, At(_at)));
    }

    private void CurveTo((double X, double Y) control1, (double X, double Y) control2, (double X, double Y) end)
    {
        (_at, _mirror, _mirrorOf) = (end, control2, 'C');
        _steps.Add(new(Verb.Curve, At(end), At(control1), At(control2)));
    }

    private void QuadraticTo((double X, double Y) control, (double X, double Y) end)
    {
        var from = _at;
        CurveTo(Third(from, control), Third(end, control), end);
        (_mirror, _mirrorOf) = (control, 'Q');

        static (double X, double Y) Third((double X, double Y) end, (double X, double Y) control) =>
            (end.X + ((control.X - end.X) * 2 / 3), end.Y + ((control.Y - end.Y) * 2 / 3));
    }

    /// <summary>The control point of the curve before, mirrored about where it ended; that end itself after anything else.</summary>
    private (double X, double Y) Mirrored(char kind) =>
        _mirror is { } control && _mirrorOf == kind ? ((2 * _at.X) - control.X, (2 * _at.Y) - control.Y) : _at;

    private static Point At((double X, double Y) place) => new(new Pt(place.X), new Pt(place.Y));
}
