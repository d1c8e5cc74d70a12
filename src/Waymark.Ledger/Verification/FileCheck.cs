using Waymark.Ledger.Publishing;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Verification;

/// <summary>Every file of the ledger must be one that the log accounts for; every kept file must have the bytes that its name says.</summary>
internal sealed class FileCheck(LedgerPlace place, ILedgerFiles files, long size, Findings findings)
{
    public void Run(EntryCheck entries)
    {
        var known = Tile.AllOf(size).Select(StoredPath.Of).Concat(InPassing()).ToHashSet(StringComparer.Ordinal);
        var present = files.Below(StoredPath.Root).ToHashSet(StringComparer.Ordinal);
        foreach (var path in present)
        {
            if (path == StoredPath.Checkpoint || entries.Records.Contains(path) || IsOfAWriter(path) || known.Contains(path)) continue;
            if (StoredPath.IsBelow(path, StoredPath.Log)) CheckNarrowTile(path);
            else if (StoredPath.IsBelow(path, StoredPath.Objects)) CheckObject(path, entries);
            else findings.Add(path, "does not belong into the ledger");
        }

        foreach (var path in entries.Objects.Select(StoredPath.Of).Where(path => !present.Contains(path))) findings.Add(path, "is missing, though a record needs it");
        if (place.Database is null) return;
        foreach (var path in new FolderFiles(place.Workspace).Below(StoredPath.Root).Where(path => !IsOfAWriter(path)))
            findings.Add(path, $"does not belong here: the ledger is in {place.Database}");
    }

    /// <summary>Files that a living or dead writer has not published: never part of the ledger, and cleared by the next writer.</summary>
    private static bool IsOfAWriter(string path) =>
        StoredPath.IsBelow(path, StoredPath.Private + "/staging") || StoredPath.IsBelow(path, StoredPath.Private + "/scratch") || StoredPath.IsBelow(path, StoredPath.Intents);

    /// <summary>What somebody is appending to a shared log at this moment: already there, and not yet signed for.</summary>
    private IEnumerable<string> InPassing()
    {
        if (place.Database is null || findings.Parse(StoredPath.Intents, () => Intent.Read(files)) is not { } intent || intent.First != size) return [];
        return intent.Openings.Select(opening => StoredPath.Of(opening.Name))
            .Concat(Tile.Between(intent.First, intent.Size).Select(StoredPath.Of))
            .Concat(intent.NewObjects.Select(StoredPath.Of));
    }

    private void CheckObject(string path, EntryCheck entries)
    {
        if (!IsDigest(path[(StoredPath.Objects.Length + 1)..], out var digest) || !entries.Objects.Contains(digest)) findings.Add(path, "is a file that no record needs");
        else if (findings.Read(path) is { } bytes && Digest.Of(bytes) != digest) findings.Add(path, "has other bytes than its name says");
    }

    /// <summary>A partial tile of an earlier size may stay until its tile is full; it begins like the tile of today.</summary>
    private void CheckNarrowTile(string path)
    {
        foreach (var tile in Tile.AllOf(size).Where(tile => !tile.IsFull))
        {
            for (var width = 1; width < tile.Width; width++)
            {
                if (StoredPath.Of(tile with { Width = width }) != path) continue;
                if (findings.Read(path) is { } narrow && findings.Read(StoredPath.Of(tile)) is { } wide && !IsBeginningOf(narrow, wide, tile, width))
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
}
