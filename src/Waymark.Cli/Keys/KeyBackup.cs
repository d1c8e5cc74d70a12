using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Cli.Making;

namespace Waymark.Cli.Keys;

/// <summary>
/// The file of <c>waymark keys export</c>: all keys, as JSON, in the clear or under a passphrase. With one, the key is PBKDF2-HMAC-SHA-512 of it and the
/// cipher AES-256-GCM, both of the class library. docs/formats/key-backup.md has the members.
/// </summary>
internal static partial class KeyBackup
{
    private const string Format = "waymark.example/keys/v1";

    /// <summary>OWASP's number for PBKDF2 with SHA-512 is 210,000; a backup is opened once in years, and may take a second.</summary>
    private const int Iterations = 600_000;

    /// <summary>More would let a forged file keep the processor busy for an hour.</summary>
    private const int MostIterations = 10_000_000;

    private const int SaltBytes = 16;
    private const int KeyBytes = 32;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    private static readonly BackupJson Strict = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    });

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(Envelope))]
    private sealed partial class BackupJson : JsonSerializerContext;

    internal sealed record Envelope(string Format, SortedDictionary<string, byte[]>? Files = null, Sealed? Sealed = null);

    internal sealed record Sealed(string Kdf, int Iterations, byte[] Salt, string Cipher, byte[] Nonce, byte[] Tag, byte[] Data);

    private const string Kdf = "PBKDF2-HMAC-SHA-512";
    private const string Cipher = "AES-256-GCM";

    public static byte[] Encode(ImmutableArray<KeyFileBytes> keys, Passphrase? passphrase)
    {
        var files = new SortedDictionary<string, byte[]>(keys.ToDictionary(key => key.Name, key => key.Bytes, StringComparer.Ordinal), StringComparer.Ordinal);
        return JsonSerializer.SerializeToUtf8Bytes(passphrase is null ? new Envelope(Format, Files: files) : new Envelope(Format, Sealed: Seal(JsonSerializer.SerializeToUtf8Bytes(files, Strict.SortedDictionaryStringByteArray), passphrase)), Strict.Envelope);
    }

    /// <exception cref="FormatException">It is no backup, was changed, or the passphrase is another.</exception>
    public static ImmutableArray<KeyFileBytes> Decode(byte[] bytes, Passphrase? passphrase)
    {
        try
        {
            var envelope = JsonSerializer.Deserialize(bytes, Strict.Envelope);
            if (envelope?.Format != Format) throw new FormatException("it is no backup of keys, or of another version");
            var files = envelope switch
            {
                { Files: { } plain, Sealed: null } => plain,
                { Files: null, Sealed: { } locked } => JsonSerializer.Deserialize(Open(locked, passphrase), Strict.SortedDictionaryStringByteArray) ?? [],
                _ => throw new FormatException("it holds neither keys nor sealed ones"),
            };
            foreach (var name in files.Keys) RequireKeyName(name);
            return [.. files.Select(file => new KeyFileBytes(file.Key, file.Value))];
        }
        catch (JsonException malformed)
        {
            throw new FormatException("it is no backup of keys: " + malformed.Message, malformed);
        }
    }

    private static Sealed Seal(byte[] plain, Passphrase passphrase)
    {
        var (salt, nonce, tag, data) = (RandomNumberGenerator.GetBytes(SaltBytes), RandomNumberGenerator.GetBytes(NonceBytes), new byte[TagBytes], new byte[plain.Length]);
        using var aes = new AesGcm(KeyOf(passphrase, salt, Iterations), TagBytes);
        aes.Encrypt(nonce, plain, data, tag, Encoding.UTF8.GetBytes(Format));
        return new Sealed(Kdf, Iterations, salt, Cipher, nonce, tag, data);
    }

    private static byte[] Open(Sealed locked, Passphrase? passphrase)
    {
        if (passphrase is null) throw new FormatException("it is sealed with a passphrase: give it with --passphrase-from");
        if (locked is not { Kdf: Kdf, Cipher: Cipher, Iterations: > 0 and <= MostIterations } || locked.Salt.Length != SaltBytes || locked.Nonce.Length != NonceBytes || locked.Tag.Length != TagBytes)
            throw new FormatException("it is sealed in a way that this version does not know");
        try
        {
            using var aes = new AesGcm(KeyOf(passphrase, locked.Salt, locked.Iterations), TagBytes);
            var plain = new byte[locked.Data.Length];
            aes.Decrypt(locked.Nonce, locked.Data, locked.Tag, plain, Encoding.UTF8.GetBytes(Format));
            return plain;
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw new FormatException("the passphrase is another, or the file was changed", mismatch);
        }
    }

    private static byte[] KeyOf(Passphrase passphrase, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Text), salt, iterations, HashAlgorithmName.SHA512, KeyBytes);

    /// <summary>A backup may only name files of a key folder: never a path out of it.</summary>
    private static void RequireKeyName(string name)
    {
        if (name.Length is 0 or > 100 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-') || name.StartsWith('.') || !(name.EndsWith(".key", StringComparison.Ordinal) || name.EndsWith(".pem", StringComparison.Ordinal)))
            throw new FormatException("it names a file that is no key");
    }
}
