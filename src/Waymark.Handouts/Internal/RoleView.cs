using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;

namespace Waymark.Handouts.Internal;

/// <summary>The internal roadmap as one role may see it: what its site is made from, and nothing else.</summary>
public sealed record RoleView
{
    public required Vendor Vendor { get; init; }
    public required RoleName Role { get; init; }
    public required DateOnly Date { get; init; }
    public required string DateWords { get; init; }
    public required string Language { get; init; }
    public required Strategy? Strategy { get; init; }
    public required ImmutableArray<Theme> Themes { get; init; }

    /// <summary>Every item that the role may see, by stage, then disclosed time, then title.</summary>
    public required ImmutableArray<RoleItem> Items { get; init; }

    /// <summary>Now, Next and Later, in that order.</summary>
    public required ImmutableArray<BoardColumn> Board { get; init; }

    /// <summary>The product-marketing roadmap, or null for a role that may not see it.</summary>
    public required MarketingGrid? Marketing { get; init; }

    /// <summary>Requests, or null for a role that may not see them.</summary>
    public required ImmutableArray<RequestLine>? Requests { get; init; }

    public required Changes? Changes { get; init; }

    /// <summary>Who else may see and tell these items; null in views that were encoded before there was such a table.</summary>
    public AccessTable? Access { get; init; }

    /// <summary>Whether the role reads who received what, which is no part of this record but an <see cref="AuditView"/>; false in views that were encoded before.</summary>
    public bool ReadsAudit { get; init; }

    /// <summary>What to say in the talks that the role gives, by customer's name; null for a role that may not read it, and in views that were encoded before.</summary>
    public ImmutableArray<Talk>? Talks { get; init; }

    public required ImmutableArray<Asset> Assets { get; init; }
    public required string Confidentiality { get; init; }
}

public sealed record RoleName(string Id, string Words);

/// <param name="Share">Whether this role may tell customers about it.</param>
/// <param name="Topics">Topics that the item carries, all of which the role sees, sorted.</param>
/// <param name="Owner">Null unless the role sees ownership.</param>
/// <param name="Certainty">In words: "Committed".</param>
public sealed record RoleItem(Item Item, ShareVerdict Share, string Certainty, ImmutableArray<string> Topics, string? Owner);

public enum ShareVerdict { Share, ShareWithoutDate, DoNotShare }

/// <param name="Lead">"this quarter and next", "two or three quarters", "no date".</param>
public sealed record BoardColumn(string Name, string Lead, ImmutableArray<string> ItemIds);

/// <summary>Buckets down, quarters across, activities in cells; a cell without activities is a gap or still open.</summary>
/// <param name="Quarters">Labels such as "Q1 2027", eight of them: two that are past, then the quarter of the view's date and five more.</param>
/// <param name="Now">Index in <paramref name="Quarters"/> of the quarter of the view's date; those before it are past.</param>
public sealed record MarketingGrid(ImmutableArray<string> Quarters, int Now, ImmutableArray<MarketingRow> Rows);

public sealed record MarketingRow(string Bucket, ImmutableArray<MarketingCell> Cells);

/// <summary>A cell has activities, or is a gap (this quarter and the next three), still open (later), or had none (past).</summary>
public enum CellState { Filled, Gap, Open, None }

public sealed record MarketingCell(CellState State, ImmutableArray<MarketingActivity> Activities);

/// <param name="ItemIds">Items of this view that it supports.</param>
/// <param name="Metric">Result or target in words, or null.</param>
public sealed record MarketingActivity(string Title, string State, ImmutableArray<string> ItemIds, string? Metric);

/// <param name="Age">Days since it was made, at the view's date.</param>
public sealed record RequestLine(string Id, string Title, string Customer, string When, int Age, string State, string? ItemId);

/// <summary>The items of a view down, roles across: no item stands here that the view does not hold.</summary>
/// <param name="Roles">The internal roles, in the policy's order.</param>
/// <param name="Rows">In the order of the view's items.</param>
public sealed record AccessTable(ImmutableArray<RoleName> Roles, ImmutableArray<AccessRow> Rows);

/// <param name="Access">One for each role of the table; that a date is kept back is said of the view's own role alone.</param>
public sealed record AccessRow(string ItemId, ImmutableArray<ItemAccess> Access);

/// <summary>What a role may do with an item.</summary>
public enum ItemAccess { Hidden, Sees, SharesWithoutDate, Shares }

/// <summary>What differs from the last site of an earlier date that this role was given.</summary>
public sealed record Changes(string SinceWords, ImmutableArray<Change> List);

public enum ChangeKind { Added, Removed, Moved, Retimed, Reworded }

/// <param name="What">One sentence in words the role may read.</param>
public sealed record Change(ChangeKind Kind, string ItemId, string Title, string What);
