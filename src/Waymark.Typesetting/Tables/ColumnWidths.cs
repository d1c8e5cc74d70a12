using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Typesetting.Paragraphs;

namespace Waymark.Typesetting.Tables;

/// <summary>What a column of a table asks for.</summary>
/// <param name="Least">Its widest word, or as much of one as a cell may be asked to hold unbroken.</param>
/// <param name="Wanted">Its widest cell on one line.</param>
internal readonly record struct ColumnNeed(Pt Least, Pt Wanted)
{
    /// <summary>In ems. A longer word is cut: an address must not take the table for itself.</summary>
    public const double LongestWord = 10;

    public static ColumnNeed Of(IEnumerable<CellText> cells)
    {
        var (least, wanted) = (Pt.Zero, Pt.Zero);
        foreach (var cell in cells)
        {
            var line = Pt.Zero;
            foreach (var atom in cell.Atoms)
            {
                least = Pt.Max(least, Pt.Min(atom.Width, cell.Style.Size * LongestWord) + cell.Indent);
                line += atom.Width + atom.Space;
                wanted = Pt.Max(wanted, line + cell.Indent);
                if (atom.After == Joint.Forced) line = Pt.Zero;
            }
        }

        return new(least + new Pt(0.5), wanted + new Pt(0.5));
    }
}

/// <summary>Shares the width of a table among its columns.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Widths that fill <paramref name="room"/>: every column has what it needs least, and what is left goes where the most text
    /// waits for it. Null where the columns' least does not fit.
    /// </summary>
    public static ImmutableArray<Pt>? Share(ImmutableArray<ColumnNeed> needs, Pt room)
    {
        var least = Sum(needs.Select(need => need.Least));
        if (least > room) return null;
        var wanted = Sum(needs.Select(need => need.Wanted));
        if (wanted <= room)
        {
            var spare = room - wanted;
            return [.. needs.Select(need => need.Wanted + (wanted > Pt.Zero ? spare * (need.Wanted / wanted) : spare / needs.Length))];
        }

        var (extra, asked) = (room - least, wanted - least);
        return [.. needs.Select(need => need.Least + (extra * ((need.Wanted - need.Least) / asked)))];
    }

    private static Pt Sum(IEnumerable<Pt> lengths) => lengths.Aggregate(Pt.Zero, (sum, length) => sum + length);
}
