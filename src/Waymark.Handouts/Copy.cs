using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Waymark.Handouts.Text;

namespace Waymark.Handouts;

/// <summary>What makes one copy of an edition its recipient's own.</summary>
public sealed record Copy
{
    /// <summary>26 characters of lower-case base32; shown in groups of four.</summary>
    public required string Id { get; init; }
    public required Recipient Recipient { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>The date in the customer's locale: "12 January 2027".</summary>
    public required string DateWords { get; init; }

    /// <summary>Id of the role whose eyes this copy is for.</summary>
    public required string Viewer { get; init; }
    public required Sharer Sharer { get; init; }

    /// <summary>Id of this recipient's last handout of an earlier date, or null.</summary>
    public required string? PreviousId { get; init; }

    /// <summary>"Halden Biologics · 12 January 2027".</summary>
    public required string Watermark { get; init; }

    /// <summary>The full sentence at the foot: whom it was made for, that copies are individual, that plans change.</summary>
    public required string Notice { get; init; }

    /// <summary>One option for every <see cref="Vary"/> of the edition, by slot.</summary>
    public required ImmutableArray<byte> Choices { get; init; }

    /// <summary>The words that this copy has in a slot.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The slot is not one of this copy's edition.</exception>
    public string Word(Vary vary)
    {
        ArgumentNullException.ThrowIfNull(vary);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(vary.Slot, Choices.Length, nameof(vary));
        return vary.Options[Choices[vary.Slot]];
    }

    /// <summary>The id as people read it: <c>7qk4-m2xd-9vhe-…</c>.</summary>
    [JsonIgnore]
    public string IdInGroups => string.Join('-', Id.Chunk(4).Select(group => new string(group)));
}

/// <param name="Address">Mail address, lower case.</param>
public sealed record Recipient(string Name, string Address);

/// <param name="Role">Id of the role that shares.</param>
/// <param name="Name">The person, or null where the workspace names none.</param>
/// <param name="RoleWords">The role as a reader knows it: "Customer Success".</param>
public sealed record Sharer(string Role, string? Name, string RoleWords, string? Address);
