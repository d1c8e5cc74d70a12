using System.Collections.Immutable;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Accusation;

/// <summary>What agreement alone says.</summary>
public enum Finding
{
    /// <summary>Nobody: too few slots, or no copy agrees well enough.</summary>
    Nothing,

    /// <summary>One copy is worth looking into.</summary>
    Lead,

    /// <summary>One copy, or the members of a coalition that could be told, each of them certain.</summary>
    Certain,

    /// <summary>Parts of what was read speak for different copies, or more copies than a coalition that this code can tell.</summary>
    Contradiction,
}

/// <summary>What was read of one edition: all of it, and its sections (files, carriers), which have to agree with each other.</summary>
/// <param name="Sections">Each by its name; every reading in them is one of <paramref name="All"/> or of the same slots. Fewer than two: nothing to compare.</param>
public sealed record EditionReadings(CopyKey Key, CodeBook Book, ImmutableArray<Reading> All, ImmutableArray<(string Name, ImmutableArray<Reading> Readings)> Sections);

/// <summary>A copy that is certain or a lead.</summary>
/// <param name="Edition">Position of its edition in what was judged.</param>
/// <param name="Bound">Chance that any innocent copy agrees so well, corrected for everything tried; at most 1.</param>
public sealed record Judged(CopyScore Score, int Edition, double Bound)
{
    /// <summary>The copy whose symbols were peeled off to see this one (<see cref="Peeling"/>); null where it is certain by itself.</summary>
    public string? Given { get; init; }
}

/// <summary>
/// Decides which copies what was read accuses. Chances are exact and multiplied by everything that was tried: every copy of every edition, once for all
/// readings and once for each section that has enough slots to be scored (MARKS.md 7.5).
/// </summary>
/// <remarks>
/// Innocent copies' bits are independent of what was read, whoever mixed it from whichever copies; so every copy that passes is guilty up to the bound, and
/// several that pass are a coalition. A contradiction is something else: sections that are certain of different copies, as when pages or
/// positions of one copy were put into another's.
/// </remarks>
public sealed record Judgement(Finding Finding, ImmutableArray<Judged> Copies, Judged? Best, long Tried)
{
    public const double CertainAtMost = 1e-6;
    public const double LeadAtMost = 1e-3;

    /// <summary>Fewer slots accuse nobody, however well they agree: readings of so few are too easily wrong together.</summary>
    public const int FewestSlots = 40;

    /// <summary>Members of a coalition that the code is built for.</summary>
    public const int LargestCoalition = 4;

    private const double RunnerUpTimes = 1000;

    public static Judgement Of(IReadOnlyList<EditionReadings> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        var tried = editions.Sum(edition => edition.Book.CopyIds.Length * (1L + edition.Sections.Count(section => section.Readings.Length >= FewestSlots)));
        Judged[] judged =
        [
            .. editions
                .SelectMany((edition, at) => Accuser.Score(edition.Book, edition.All).Select(score => new Judged(score, at, Math.Min(1, score.Chance * tried))))
                .OrderBy(copy => copy.Score.Chance)
                .ThenByDescending(copy => SymmetricScore.Of(copy.Score.Tally))
                .ThenBy(copy => copy.Score.CopyId, StringComparer.Ordinal),
        ];
        if (judged.Length == 0) return new Judgement(Finding.Nothing, [], null, tried);
        var certain = judged.TakeWhile(copy => copy.Bound <= CertainAtMost).Where(copy => copy.Score.Slots >= FewestSlots).ToImmutableArray();
        var best = judged[0];
        if (OfSections(editions, judged, tried) is { IsEmpty: false } speakers) return new Judgement(Finding.Contradiction, speakers, best, tried);
        if (certain.Length > LargestCoalition) return new Judgement(Finding.Contradiction, certain, best, tried);
        if (certain.Length > 1 || (certain.Length == 1 && StandsOut(judged, editions))) return new Judgement(Finding.Certain, certain, best, tried);
        if (certain.IsEmpty && Peeling.Of(editions[best.Edition], judged.Where(copy => copy.Edition == best.Edition), tried) is { IsEmpty: false } peeled) return new Judgement(Finding.Certain, peeled, best, tried);
        return best.Bound <= LeadAtMost ? new Judgement(Finding.Lead, [best], best, tried) : new Judgement(Finding.Nothing, [], best, tried);
    }

    /// <summary>Whether the next copy is a thousand times likelier to be innocent, or is explained: where the first cannot be the source, it is.</summary>
    private static bool StandsOut(Judged[] judged, IReadOnlyList<EditionReadings> editions)
    {
        if (judged.Length == 1 || judged[1].Score.Chance >= judged[0].Score.Chance * RunnerUpTimes) return true;
        if (judged[1].Edition != judged[0].Edition) return false;
        var edition = editions[judged[0].Edition];
        var first = new CodeWord(edition.Key, judged[0].Score.CopyId).BitsOf([.. edition.All.Select(reading => reading.Slot)]);
        var left = edition.All.Where((reading, i) => first[i] != reading.Bit).ToArray();
        return left.Length > 0 && Accuser.Score(edition.Key, left, [judged[1].Score.CopyId])[0].Chance <= LeadAtMost;
    }

    /// <summary>The copies of which sections are certain, where two sections are certain of none in common; none where all can be of one copy.</summary>
    private static ImmutableArray<Judged> OfSections(IReadOnlyList<EditionReadings> editions, Judged[] judged, long tried)
    {
        var speakers = editions
            .SelectMany((edition, at) => edition.Sections.Select(section => (section.Name, Certain: CertainIn(edition, at, section.Readings, tried))))
            .Where(section => section.Certain.Count > 0)
            .ToArray();
        var contradict = speakers.Any(one => speakers.Any(other => !one.Certain.Overlaps(other.Certain)));
        if (!contradict) return [];
        var ids = speakers.SelectMany(section => section.Certain).ToHashSet();
        return [.. judged.Where(copy => ids.Contains((copy.Edition, copy.Score.CopyId)))];
    }

    private static HashSet<(int Edition, string CopyId)> CertainIn(EditionReadings edition, int at, ImmutableArray<Reading> section, long tried) => section.Length < FewestSlots ? [] :
    [
        .. Accuser.Score(edition.Book, section).TakeWhile(score => score.Chance * tried <= CertainAtMost).Select(score => (at, score.CopyId)),
    ];
}
