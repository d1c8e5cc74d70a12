using System.Collections.Frozen;
using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Composition;

/// <summary>Which items a customer's handout holds, and by which rule each one is in or out.</summary>
/// <param name="Chosen">The items of the handout, in no order.</param>
/// <param name="Knowable">Ids of the items that the reader may know, in the handout or not.</param>
internal sealed record ItemSelection(ImmutableArray<Candidate> Chosen, FrozenSet<string> Knowable, ImmutableArray<ItemVerdict> Verdicts)
{
    /// <summary>Days for which a handout tells what shipped.</summary>
    private const int RecentDays = 90;

    public static ItemSelection Of(Roadmap roadmap, Role viewer, Role sharer, DateOnly today, TimingLanguage timing, Relevance relevance)
    {
        var (said, seen) = (Grants.SharedBy(sharer), Grants.SeenBy(viewer));
        var trails = new SortedDictionary<string, ImmutableArray<Reason>>(StringComparer.Ordinal);
        var (knowable, candidates) = (new HashSet<string>(StringComparer.Ordinal), new List<Candidate>());
        foreach (var item in roadmap.Items)
        {
            var topics = KnownTopics.Of(item).ToList();
            ImmutableArray<Reason> policy =
            [
                Planned(item),
                Topics(DisclosureRule.SharerTopics, said.Missing(topics), $"{sharer.Id} may not share", $"{sharer.Id} may share it"),
                Topics(DisclosureRule.ViewerTopics, seen.Missing(topics), $"{viewer.Id} may not see", $"{viewer.Id} may see it"),
            ];
            trails[item.Id] = policy;
            if (!policy.All(reason => reason.Passes)) continue;
            knowable.Add(item.Id);

            var rank = relevance.Of(item);
            ImmutableArray<Reason> fit = item.Stage.Value == Stage.Shipped ? [Recent(item, today), Relevant(rank)] : [Relevant(rank)];
            trails[item.Id] = [.. policy, .. fit];
            if (rank is { } known && fit.All(reason => reason.Passes)) candidates.Add(new Candidate(item, timing.Of(item), known));
        }

        var kept = Cap.Keep(candidates, roadmap.Settings.ItemCap, today);
        foreach (var candidate in candidates) trails[candidate.Id] = trails[candidate.Id].Add(Capped(kept.Contains(candidate.Id), roadmap.Settings.ItemCap));
        return new ItemSelection(
            [.. candidates.Where(candidate => kept.Contains(candidate.Id))],
            knowable.ToFrozenSet(StringComparer.Ordinal),
            [.. trails.Select(trail => Verdict(trail.Key, trail.Value))]);
    }

    /// <summary>Cuts a trail at the first rule that said no: what came after it did not decide.</summary>
    internal static ItemVerdict Verdict(string id, ImmutableArray<Reason> asked)
    {
        var refusal = asked.FirstOrDefault(reason => !reason.Passes);
        return refusal is null ? new ItemVerdict(id, true, asked) : new ItemVerdict(id, false, asked[..(asked.IndexOf(refusal) + 1)]);
    }

    internal static Reason Topics(DisclosureRule rule, ImmutableArray<string> missing, string refusal, string consent) =>
        new(rule, missing.IsEmpty, missing.IsEmpty ? consent : $"carries {string.Join(", ", missing)}, which {refusal}");

    private static Reason Planned(ItemDocument item) => item.Certainty?.Value == Certainty.NotPlanned
        ? new(DisclosureRule.NotPlanned, false, "is not planned, and no handout tells of that")
        : new(DisclosureRule.NotPlanned, true, "is planned or explored");

    private static Reason Recent(ItemDocument item, DateOnly today) => item.Shipped is { } shipped && shipped.Value <= today && shipped.Value >= today.AddDays(-RecentDays)
        ? new(DisclosureRule.RecentlyShipped, true, "shipped in the last ninety days")
        : new(DisclosureRule.RecentlyShipped, false, "did not ship in the ninety days before the handout");

    private static Reason Relevant(RelevanceRank? rank) => new(DisclosureRule.Relevance, rank is not null, rank switch
    {
        RelevanceRank.OwnWords => "has words of its own for this customer",
        RelevanceRank.Request => "answers a request of this customer",
        RelevanceRank.Product => "belongs to a product that this customer has",
        RelevanceRank.Interest => "belongs to a theme that interests this customer",
        _ => "has nothing to do with this customer: no words, request, product or interest",
    });

    private static Reason Capped(bool kept, int most) =>
        new(DisclosureRule.Cap, kept, kept ? $"is among the {most} most relevant" : $"is not among the {most} most relevant");
}
