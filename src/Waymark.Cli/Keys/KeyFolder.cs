using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Waymark.Vocabulary.Files;

namespace Waymark.Cli.Keys;

/// <summary>The folder of a workspace's keys as a whole: what is backed up and brought back.</summary>
internal sealed class KeyFolder(string path, string state)
{
    /// <summary>More is no key folder.</summary>
    private const int MostFiles = 1000;

    /// <summary>A key file is a line of base64 or a short PEM.</summary>
    public const int LargestFile = 64 << 10;

    /// <summary>Remembers which keys the last export held, so that a doctor can tell a backup from an old one.</summary>
    private string BackupRecord => Path.Combine(state, "keys-exported");

    public string Folder => path;

    /// <summary>Every key file, in ordinal order; files that are being made or about to follow are no keys yet.</summary>
    /// <exception cref="IOException">A file can be read by others, or is no key file.</exception>
    public ImmutableArray<KeyFileBytes> Read()
    {
        if (!Directory.Exists(path)) return [];
        var files = Directory.EnumerateFiles(path).Where(IsKey).Order(StringComparer.Ordinal).ToArray();
        if (files.Length > MostFiles || files.Any(file => new FileInfo(file).Length > LargestFile)) throw new IOException($"{path} holds files that are no keys; move them elsewhere.");
        foreach (var file in files)
            if (OwnerOnly.IsOpenToOthers(file)) throw new IOException($"The key file {file} can be read by others than its owner: run `chmod 600 {file}` and ask who may have copied it.");
        return [.. files.Select(file => new KeyFileBytes(Path.GetFileName(file), File.ReadAllBytes(file)))];
    }

    /// <summary>Writes what is missing. Nothing is ever written over.</summary>
    /// <exception cref="IOException">The folder has another key under a name of the backup.</exception>
    /// <returns>Names of the files that were written.</returns>
    public ImmutableArray<string> Add(ImmutableArray<KeyFileBytes> backup)
    {
        var here = Read().ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);
        if (backup.FirstOrDefault(file => here.TryGetValue(file.Name, out var mine) && !file.Bytes.SequenceEqual(mine)) is { } other)
            throw new IOException($"{Path.Combine(path, other.Name)} is another key than the backup's. Copies that either of them marked need it: export this folder, move it away, and import again.");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly.Folder);
        KeyFileBytes[] missing = [.. backup.Where(file => !here.ContainsKey(file.Name))];
        foreach (var file in missing) SecretFile.WriteNew(Path.Combine(path, file.Name), file.Bytes);
        return [.. missing.Select(file => file.Name)];
    }

    public void RememberExport()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(state);
        else Directory.CreateDirectory(state, OwnerOnly.Folder);
        File.WriteAllText(BackupRecord, Fingerprint() + "\n");
    }

    /// <summary>Whether the keys as they are now were exported; null where no export is known at all.</summary>
    public bool? IsExported() => File.Exists(BackupRecord) ? File.ReadAllText(BackupRecord).TrimEnd() == Fingerprint() : null;

    /// <summary>SHA-256 over all keys: secrets of 256 bits, of which it tells nothing.</summary>
    private string Fingerprint()
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Read())
        {
            digest.AppendData(Encoding.UTF8.GetBytes(file.Name + "\n"));
            digest.AppendData(SHA256.HashData(file.Bytes));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static bool IsKey(string file) =>
        Path.GetExtension(file) is ".key" or ".pem" && !Path.GetFileNameWithoutExtension(file).EndsWith(".next", StringComparison.Ordinal);
}

/// <param name="Name">One segment of a path.</param>
internal sealed record KeyFileBytes(string Name, byte[] Bytes);
