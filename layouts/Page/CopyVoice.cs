using System.Collections.Immutable;
using Waymark.Handouts.Text;

namespace Waymark.Layouts.Page;

/// <summary>
/// What only one copy says. Pages take every word of this kind from here and none from the record, because a site is made once for all its copies: while
/// that happens, these are blanks that each copy fills in.
/// </summary>
public sealed record CopyVoice
{
    /// <summary>Of a page that is nobody's copy: a preview.</summary>
    public static CopyVoice OfNobody { get; } = new()
    {
        Name = "", Notice = "", Unsaid = [], IdInGroups = null, Id = null, Word = vary => vary.Options[0], Moves = _ => [], Unseen = _ => [],
    };

    /// <summary>Of the recipient; empty where a page is for a role.</summary>
    public required string Name { get; init; }

    /// <summary>The sentence at the foot that says whom the copy was made for; empty where a page is for a role.</summary>
    public required string Notice { get; init; }

    /// <summary>The workspace's own sentences, where the notice does not hold them already.</summary>
    public required ImmutableArray<string> Unsaid { get; init; }

    /// <summary>The copy's id as people read it; null for a preview.</summary>
    public required string? IdInGroups { get; init; }

    /// <summary>The copy's id as programs read it; null for a preview.</summary>
    public required string? Id { get; init; }

    /// <summary>The words of this copy at a place where copies may differ.</summary>
    public required Func<Vary, string> Word { get; init; }

    /// <summary>A class for each word of <see cref="CarrierWords"/>; empty where the passage's words stay in their places.</summary>
    public required Func<ImmutableArray<Inline>, ImmutableArray<string>> Moves { get; init; }

    /// <summary>Characters without width for each of <see cref="SentenceEnds"/>; empty where the copy has none.</summary>
    public required Func<ImmutableArray<Inline>, ImmutableArray<string>> Unseen { get; init; }
}
