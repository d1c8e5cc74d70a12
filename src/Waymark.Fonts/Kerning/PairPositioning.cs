using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Kerning;

/// <summary>
/// The pair lookups that the <c>kern</c> feature of a GPOS table names for Latin, Greek, Cyrillic and the default script, in
/// their default language. House faces and text fonts at large share one set of lookups over these scripts, so a pair needs no script of its own.
/// </summary>
internal sealed class PairPositioning : KerningSource
{
    private const int PairLookup = 2;
    private const int ExtensionLookup = 9;
    private static readonly string[] scripts = ["DFLT", "cyrl", "grek", "latn"];

    private readonly ImmutableArray<ImmutableArray<PairAdjustment>> lookups;

    private PairPositioning(ImmutableArray<ImmutableArray<PairAdjustment>> lookups) => this.lookups = lookups;

    public bool IsEmpty => lookups.IsEmpty;

    public static PairPositioning Read(TableView gpos, int glyphCount)
    {
        var list = gpos.From(gpos.U16(8));
        int count = list.U16(0);
        var used = KernLookups(gpos);
        var read = ImmutableArray.CreateBuilder<ImmutableArray<PairAdjustment>>();
        foreach (var index in used)
        {
            if (index >= count)
                throw gpos.Broken($"its kern feature names lookup {index} of {count}");
            read.Add(ReadLookup(list.From(list.U16(2 + (2L * index))), glyphCount));
        }
        return new PairPositioning(read.ToImmutable());
    }

    public override int Between(ushort left, ushort right)
    {
        var sum = 0;
        foreach (var lookup in lookups)
        {
            foreach (var subtable in lookup)
            {
                if (!subtable.TryFind(left, right, out var value))
                    continue;
                sum += value;
                break;
            }
        }
        return sum;
    }

    private static SortedSet<int> KernLookups(TableView gpos)
    {
        var features = gpos.From(gpos.U16(6));
        var scriptList = gpos.From(gpos.U16(4));
        var found = new SortedSet<int>();
        int scriptCount = scriptList.U16(0), featureCount = features.U16(0);
        for (var i = 0; i < scriptCount; i++)
        {
            var record = scriptList.Slice(2 + (6L * i), 6);
            if (!scripts.Contains(TagOf(record)))
                continue;
            var script = scriptList.From(record.U16(4));
            int languageAt = script.U16(0);
            if (languageAt == 0)
                continue;
            var language = script.From(languageAt);
            int used = language.U16(4);
            for (var j = 0; j < used; j++)
            {
                int feature = language.U16(6 + (2L * j));
                if (feature < featureCount)
                    AddIfKern(features, feature, found);
            }
        }
        return found;
    }

    private static void AddIfKern(TableView features, int index, SortedSet<int> found)
    {
        var record = features.Slice(2 + (6L * index), 6);
        if (TagOf(record) != "kern")
            return;
        var feature = features.From(record.U16(4));
        int count = feature.U16(2);
        for (var i = 0; i < count; i++)
            found.Add(feature.U16(4 + (2L * i)));
    }

    private static ImmutableArray<PairAdjustment> ReadLookup(TableView lookup, int glyphCount)
    {
        int kind = lookup.U16(0), count = lookup.U16(4);
        var subtables = ImmutableArray.CreateBuilder<PairAdjustment>();
        for (var i = 0; i < count; i++)
        {
            var subtable = lookup.From(lookup.U16(6 + (2L * i)));
            var actual = kind;
            if (kind == ExtensionLookup)
            {
                actual = subtable.U16(2);
                subtable = subtable.From(subtable.U32(4));
            }
            if (actual == PairLookup)
                subtables.Add(PairAdjustment.Read(subtable, glyphCount));
        }
        return subtables.ToImmutable();
    }

    private static string TagOf(TableView record) => Encoding.Latin1.GetString(record.Bytes.Span[..4]);
}
