using System.Globalization;
using System.Text;
using Waymark.Handouts.Encoding;
using Text = System.Text.Encoding;

namespace Waymark.Marks.Identity;

/// <summary>Everything that makes a copy this copy: same identity, same id, same bytes (DESIGN.md, rule 3).</summary>
public sealed record CopyIdentity
{
    /// <summary>Counts up whenever the same record would give other bytes: a change of layout, of marks or of the writer.</summary>
    public const int OutputFormat = 1;

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
    public required string Version { get; init; }
    public required string? PreviousId { get; init; }

    /// <summary>
    /// 26 characters of lower-case base32 (130 bits) of HMAC-SHA-256 over the fields, each preceded by its length in bytes, so
    /// that no two identities share an encoding.
    /// </summary>
    public string IdUnder(CopyKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var message = new MemoryStream();
        Append(message, "waymark/copy/v1");
        Append(message, CustomerId);
        Append(message, Address.ToLowerInvariant());
        Append(message, Name.Normalize(NormalizationForm.FormC));
        Append(message, Viewer);
        Append(message, Sharer);
        Append(message, Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Append(message, string.Join(',', Formats.Order(StringComparer.Ordinal)));
        Append(message, Protected ? "protected" : "plain");
        Append(message, Version);
        Append(message, PreviousId ?? "");
        Append(message, OutputFormat.ToString(CultureInfo.InvariantCulture));
        return Base32.Encode(key.Derive(KeyUse.Ids).Hmac(message.ToArray()))[..26];
    }

    private static void Append(MemoryStream message, string field)
    {
        var bytes = Text.UTF8.GetBytes(field);
        Span<byte> length = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        message.Write(length);
        message.Write(bytes);
    }
}
