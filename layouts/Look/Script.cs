using System.Collections.Immutable;
using System.Globalization;

namespace Waymark.Layouts.Look;

/// <summary>
/// A part of Unicode that the web fonts hold in files of its own. The ranges are those of build/make_web_fonts.py, widened so
/// that no two overlap and a browser never fetches a file for a character that it does not hold.
/// </summary>
public sealed class Script
{
    private readonly (int First, int Last)[] _ranges;

    private Script(string name, params (int First, int Last)[] ranges) => (Name, _ranges) = (name, ranges);

    public static Script Latin { get; } = new("latin", (0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2044), (0x2070, 0x2089), (0x20AC, 0x20AC), (0x2116, 0x2122), (0x2190, 0x2193), (0x21B2, 0x21B3), (0x2212, 0x2265), (0x25B3, 0x25B3), (0x2713, 0x2717));
    public static Script Extended { get; } = new("extended", (0x100, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EF2, 0x1EF3));
    public static Script Greek { get; } = new("greek", (0x384, 0x3CE));
    public static Script Cyrillic { get; } = new("cyrillic", (0x400, 0x45F), (0x490, 0x491));

    public static ImmutableArray<Script> All { get; } = [Latin, Extended, Greek, Cyrillic];

    public string Name { get; }

    /// <summary>Value of CSS's <c>unicode-range</c>.</summary>
    public string UnicodeRange => string.Join(',', _ranges.Select(range => range.First == range.Last
        ? string.Create(CultureInfo.InvariantCulture, $"U+{range.First:X}")
        : string.Create(CultureInfo.InvariantCulture, $"U+{range.First:X}-{range.Last:X}")));

    public bool OccursIn(string text) => text.Any(character => _ranges.Any(range => character >= range.First && character <= range.Last));
}
