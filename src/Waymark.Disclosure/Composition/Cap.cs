using System.Collections.Frozen;

namespace Waymark.Disclosure.Composition;

/// <summary>
/// Keeps a handout curated: at most so many items over all sections, the most relevant ones. The best item of every stage is kept
/// first, so that the cap never makes a section disappear while another has two.
/// </summary>
internal static class Cap
{
    public static FrozenSet<string> Keep(IReadOnlyCollection<Candidate> candidates, int most, DateOnly today)
    {
        var ranked = Candidate.ByRelevance(candidates, today).ToList();
        var bestOfStages = ranked.GroupBy(candidate => candidate.Stage).OrderBy(stage => stage.Key).Select(stage => stage.First());
        return bestOfStages.Concat(ranked).Select(candidate => candidate.Id).Distinct(StringComparer.Ordinal).Take(most).ToFrozenSet(StringComparer.Ordinal);
    }
}
