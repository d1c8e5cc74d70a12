using System.Collections.Immutable;
using Waymark.Disclosure;
using Waymark.Handouts;

namespace Waymark.Cli.Making;

/// <summary>One handout that somebody asked for.</summary>
/// <param name="Formats">Sorted, at least one.</param>
internal sealed record Order(Audience Audience, Recipient Recipient, ImmutableArray<string> Formats)
{
    /// <summary>What its files are protected with, or null.</summary>
    public Passphrase? Passphrase { get; init; }

    /// <summary>For people: <c>Jane Doe &lt;jane@acme.example&gt;</c>.</summary>
    public string RecipientWords => $"{Recipient.Name} <{Recipient.Address}>";

    /// <summary>The formats that are a PDF.</summary>
    public IEnumerable<PagedFormat> Paged => PagedFormat.All.Where(format => Formats.Contains(format.Name));
}
