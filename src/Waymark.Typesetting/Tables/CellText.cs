using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Tables;

/// <summary>A cell read and tagged, not yet set.</summary>
internal sealed record CellText(List<Atom> Atoms, TypeStyle Style)
{
    /// <summary>Room before the text, for a mark in it.</summary>
    public Pt Indent { get; init; }

    /// <summary>Draws the mark; the place is the top left corner of the cell's first line.</summary>
    public Func<Point, IEnumerable<Graphic>>? Mark { get; init; }

    /// <summary>Reads a cell inside its open element. A slot in it is no wider than any column can be asked to be.</summary>
    public static CellText Read(Press press, ImmutableArray<Inline> inlines, TypeStyle style, bool usesSlots)
    {
        var widest = style.Size * ColumnNeed.LongestWord;
        return new(new InlineReader(press, widest) { WidestSlot = widest, UsesSlots = usesSlots }.Read(inlines, style).Finish(), style);
    }
}

internal sealed record RowText(ImmutableArray<CellText> Cells);

/// <summary>A table read and tagged.</summary>
/// <param name="RepeatedHead">The head again as an artifact, for the pages that the table goes on to.</param>
internal sealed record TableText(ImmutableArray<Alignment> Alignments, RowText Head, RowText RepeatedHead, ImmutableArray<RowText> Rows);
