using System.Collections.Immutable;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Accusation;

/// <summary>How well one copy explains what was read.</summary>
/// <param name="Agreements">Slots in which the copy has the bit that was read.</param>
/// <param name="Slots">Slots that were read and that this copy's edition has.</param>
/// <param name="Chance">Exact chance that an innocent copy agrees at least so often, before any correction.</param>
public sealed record CopyScore(string CopyId, int Agreements, int Slots, double Chance);

/// <summary>Scores every copy of an edition against what was read.</summary>
public static class Accuser
{
    /// <summary>Copies from the least to the most likely to be innocent; equals by id.</summary>
    /// <param name="readings">Each slot at most once: a slot read through two carriers is one slot.</param>
    /// <exception cref="ArgumentException">A slot is there twice.</exception>
    public static ImmutableArray<CopyScore> Score(CopyKey key, IReadOnlyList<Reading> readings, IEnumerable<string> copyIds)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(copyIds);
        if (readings.DistinctBy(reading => reading.Slot.Id).Count() != readings.Count) throw new ArgumentException("A slot is counted twice.", nameof(readings));
        var even = readings.Count(reading => reading.Slot.Bias == Bias.Even);
        var rare = readings.Count(reading => reading.Slot.Bias != Bias.Even && reading.InnocentAgreement < 0.5);
        var tail = AgreementTail.Of(even, rare, readings.Count - even - rare);
        Slot[] slots = [.. readings.Select(reading => reading.Slot)];
        return [.. copyIds
            .Select(id =>
            {
                var bits = new CodeWord(key, id).BitsOf(slots);
                var agreements = 0;
                for (var i = 0; i < bits.Length; i++) if (bits[i] == readings[i].Bit) agreements++;
                return new CopyScore(id, agreements, readings.Count, tail[agreements]);
            })
            .OrderBy(score => score.Chance)
            .ThenBy(score => score.CopyId, StringComparer.Ordinal)];
    }
}
