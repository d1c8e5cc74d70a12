using System.Collections.Immutable;
using Waymark.Handouts;

namespace Waymark.Disclosure;

/// <summary>For whose eyes an edition is made, and through whom.</summary>
/// <param name="CustomerId">The customer's slug.</param>
/// <param name="Viewer">Id of a role of customers: the eyes.</param>
/// <param name="Sharer">Id of the role that hands out: the mouth. Nothing is said that it may not share.</param>
/// <param name="Date">Day of the handout; what shipped is measured against it.</param>
public sealed record Audience(string CustomerId, string Viewer, string Sharer, DateOnly Date);

/// <summary>What makes a copy of an edition one person's own.</summary>
/// <param name="Id">26 characters of lower-case base32.</param>
/// <param name="PreviousId">Id of this recipient's last handout of an earlier date, or null.</param>
/// <param name="Choices">One option for every slot of the edition, by slot.</param>
public sealed record CopyRequest(string Id, Recipient Recipient, string? PreviousId, ImmutableArray<byte> Choices);
