using System.Numerics;
using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Kerning;

/// <summary>
/// A GPOS pair adjustment subtable. Of its values only the first glyph's x-advance is used: it is what horizontal kerning sets.
/// </summary>
internal abstract class PairAdjustment(ushort[] coverage)
{
    private const int XAdvance = 0x0004;

    /// <summary>Answers whether the pair is named here, which ends the search of a lookup even where the value is zero.</summary>
    public bool TryFind(ushort left, ushort right, out int value)
    {
        value = 0;
        return left < coverage.Length && coverage[left] != 0 && TryFindCovered(coverage[left] - 1, left, right, out value);
    }

    public static PairAdjustment Read(TableView table, int glyphCount)
    {
        var coverage = LayoutTables.Coverage(table.From(table.U16(2)), glyphCount);
        var first = new ValueFormat(table.U16(4));
        var second = new ValueFormat(table.U16(6));
        return table.U16(0) switch
        {
            1 => new ByGlyph(table, coverage, first, second),
            2 => new ByClass(table, coverage, first, second, glyphCount),
            var other => throw table.Broken($"has a pair adjustment of format {other}; 1 and 2 exist"),
        };
    }

    protected abstract bool TryFindCovered(int index, ushort left, ushort right, out int value);

    private readonly record struct ValueFormat(int Bits)
    {
        public int Size => 2 * BitOperations.PopCount((uint)Bits);

        public int AdvanceOf(TableView table, long at) =>
            (Bits & XAdvance) == 0 ? 0 : table.I16(at + (2 * BitOperations.PopCount((uint)Bits & (XAdvance - 1))));
    }

    /// <summary>Format 1: for each covered first glyph a sorted list of second glyphs.</summary>
    private sealed class ByGlyph : PairAdjustment
    {
        private readonly TableView[] sets;
        private readonly ValueFormat first;
        private readonly int recordSize;

        public ByGlyph(TableView table, ushort[] coverage, ValueFormat first, ValueFormat second)
            : base(coverage)
        {
            this.first = first;
            recordSize = 2 + first.Size + second.Size;
            sets = new TableView[table.U16(8)];
            for (var i = 0; i < sets.Length; i++)
            {
                var set = table.From(table.U16(10 + (2L * i)));
                sets[i] = set.Slice(0, 2 + ((long)set.U16(0) * recordSize));
            }
        }

        protected override bool TryFindCovered(int index, ushort left, ushort right, out int value)
        {
            value = 0;
            if (index >= sets.Length)
                return false;
            var set = sets[index];
            var (low, high) = (0, set.U16(0) - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var at = 2 + ((long)middle * recordSize);
                var glyph = set.U16(at);
                if (glyph == right)
                {
                    value = first.AdvanceOf(set, at + 2);
                    return true;
                }
                if (glyph < right)
                    low = middle + 1;
                else
                    high = middle - 1;
            }
            return false;
        }
    }

    /// <summary>Format 2: classes of first glyphs by classes of second glyphs.</summary>
    private sealed class ByClass : PairAdjustment
    {
        private readonly TableView records;
        private readonly ushort[] leftClasses;
        private readonly ushort[] rightClasses;
        private readonly int leftCount;
        private readonly int rightCount;
        private readonly ValueFormat first;
        private readonly int recordSize;

        public ByClass(TableView table, ushort[] coverage, ValueFormat first, ValueFormat second, int glyphCount)
            : base(coverage)
        {
            this.first = first;
            recordSize = first.Size + second.Size;
            leftClasses = LayoutTables.Classes(table.From(table.U16(8)), glyphCount);
            rightClasses = LayoutTables.Classes(table.From(table.U16(10)), glyphCount);
            leftCount = table.U16(12);
            rightCount = table.U16(14);
            records = table.Slice(16, (long)leftCount * rightCount * recordSize);
        }

        protected override bool TryFindCovered(int index, ushort left, ushort right, out int value)
        {
            value = 0;
            int row = leftClasses[left];
            int column = right < rightClasses.Length ? rightClasses[right] : 0;
            if (row >= leftCount || column >= rightCount)
                return false;
            value = first.AdvanceOf(records, (((long)row * rightCount) + column) * recordSize);
            return true;
        }
    }
}
