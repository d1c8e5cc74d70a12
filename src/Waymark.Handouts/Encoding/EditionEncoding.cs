using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Handouts.Internal;

namespace Waymark.Handouts.Encoding;

/// <summary>
/// Records as JSON: properties in declaration order, UTF-8, no white space, so that equal records have equal bytes. Source places
/// and image bytes are left out (an asset's digest stands for its bytes). docs/formats/edition.md has the format.
/// </summary>
public static class EditionEncoding
{
    private static readonly EditionJson Json = Known();

    public static byte[] Encode(Edition edition) => JsonSerializer.SerializeToUtf8Bytes(edition, Json.Edition);

    public static byte[] Encode(Handout handout) => JsonSerializer.SerializeToUtf8Bytes(handout, Json.Handout);

    public static byte[] Encode(Item item) => JsonSerializer.SerializeToUtf8Bytes(item, Json.Item);

    public static byte[] Encode(RoleView view) => JsonSerializer.SerializeToUtf8Bytes(view, Json.RoleView);

    /// <exception cref="JsonException">The bytes are not such a record.</exception>
    public static Edition DecodeEdition(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.Edition) ?? throw new JsonException("An edition is an object, not null.");

    public static Handout DecodeHandout(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.Handout) ?? throw new JsonException("A handout is an object, not null.");

    public static RoleView DecodeRoleView(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.RoleView) ?? throw new JsonException("A role view is an object, not null.");

    /// <summary>The version of an edition: 26 characters of base32 over the SHA-256 digest of its encoding.</summary>
    public static string VersionOf(Edition edition) => Base32.Encode(SHA256.HashData(Encode(edition)))[..26];

    /// <summary>The version of a role's site, made the same way.</summary>
    public static string VersionOf(RoleView view) => Base32.Encode(SHA256.HashData(Encode(view)))[..26];

    private static EditionJson Known()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
        };
        foreach (var names in EditionJson.Names) options.Converters.Add(names);
        return new EditionJson(options);
    }
}
