using System.Collections.Immutable;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>
/// Which lines of a slide move up or down: up to two of three. Lines of one face and size are taken in turn, the first of them stays: programs that write a file again may
/// change by how much a face's boxes reach below its baseline, and a line can then be measured against its like alone.
/// </summary>
internal static class MostLines
{
    private const int InARow = 2;

    public static IReadOnlySet<int> Of(ImmutableArray<TextLine> lines)
    {
        var moving = new HashSet<int>();
        var inARow = 0;
        foreach (var alike in lines.Select(line => (line.Id, Face: LineFace.Of(line))).Where(line => line.Face is not null).GroupBy(line => line.Face!.Value).OrderBy(group => group.Key.Face).ThenBy(group => group.Key.Size))
        {
            var ids = alike.Select(line => line.Id).ToArray();
            if (ids.Length > 1) inARow = InARow;
            foreach (var id in ids)
            {
                if (inARow < InARow) moving.Add(id);
                inARow = inARow < InARow ? inARow + 1 : 0;
            }
        }

        return moving;
    }
}
