using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Typesetting.Paragraphs;

namespace Waymark.Typesetting.Tables;

/// <summary>What a column of a table asks for.</summary>
/// <param name="Tightest">Its widest part of a word, where words are divided.</param>
/// <param name="Least">Its widest word, or as much of one as a cell may be asked to hold unbroken.</param>
/// <param name="Wanted">Its widest cell on one line.</param>
internal readonly record struct ColumnNeed(Pt Tightest, Pt Least, Pt Wanted)
{
    /// <summary>In ems. A longer word is cut: an address must not take the table for itself.</summary>
    public const double LongestWord = 10;

    private static readonly Pt Hair = new(0.5);

    public static ColumnNeed Of(IEnumerable<CellText> cells)
    {
        var (tightest, least, wanted) = (Pt.Zero, Pt.Zero, Pt.Zero);
        foreach (var cell in cells)
        {
            var longest = cell.Style.Size * LongestWord;
            var (word, line) = (Pt.Zero, Pt.Zero);
            foreach (var atom in cell.Atoms)
            {
                tightest = Pt.Max(tightest, Pt.Min(atom.Width + atom.Hyphen, longest) + cell.Indent);
                least = Pt.Max(least, Pt.Min(word + atom.Width, longest) + cell.Indent);
                wanted = Pt.Max(wanted, line + atom.Width + cell.Indent);
                word = atom.After == Joint.Hyphen ? word + atom.Width + atom.Kern : Pt.Zero;
                line = atom.After == Joint.Forced ? Pt.Zero : line + atom.Width + atom.Space + atom.Kern;
            }
        }

        return new(tightest + Hair, Pt.Max(tightest, least) + Hair, Pt.Max(tightest, wanted) + Hair);
    }
}

/// <summary>Shares the width of a table among its columns.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Widths that fill <paramref name="room"/>: every column has what it needs least, and what is left goes where the most text
    /// waits for it. Words are divided for the sake of a table only where it would not fit otherwise. Null where the columns'
    /// tightest does not fit either.
    /// </summary>
    public static ImmutableArray<Pt>? Share(ImmutableArray<ColumnNeed> needs, Pt room)
    {
        var least = Sum(needs.Select(need => need.Least));
        if (least > room)
        {
            return needs.Any(need => need.Tightest < need.Least)
                ? Share([.. needs.Select(need => need with { Least = need.Tightest, Wanted = need.Least })], room)
                : null;
        }

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
