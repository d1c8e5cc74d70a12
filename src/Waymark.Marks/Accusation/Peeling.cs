using System.Collections.Immutable;
using Waymark.Marks.Codes;

namespace Waymark.Marks.Accusation;

/// <summary>
/// Sees members of a coalition of three who always took the minority's symbol. Among three the rarer symbol is the minority's where one or all of them have
/// it: what was read is the parity of their symbols. No member alone explains a parity well; with one member's symbols taken out of it, the
/// parity of the other two is left, which each of them explains far better, and an innocent copy not at all.
/// </summary>
/// <remarks>
/// The chance stays exact: whichever copy is taken out, an innocent one's symbols are independent of what is left. A few of the likeliest copies are taken out
/// in turn, and every chance is multiplied by their number and divided by this test's share of all chances.
/// </remarks>
internal static class Peeling
{
    /// <summary>Copies that are taken out, one at a time.</summary>
    private const int Candidates = 8;

    /// <summary>Of the chance of accusing an innocent copy: what <see cref="SymmetricScore"/> leaves.</summary>
    private const double Share = 1 - (2 * SymmetricScore.Share);

    /// <summary>Fewer slots than this tell no coalition of three.</summary>
    private const int FewestSlots = 200;

    /// <param name="ranked">Copies of the edition, the likeliest first.</param>
    /// <returns>The copies that are certain so, the likeliest first; at most <see cref="Judgement.LargestCoalition"/>.</returns>
    public static ImmutableArray<Judged> Of(EditionReadings edition, IEnumerable<Judged> ranked, long tried)
    {
        Reading[] collusion = [.. edition.All.Where(reading => reading.Slot.Bias != Bias.Even)];
        if (collusion.Length < FewestSlots) return [];
        var copies = ranked.ToDictionary(copy => copy.Score.CopyId, StringComparer.Ordinal);
        return
        [
            .. copies.Values.Take(Candidates)
                .SelectMany(member => Without(edition, collusion, member.Score.CopyId)
                    .Where(score => score.CopyId != member.Score.CopyId)
                    .Select(score => copies[score.CopyId] with { Bound = Math.Min(1, score.Chance * SymmetricScore.Share * Candidates / Share * tried), Given = member.Score.CopyId }))
                .Where(copy => copy.Bound <= Judgement.CertainAtMost)
                .OrderBy(copy => copy.Bound)
                .ThenBy(copy => copy.Score.CopyId, StringComparer.Ordinal)
                .DistinctBy(copy => copy.Score.CopyId)
                .Take(Judgement.LargestCoalition),
        ];
    }

    /// <summary>Copies against what was read, turned over wherever the member has the rarer symbol.</summary>
    private static ImmutableArray<CopyScore> Without(EditionReadings edition, Reading[] collusion, string member)
    {
        var bits = new CodeWord(edition.Key, member).BitsOf([.. collusion.Select(reading => reading.Slot)]);
        return Accuser.Score(edition.Book, [.. collusion.Select((reading, i) => reading with { Bit = reading.Bit ^ IsRare(bits[i], reading.Slot.Bias) })]);
    }

    private static bool IsRare(bool bit, Bias bias) => bit == (bias == Bias.Low);
}
