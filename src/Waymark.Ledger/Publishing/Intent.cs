using System.Text;
using System.Text.Json.Nodes;
using Waymark.Ledger.Canonical;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>One entry that is about to be appended.</summary>
/// <param name="Opening">Of its commitment; null for the kinds that have none.</param>
internal sealed record PlannedEntry(Entry Entry, Opening? Opening)
{
    public LedgerRecord? Record { get; } = Opening is null ? null : Statement.Decode(Opening.Payload.Span);

    public static PlannedEntry Seal(LedgerRecord record, Func<Digest, Entry> entryFor)
    {
        var opening = Opening.Seal(Statement.Encode(record));
        return new PlannedEntry(entryFor(opening.Commitment), opening);
    }
}

/// <summary>
/// Everything that one append will do, durable before any of it is done, so that the next start can finish it or undo it:
/// one line of canonical JSON, and a line with its SHA-256.
/// </summary>
/// <param name="First">Index of the first entry; the size of the log before.</param>
/// <param name="NewObjects">Issued and kept files that were not there before.</param>
/// <param name="Removals">Files and folders, relative to the workspace, that go once the entries are committed.</param>
internal sealed record Intent(long First, IReadOnlyList<PlannedEntry> Entries, IReadOnlyList<Digest> NewObjects, IReadOnlyList<string> Removals)
{
    public string FileName => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{First}.intent");

    public string StoredPath => $"{Storage.StoredPath.Intents}/{FileName}";

    /// <summary>Whether a key follows another one with this.</summary>
    public bool IsRotation => Entries.Any(planned => planned.Entry is Entry.KeyRotated);

    /// <summary>What is about to be appended, or left half done; null where there is nothing.</summary>
    /// <exception cref="LedgerException">What lies there is not one whole intent.</exception>
    public static Intent? Read(ILedgerFiles files)
    {
        var paths = files.Below(Storage.StoredPath.Intents);
        if (paths.Count == 0 || files.Find(paths[0]) is not { } bytes) return null;
        if (paths.Count > 1) throw LedgerException.Broken(Storage.StoredPath.Intents, "holds more than one intent");
        try
        {
            var intent = Decode(bytes);
            return intent.StoredPath == paths[0] ? intent : throw LedgerException.Broken(paths[0], "has the name of another intent");
        }
        catch (FormatException e)
        {
            throw LedgerException.Broken(paths[0], e.Message);
        }
    }

    /// <summary>The names under which the openings are kept.</summary>
    public IEnumerable<(RecordName Name, Opening Opening)> Openings =>
        Entries.Select((planned, i) => (planned, i)).Where(entry => entry.planned is { Opening: not null, Record: not null })
            .Select(entry => (RecordName.Of(First + entry.i, entry.planned.Record!), entry.planned.Opening!));

    public long Size => First + Entries.Count;

    public byte[] Encode()
    {
        var line = CanonicalJson.Encode(new JsonObject
        {
            ["entries"] = new JsonArray([.. Entries.Select(planned => new JsonObject
            {
                ["entry"] = Convert.ToBase64String(planned.Entry.Encode()),
                ["opening"] = planned.Opening is { } opening ? Convert.ToBase64String(opening.Encode()) : null,
            })]),
            ["first"] = First,
            ["objects"] = new JsonArray([.. NewObjects.Select(digest => digest.ToString())]),
            ["removals"] = new JsonArray([.. Removals]),
        });
        return [.. line, .. Encoding.ASCII.GetBytes($"\n{Digest.Of(line)}\n")];
    }

    /// <exception cref="FormatException">The bytes are not a whole intent.</exception>
    public static Intent Decode(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        if (end < 0 || !bytes[end..].SequenceEqual(Encoding.ASCII.GetBytes($"\n{Digest.Of(bytes[..end])}\n"))) throw new FormatException("is not whole");
        var node = CanonicalJson.Decode(bytes[..end]);
        node.HasExactly("entries", "first", "objects", "removals");
        return new Intent(
            node.Count("first"),
            [.. node.Objects("entries").Select(Planned)],
            [.. node.Texts("objects").Select(Digest.ParseHex)],
            [.. node.Texts("removals")]);
    }

    private static PlannedEntry Planned(JsonObject node)
    {
        node.HasExactly("entry", "opening");
        var opening = node.TextOrNull("opening") is { } text ? Opening.Decode(StrictBase64.Decode(text)) : null;
        return new PlannedEntry(Entry.Decode(StrictBase64.Decode(node.Text("entry"))), opening);
    }
}
