using System.Collections.Immutable;

namespace Waymark.Handouts;

/// <summary>
/// What the pages of one copy carry beside its words. Two copies of an edition have marks in the same places; where a workspace asks for the plainest
/// pages (<c>accessible-strict</c>), there are none.
/// </summary>
/// <param name="Passages">One for every passage of <see cref="Text.Passages"/>, in that order; empty where the copy has no such marks at all.</param>
public sealed record SiteMarks(ImmutableArray<PassageMarks> Passages)
{
    public static SiteMarks None { get; } = new([]);
}

/// <param name="Moves">One for every word of <see cref="Text.CarrierWords"/>: whether it stands to the right of its place, or to the left.</param>
/// <param name="Unseen">Characters without width behind each of <see cref="Text.SentenceEnds"/>, kept from assistive technology.</param>
public sealed record PassageMarks(ImmutableArray<bool> Moves, ImmutableArray<string> Unseen);
