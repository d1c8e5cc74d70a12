using System.Collections.Immutable;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Accusation;

/// <summary>How well one copy explains what was read.</summary>
/// <param name="Slots">Slots that were read and that this copy's edition has.</param>
/// <param name="Chance">Exact chance that an innocent copy scores at least so high, before any correction.</param>
public sealed record CopyScore(string CopyId, Tally Tally, int Slots, double Chance)
{
    /// <summary>Slots in which the copy has the bit that was read.</summary>
    public int Agreements => Tally.Agreements;
}

/// <summary>Scores every copy of an edition against what was read.</summary>
public static class Accuser
{
    /// <summary>Copies from the least to the most likely to be innocent; equals by id.</summary>
    /// <param name="readings">Each slot at most once: a slot read through two carriers is one slot.</param>
    /// <exception cref="ArgumentException">A slot is there twice.</exception>
    public static ImmutableArray<CopyScore> Score(CodeBook book, IReadOnlyCollection<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(readings);
        var chances = new SymmetricScore(SymbolCounts.Of(readings));
        return [.. book.Score(readings)
            .Select((tally, copy) => new CopyScore(book.CopyIds[copy], tally, readings.Count, chances.ChanceOf(tally)))
            .OrderBy(score => score.Chance)
            .ThenByDescending(score => SymmetricScore.Of(score.Tally))
            .ThenBy(score => score.CopyId, StringComparer.Ordinal)];
    }

    /// <inheritdoc cref="Score(CodeBook, IReadOnlyCollection{Reading})"/>
    public static ImmutableArray<CopyScore> Score(CopyKey key, IReadOnlyCollection<Reading> readings, IEnumerable<string> copyIds)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return Score(CodeBook.Of(key, readings.Select(reading => reading.Slot), [.. copyIds]), readings);
    }
}
