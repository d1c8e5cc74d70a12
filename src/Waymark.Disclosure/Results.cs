using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure;

/// <summary>An edition, or the reasons why there is none.</summary>
/// <param name="Edition">Null when a diagnostic is an error.</param>
/// <param name="Diagnostics">Sorted; for the author, so they may name hidden things.</param>
/// <param name="Verdicts">Why each item of the workspace is in or out, by id; for the author, never for a reader.</param>
public sealed record EditionResult(Edition? Edition, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<ItemVerdict> Verdicts);

/// <summary>A role's internal roadmap, or the reasons why there is none.</summary>
/// <param name="View">Null when a diagnostic is an error.</param>
/// <param name="Diagnostics">Sorted; for the author.</param>
/// <param name="Verdicts">Why each item of the workspace is in or out, by id; for the author.</param>
public sealed record RoleViewResult(RoleView? View, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<ItemVerdict> Verdicts);

/// <summary>Whether an item is in a record, and every rule that was asked, in the order of asking.</summary>
/// <param name="Reasons">The last one decided; those before it let the item pass.</param>
public sealed record ItemVerdict(string ItemId, bool Included, ImmutableArray<Reason> Reasons);

/// <param name="Detail">What the rule found, as the end of a sentence: "carries board, which csm may not share".</param>
public sealed record Reason(DisclosureRule Rule, bool Passes, string Detail);

/// <summary>The rules that decide over an item, in the order in which they are asked.</summary>
public enum DisclosureRule
{
    /// <summary>An item that is not planned never enters a customer's handout.</summary>
    NotPlanned,

    /// <summary>The sharer, or the role of an internal site, needs every topic that the item carries.</summary>
    SharerTopics,

    /// <summary>So does the viewer.</summary>
    ViewerTopics,

    /// <summary>What shipped is told for ninety days, and only once it has.</summary>
    RecentlyShipped,

    /// <summary>Own words, an open request, products or interests make an item this customer's.</summary>
    Relevance,

    /// <summary>The most relevant are kept.</summary>
    Cap,
}
