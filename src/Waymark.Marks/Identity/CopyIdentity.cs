using System.Globalization;
using System.Text;
using Waymark.Handouts.Encoding;
using Waymark.Vocabulary.Time;

namespace Waymark.Marks.Identity;

/// <summary>Everything that makes a copy this copy: same identity, same id, same bytes.</summary>
public sealed record CopyIdentity
{
    /// <summary>Counts up whenever the same record would give other bytes: a change of layout, of marks or of the writer.</summary>
    public const int OutputFormat = 6;

    public required string CustomerId { get; init; }
    public required string Address { get; init; }
    public required string Name { get; init; }
    public required string Viewer { get; init; }
    public required string Sharer { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Formats of the handout, sorted: <c>brief</c>, <c>deck</c>, <c>site</c>.</summary>
    public required IReadOnlyList<string> Formats { get; init; }

    /// <summary>Whether the files are encrypted. The passphrase itself never enters an id.</summary>
    public required bool Protected { get; init; }

    /// <summary>Whether the sites of the workspace carry no marks but their wording.</summary>
    public bool AccessibleStrict { get; init; }
    public required string Version { get; init; }
    public required string? PreviousId { get; init; }

    /// <summary>
    /// 26 characters of lower-case base32 (130 bits) of HMAC-SHA-256 over the fields.
    /// </summary>
    public string IdUnder(CopyKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var message = new IdentityMessage("waymark/copy/v1");
        message.Append(CustomerId);
        message.Append(Address.ToLowerInvariant());
        message.Append(Name.Normalize(NormalizationForm.FormC));
        message.Append(Viewer);
        message.Append(Sharer);
        message.Append(IsoDay.Of(Date));
        message.Append(string.Join(',', Formats.Order(StringComparer.Ordinal)));
        message.Append(Protected ? "protected" : "plain");
        message.Append(AccessibleStrict ? "accessible-strict" : "");
        message.Append(Version);
        message.Append(PreviousId ?? "");
        message.Append(OutputFormat.ToString(CultureInfo.InvariantCulture));
        return Base32.Encode(key.Derive(KeyUse.Ids).Hmac(message.ToArray()))[..26];
    }
}
