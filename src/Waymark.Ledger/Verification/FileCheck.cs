using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Verification;

/// <summary>Every file below ledger/ must be one that the log accounts for; every kept file must have the bytes that its name says.</summary>
internal sealed class FileCheck(LedgerPlace place, long size, Findings findings)
{
    public void Run(EntryCheck entries)
    {
        var tiles = Tile.AllOf(size).ToDictionary(tile => place.TilePath(tile), StringComparer.Ordinal);
        foreach (var path in FilesBelow(place.Root))
        {
            if (path == place.Checkpoint || entries.Records.Contains(path) || IsInPassing(path) || tiles.ContainsKey(path)) continue;
            if (IsBelow(path, place.Log)) CheckNarrowTile(path);
            else if (Path.GetDirectoryName(path) == place.Objects) CheckObject(path, entries);
            else findings.Add(path, "does not belong into the ledger");
        }

        foreach (var digest in entries.Objects)
        {
            if (!File.Exists(place.Object(digest))) findings.Add(place.Object(digest), "is missing, though a record needs it");
        }
    }

    /// <summary>Files that a living or dead writer has not published: never part of the ledger, and cleared by the next writer.</summary>
    private bool IsInPassing(string path) => IsBelow(path, place.Staging) || IsBelow(path, place.Scratch) || IsBelow(path, place.Intents);

    private void CheckObject(string path, EntryCheck entries)
    {
        if (!IsDigest(Path.GetFileName(path), out var digest) || !entries.Objects.Contains(digest)) findings.Add(path, "is a file that no record needs");
        else if (findings.Read(path) is { } bytes && Digest.Of(bytes) != digest) findings.Add(path, "has other bytes than its name says");
    }

    /// <summary>A partial tile of an earlier size may stay until its tile is full; it begins like the tile of today.</summary>
    private void CheckNarrowTile(string path)
    {
        foreach (var tile in Tile.AllOf(size).Where(tile => !tile.IsFull))
        {
            for (var width = 1; width < tile.Width; width++)
            {
                if (place.TilePath(tile with { Width = width }) != path) continue;
                if (findings.Read(path) is { } narrow && findings.Read(place.TilePath(tile)) is { } wide && !IsBeginningOf(narrow, wide, tile, width))
                    findings.Add(path, "does not begin the tile that followed it");
                return;
            }
        }

        findings.Add(path, "does not belong into the log");
    }

    private static bool IsBeginningOf(byte[] narrow, byte[] wide, Tile tile, int width)
    {
        if (!wide.AsSpan().StartsWith(narrow)) return false;
        if (tile.Level != Tile.EntriesLevel) return narrow.Length == width * Digest.Size;
        try
        {
            return EntryBundle.Decode(narrow, width).Count == width;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsDigest(string name, out Digest digest)
    {
        var isDigest = name.Length == 2 * Digest.Size && name.All(char.IsAsciiHexDigitLower);
        digest = isDigest ? Digest.ParseHex(name) : default;
        return isDigest;
    }

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
}
