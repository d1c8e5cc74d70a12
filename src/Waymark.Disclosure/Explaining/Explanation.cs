using System.Collections.Immutable;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Explaining;

/// <summary>Who sees an item and each passage of it, and by which topics. For the author: it names everything.</summary>
/// <param name="Roles">One for each internal role, in the policy's order.</param>
/// <param name="Passages">The item's lines, blocks and guarded words, as they stand in its file.</param>
public sealed record ItemExplanation(string ItemId, string Title, SourceSpan Place, ImmutableArray<RoleAccess> Roles, ImmutableArray<Passage> Passages);

/// <param name="Missing">Topics of the item that the role does not see.</param>
/// <param name="Share">What the role may tell customers of it.</param>
public sealed record RoleAccess(string Role, bool Sees, ImmutableArray<string> Missing, ShareVerdict Share);

/// <summary>A piece of an item with needs of its own.</summary>
/// <param name="Kind">What it is: "title", "paragraph", "row", "words"; or the key of a line of front matter.</param>
/// <param name="Excerpt">Its first words.</param>
/// <param name="Needs">Every topic that a reader needs: the item's, those of everything around it and its own.</param>
/// <param name="SeenBy">Internal roles that see it at home.</param>
/// <param name="ToldBy">Roles that may tell it to a customer.</param>
public sealed record Passage(
    SourceSpan Place, string Kind, string Excerpt, ImmutableArray<string> Needs, ImmutableArray<string> SeenBy, ImmutableArray<string> ToldBy);

/// <summary>Items down, roles across.</summary>
/// <param name="Roles">Internal roles, in the policy's order.</param>
public sealed record DisclosureMatrix(ImmutableArray<string> Roles, ImmutableArray<MatrixRow> Rows);

/// <param name="Access">One for each role of the matrix.</param>
public sealed record MatrixRow(string ItemId, string Title, ImmutableArray<ItemAccess> Access);
