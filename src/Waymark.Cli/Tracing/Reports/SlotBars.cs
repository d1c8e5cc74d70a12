using System.Collections.Immutable;
using Waymark.Marks.Tracing;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>What became of a slot.</summary>
internal enum SlotFate { Agrees, Differs, Unread }

/// <summary>A bar under a word that carries a slot, or before a line that does, in points of the page.</summary>
internal readonly record struct SlotBar(double Left, double Top, double Width, double Height, SlotFate Fate)
{
    private const double Thickness = 1.5;

    private const double BelowBaseline = 2.2;

    /// <param name="slots">Line and piece of every slot of the page, read or not; <see cref="SlotPlace.WholeLine"/> for a line's own.</param>
    public static ImmutableArray<SlotBar> Of(Page page, CopyLayer copy, IEnumerable<ReadSlot> read, IReadOnlySet<(int Line, int Piece)> slots)
    {
        var places = read.ToLookup(slot => (slot.Place!.Value.Line, slot.Place.Value.Piece));
        var bars = ImmutableArray.CreateBuilder<SlotBar>();
        foreach (var line in page.Lines)
        {
            var words = CopyText.WordsOf(line, copy).ToArray();
            foreach (var piece in words.GroupBy(word => word.Piece))
                if (slots.Contains((line.Id, piece.Key))) bars.Add(Under([.. piece], FateOf(places[(line.Id, piece.Key)].ToArray())));
            if (words.Length > 0 && slots.Contains((line.Id, SlotPlace.WholeLine))) bars.Add(Before(words, FateOf(places[(line.Id, SlotPlace.WholeLine)].ToArray())));
        }

        return bars.ToImmutable();
    }

    private static SlotBar Under(SetWord[] words, SlotFate fate) =>
        new(words[0].X.Value, words[0].Baseline.Value + BelowBaseline, (words[^1].X + words[^1].Word.Width - words[0].X).Value, ThicknessOf(fate), fate);

    private static SlotBar Before(SetWord[] words, SlotFate fate) =>
        new(words.Min(word => word.X).Value - 5, words[0].Baseline.Value - (words[0].Word.Size.Value * 0.75), ThicknessOf(fate), words[0].Word.Size.Value * 0.85, fate);

    private static double ThicknessOf(SlotFate fate) => fate == SlotFate.Unread ? Thickness / 3 : Thickness;

    private static SlotFate FateOf(ReadSlot[] read) => read.Length == 0 ? SlotFate.Unread : read.All(slot => slot.Agrees) ? SlotFate.Agrees : SlotFate.Differs;
}
