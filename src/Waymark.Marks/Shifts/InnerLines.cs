using System.Collections.Immutable;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>Which lines of running text move up or down: those with a line of their paragraph above and below that stays.</summary>
internal static class InnerLines
{
    public static IReadOnlySet<int> Of(ImmutableArray<TextLine> lines)
    {
        var moving = new HashSet<int>();
        foreach (var line in lines)
            if (line.IsInterior && !moving.Contains(line.Id - 1) && LineFace.Of(line) is not null) moving.Add(line.Id);
        return moving;
    }
}
