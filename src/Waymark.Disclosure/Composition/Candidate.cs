using Waymark.Content.Model;
using Waymark.Disclosure.Time;
using Waymark.Handouts;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Composition;

/// <summary>Why an item matters to a customer, the strongest reason first.</summary>
internal enum RelevanceRank { OwnWords, Request, Product, Interest }

/// <summary>An item that a customer's handout may hold. It orders by what the handout will say and by nothing else.</summary>
internal sealed record Candidate(ItemDocument Source, Timing Timing, RelevanceRank Rank)
{
    public string Id => Source.Id;
    public Stage Stage => Source.Stage.Value;

    /// <summary>The order of a section: disclosed time, relevance, title.</summary>
    public static IEnumerable<Candidate> InSection(IEnumerable<Candidate> candidates) => candidates
        .OrderBy(candidate => DisclosedTime.Position(candidate.Stage, candidate.Timing))
        .ThenBy(candidate => candidate.Rank)
        .ThenBy(candidate => candidate.Source.Title.Value, StringComparer.Ordinal)
        .ThenBy(candidate => candidate.Id, StringComparer.Ordinal);

    /// <summary>The order of the cap: relevance, disclosed time nearest to the handout's day, title.</summary>
    public static IEnumerable<Candidate> ByRelevance(IEnumerable<Candidate> candidates, DateOnly today) => candidates
        .OrderBy(candidate => candidate.Rank)
        .ThenBy(candidate => DisclosedTime.Distance(candidate.Timing, today))
        .ThenBy(candidate => candidate.Source.Title.Value, StringComparer.Ordinal)
        .ThenBy(candidate => candidate.Id, StringComparer.Ordinal);
}
