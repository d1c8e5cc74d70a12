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
public sealed record EditionReadings(CopyKey Key, CodeBook Book, ImmutableArray<Reading> All, ImmutableArray<(string Name, ImmutableArray<Reading> Readings)> Sections)
{
    /// <summary>Readings of the same slots by the page of the leak that they stand on, where it has several: of a slot that stands on several pages, one on each.</summary>
    public ImmutableArray<(int Number, ImmutableArray<Reading> Readings)> Pages { get; init; } = [];
}

/// <summary>A page of the leak that is certain of one copy and of no other.</summary>
/// <param name="Number">From 0, over all files of the leak.</param>
/// <param name="Edition">Position of the copy's edition in what was judged.</param>
/// <param name="Bound">As of <see cref="Judged"/>.</param>
public sealed record PageSource(int Number, int Edition, CopyScore Score, double Bound);

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
/// readings and once for each section and each page that has enough slots to be scored (<see cref="Comparisons"/>; docs/decisions/2026-11-26-how-a-copy-is-accused.md).
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

    /// <summary>Share of a page's slots in which the one copy that it comes from agrees: pages that were mixed slot by slot agree with none of their copies so well.</summary>
    private const double OfOneCopy = 0.9;

    /// <summary>Where pages come from, if from more copies than one; empty otherwise.</summary>
    public ImmutableArray<PageSource> Pages { get; init; } = [];

    public static Judgement Of(IReadOnlyList<EditionReadings> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        var comparisons = new Comparisons();
        var whole = editions.Select(edition => comparisons.Of(edition.Book, edition.All)).ToArray();
        var sections = editions.SelectMany((edition, at) => edition.Sections.Select(section => new Part(at, ScoresOf(comparisons, edition, section.Readings)))).ToArray();
        var pages = editions.SelectMany((edition, at) => edition.Pages.Select(page => (page.Number, Part: new Part(at, ScoresOf(comparisons, edition, page.Readings))))).ToArray();
        var tried = comparisons.Count;
        Judged[] judged =
        [
            .. whole
                .SelectMany((scores, at) => scores.Select(score => new Judged(score, at, Math.Min(1, score.Chance * tried))))
                .OrderBy(copy => copy.Score.Chance)
                .ThenByDescending(copy => SymmetricScore.Of(copy.Score.Tally))
                .ThenBy(copy => copy.Score.CopyId, StringComparer.Ordinal),
        ];
        if (judged.Length == 0) return new Judgement(Finding.Nothing, [], null, tried);
        var certain = judged.TakeWhile(copy => copy.Bound <= CertainAtMost).Where(copy => copy.Score.Slots >= FewestSlots).ToImmutableArray();
        var best = judged[0];
        if (OfPages(pages, tried) is { IsEmpty: false } sources) return new Judgement(Finding.Contradiction, NamedBy(judged, sources), best, tried) { Pages = sources };
        if (OfSections(sections, judged, tried) is { IsEmpty: false } speakers) return new Judgement(Finding.Contradiction, speakers, best, tried);
        if (certain.Length > LargestCoalition) return new Judgement(Finding.Contradiction, certain, best, tried);
        if (certain.Length > 1 || (certain.Length == 1 && StandsOut(judged, editions))) return new Judgement(Finding.Certain, certain, best, tried);
        if (certain.IsEmpty && Peeling.Of(editions[best.Edition], judged.Where(copy => copy.Edition == best.Edition), tried) is { IsEmpty: false } peeled) return new Judgement(Finding.Certain, peeled, best, tried);
        return best.Bound <= LeadAtMost ? new Judgement(Finding.Lead, [best], best, tried) : new Judgement(Finding.Nothing, [], best, tried);
    }

    /// <summary>Copies that a section or page may be certain of, the likeliest first; those that no correction could make certain are left out.</summary>
    private sealed record Part(int Edition, ImmutableArray<CopyScore> Scores)
    {
        public IEnumerable<CopyScore> Certain(long tried) => Scores.TakeWhile(score => score.Chance * tried <= CertainAtMost);
    }

    private static ImmutableArray<CopyScore> ScoresOf(Comparisons comparisons, EditionReadings edition, ImmutableArray<Reading> readings) =>
        readings.Length < FewestSlots ? [] : [.. comparisons.Of(edition.Book, readings).TakeWhile(score => score.Chance <= CertainAtMost)];

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

    /// <summary>The pages that one copy alone explains, where they are not all of the same copy.</summary>
    private static ImmutableArray<PageSource> OfPages(IEnumerable<(int Number, Part Part)> pages, long tried)
    {
        var sources = ImmutableArray.CreateBuilder<PageSource>();
        foreach (var page in pages.GroupBy(page => page.Number).OrderBy(page => page.Key))
        {
            var explains = page
                .SelectMany(read => read.Part.Certain(tried).Where(score => score.Agreements >= OfOneCopy * score.Slots).Select(score => new PageSource(page.Key, read.Part.Edition, score, Math.Min(1, score.Chance * tried))))
                .ToArray();
            if (explains is [var source]) sources.Add(source);
        }

        return sources.Select(source => source.Score.CopyId).Distinct(StringComparer.Ordinal).Count() > 1 ? sources.ToImmutable() : [];
    }

    /// <summary>The copies that pages come from, the likeliest by the whole first; as certain as the most certain page where the whole says less.</summary>
    private static ImmutableArray<Judged> NamedBy(Judged[] judged, ImmutableArray<PageSource> sources)
    {
        var pages = sources.ToLookup(source => (source.Edition, source.Score.CopyId));
        return
        [
            .. judged
                .Where(copy => pages.Contains((copy.Edition, copy.Score.CopyId)))
                .Select(copy => copy.Bound <= CertainAtMost ? copy : copy with { Bound = pages[(copy.Edition, copy.Score.CopyId)].Min(page => page.Bound) }),
        ];
    }

    /// <summary>The copies of which sections are certain, where two sections are certain of none in common; none where all can be of one copy.</summary>
    private static ImmutableArray<Judged> OfSections(Part[] sections, Judged[] judged, long tried)
    {
        var speakers = sections
            .Select(section => section.Certain(tried).Select(score => (section.Edition, score.CopyId)).ToHashSet())
            .Where(certain => certain.Count > 0)
            .ToArray();
        var contradict = speakers.Any(one => speakers.Any(other => !one.Overlaps(other)));
        if (!contradict) return [];
        var ids = speakers.SelectMany(certain => certain).ToHashSet();
        return [.. judged.Where(copy => ids.Contains((copy.Edition, copy.Score.CopyId)))];
    }
}
