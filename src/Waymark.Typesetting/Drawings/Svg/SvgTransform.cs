using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Pages.Geometry;

namespace Waymark.Typesetting.Drawings.Svg;

/// <summary>Reads transform lists (SVG 1.1 section 7.6).</summary>
internal static partial class SvgTransform
{
    public static Transform Parse(string? text)
    {
        var all = Transform.Identity;
        if (string.IsNullOrWhiteSpace(text)) return all;
        var end = 0;
        foreach (Match match in Step().Matches(text))
        {
            if (text[end..match.Index].Trim(' ', ',', '\t', '\n', '\r').Length > 0) break;
            end = match.Index + match.Length;
            var numbers = match.Groups["numbers"].Value.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
                .Select(part => double.Parse(part, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray();
            // The step that is written last is applied first.
            all = One(match.Groups["name"].Value, numbers, text).Then(all);
        }

        return text[end..].Trim().Length == 0 ? all : throw new SvgException($"transform=\"{text}\" cannot be read");
    }

    private static Transform One(string name, double[] n, string text) => (name, n.Length) switch
    {
        ("translate", 1) => Move(n[0], 0),
        ("translate", 2) => Move(n[0], n[1]),
        ("scale", 1) => Transform.Scaling(n[0], n[0]),
        ("scale", 2) => Transform.Scaling(n[0], n[1]),
        ("rotate", 1) => Transform.Rotation(n[0]),
        ("rotate", 3) => Move(-n[1], -n[2]).Then(Transform.Rotation(n[0])).Then(Move(n[1], n[2])),
        ("matrix", 6) => new(n[0], n[1], n[2], n[3], n[4], n[5]),
        _ => throw new SvgException($"transform=\"{text}\" is not drawn, expected translate, scale, rotate or matrix"),
    };

    private static Transform Move(double x, double y) => Transform.Translation(new Pt(x), new Pt(y));

    [GeneratedRegex(@"(?<name>[a-zA-Z]+)\s*\((?<numbers>[-+0-9.eE\s,]*)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Step();
}
