using System.Collections.Immutable;
using System.Text;

namespace Waymark.Fonts;

/// <summary>
/// What every font of a file has beside its own text, as far as the face has it: printable ASCII, and the signs of the tool's running lines,
/// so that a copy needs no font of its own for a dot.
/// </summary>
public static class UsualCharacters
{
    private const string Signs = "·–—‘’“”…";

    public static ImmutableArray<Rune> All { get; } = [.. Enumerable.Range(0x20, 0x5F).Select(ascii => new Rune(ascii)), .. Signs.EnumerateRunes()];
}
