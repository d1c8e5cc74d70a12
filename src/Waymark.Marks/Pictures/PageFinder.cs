using System.Collections.Immutable;
using Waymark.Marks.Tracing;

namespace Waymark.Marks.Pictures;

/// <summary>A page found in a picture.</summary>
/// <param name="ToPicture">From points of the page to pixels of the picture, as far as whole words tell.</param>
/// <param name="Words">Words of the picture that stand where the page has them.</param>
internal sealed record FoundPage(IssuedPage Page, Homography ToPicture, int Words);

/// <summary>
/// Finds which page a picture shows, and how it lies there, from the words that a reading program saw: words that follow each other choose the pages worth
/// trying, then places of equal words vote for one map (Fischler and Bolles 1981). Looks at words alone: whose copy it is plays no part.
/// </summary>
internal static class PageFinder
{
    /// <summary>Fewest words in place: so many from a wrong page, in one consistent map, were not seen.</summary>
    private const int FewestWords = 6;

    /// <summary>Pages tried in earnest.</summary>
    private const int MostPages = 6;

    private const int Trials = 1500;

    /// <summary>Points that a word may lie from its place while a map is sought: tilt and curl are not in a similarity.</summary>
    private const double Loose = 12;

    /// <summary>Points, once the map is fitted: wordings move what follows them by about as much.</summary>
    private const double Close = 5;

    /// <summary>The pages that fit nearly as well as the best: editions share pages, and only marks tell them apart.</summary>
    public static ImmutableArray<FoundPage> Find(LeakedPicture picture, IReadOnlyList<IssuedPage> pages)
    {
        var seen = picture.Words.Select(word => (Token: string.Concat(TextTokens.Of(word.Text)), word.CentreX, word.CentreY)).Where(word => word.Token.Length > 0).ToArray();
        var following = seen.Zip(seen.Skip(1), (left, right) => (left.Token, right.Token)).Distinct().ToArray();
        var tokens = seen.Select(word => word.Token).Where(token => token.Length >= 4).Distinct(StringComparer.Ordinal).ToArray();
        var likely = pages
            .Select(page => (Page: page, Shared: (3 * following.Count(page.Neighbours.Contains)) + tokens.Count(page.Places.Contains)))
            .Where(candidate => candidate.Shared >= FewestWords)
            .OrderByDescending(candidate => candidate.Shared)
            .ToArray();
        var found = likely
            .Take(MostPages)
            .Concat(likely.Skip(MostPages).TakeWhile(candidate => candidate.Shared * 10 >= likely[0].Shared * 9))
            .Select(candidate => Register(seen, candidate.Page))
            .OfType<FoundPage>()
            .OrderByDescending(page => page.Words)
            .ToArray();
        return [.. found.Where(page => page.Words >= FewestWords && page.Words * 10 >= found[0].Words * 9)];
    }

    private static FoundPage? Register((string Token, double X, double Y)[] seen, IssuedPage page)
    {
        // Frequent words would only add wrong pairs.
        var pairs = seen
            .Where(word => word.Token.Length >= 2)
            .SelectMany(word => page.Places[word.Token].Take(5).Select(place => (Pair: new Pair(place.X, place.Y, word.X, word.Y), Often: page.Places[word.Token].Count())))
            .Where(pair => pair.Often <= 4)
            .Select(pair => pair.Pair)
            .ToArray();
        if (pairs.Length < 2) return null;
        var best = BestSimilarity(pairs);
        if (best is not { } map) return null;
        // A strong tilt is like a similarity only nearby: from there each fit reaches further.
        foreach (var (reach, projective) in ((double, bool)[])[(Loose, false), (Loose, false), (Loose, true), (Loose, true), (Loose, true), (Close * 1.5, true), (Close, true), (Close, true)])
        {
            var near = Near(pairs, map, reach);
            if (Homography.Fit(near, projective && near.Count >= 16) is { } better) map = better;
        }

        return new FoundPage(page, map, Near(pairs, map, Close).Count);
    }

    private static Homography? BestSimilarity(Pair[] pairs)
    {
        var (best, most) = ((Homography?)null, 0);
        var random = 12345u;
        for (var trial = 0; trial < Trials; trial++)
        {
            var (first, second) = (pairs[Next(ref random, pairs.Length)], pairs[Next(ref random, pairs.Length)]);
            if (Homography.Similarity(first, second) is not { } map || map.ScaleAt(0, 0) is < 0.3 or > 20) continue;
            var votes = VotesFor(map, pairs);
            if (votes > most) (best, most) = (map, votes);
        }

        return best;
    }

    /// <summary>Pairs that a similarity, which has one scale everywhere, takes nearly to each other.</summary>
    private static int VotesFor(Homography similarity, Pair[] pairs)
    {
        var (votes, reach) = (0, Loose * similarity.ScaleAt(0, 0));
        foreach (var pair in pairs)
        {
            var (u, v) = similarity.Apply(pair.X, pair.Y);
            if (((u - pair.U) * (u - pair.U)) + ((v - pair.V) * (v - pair.V)) <= reach * reach) votes++;
        }

        return votes;
    }

    /// <summary>The pairs that the map nearly takes to each other, each word of the picture once.</summary>
    private static List<Pair> Near(Pair[] pairs, Homography map, double reach) =>
        [.. pairs.Where(pair => Misses(pair, map) <= reach).GroupBy(pair => (pair.U, pair.V)).Select(group => group.MinBy(pair => Misses(pair, map)))];

    /// <summary>Points of the page between where the map puts a word and where it was seen.</summary>
    private static double Misses(Pair pair, Homography map)
    {
        var (u, v) = map.Apply(pair.X, pair.Y);
        return Math.Sqrt(((u - pair.U) * (u - pair.U)) + ((v - pair.V) * (v - pair.V))) / map.ScaleAt(pair.X, pair.Y);
    }

    /// <summary>A linear congruential generator: the same picture is always read the same way.</summary>
    private static int Next(ref uint state, int below)
    {
        state = (state * 1664525u) + 1013904223u;
        return (int)((ulong)state * (uint)below >> 32);
    }
}
