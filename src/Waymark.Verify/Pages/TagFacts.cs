using System.Collections.Immutable;

namespace Waymark.Verify.Pages;

/// <summary>What the attributes of a start tag mean for the page that it stands in.</summary>
/// <param name="Ids">Places that links can lead to.</param>
/// <param name="References">Targets that it names.</param>
internal sealed record TagFacts(ImmutableArray<string> Ids, ImmutableArray<TagReference> References);

/// <param name="Attribute">Name of the attribute.</param>
internal readonly record struct TagReference(string Attribute, string Target);
