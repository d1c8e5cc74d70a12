using System.Collections.Immutable;

namespace Waymark.Handouts.Internal;

/// <summary>
/// Who received what, as one role may read it. It is made from the ledger, and so is no part of a <see cref="RoleView"/>: that would make the same
/// content look new whenever somebody got a copy.
/// </summary>
public sealed record AuditView
{
    public required LogState Log { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<AuditEntry> Entries { get; init; }

    /// <summary>Everybody who holds copies, by name.</summary>
    public required ImmutableArray<CustomerHistory> Customers { get; init; }
}

/// <summary>Which versions a customer's people hold.</summary>
/// <param name="Versions">Newest first; at least one.</param>
public sealed record CustomerHistory(AuditedCustomer Customer, ImmutableArray<VersionHistory> Versions)
{
    public int Copies => Versions.Sum(version => version.Copies.Length);

    /// <summary>Names of the people who hold the newest version, sorted; everybody who ever got a copy is in <see cref="People"/>.</summary>
    public ImmutableArray<string> Holders => [.. Versions[0].Copies.Select(entry => entry.Copy!.Recipient).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public ImmutableArray<string> People =>
        [.. Versions.SelectMany(version => version.Copies).Select(entry => entry.Copy!.Recipient).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>One version, and who got it.</summary>
/// <param name="First">The first day that a copy of it bears.</param>
/// <param name="FirstWords">That day in words.</param>
/// <param name="SharerWords">The role that shared it, as readers know it; its id where the policy no longer has it.</param>
/// <param name="Copies">In the order of the log.</param>
/// <param name="Changes">What differs from the version before, of the items that the role sees and no more exactly than it may know; empty for the first.</param>
public sealed record VersionHistory(string Version, DateOnly First, string FirstWords, string SharerWords, ImmutableArray<AuditEntry> Copies, ImmutableArray<Change> Changes);
