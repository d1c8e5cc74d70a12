using Waymark.Ledger.Storage;
using Waymark.Ledger.Storage.Postgres;

namespace Waymark.Ledger;

/// <summary>Where a ledger keeps what.</summary>
/// <param name="workspace">The workspace's root; <c>ledger/</c>, <c>.waymark/state/</c> and <c>output/</c> lie in it.</param>
/// <param name="keys">The folder of the keys; by default <c>.waymark/keys/</c>.</param>
/// <param name="database">Where a team keeps the log and the private records; null for files below <c>ledger/</c>.</param>
public sealed class LedgerPlace(string workspace, string? keys = null, PostgresAddress? database = null)
{
    /// <summary>Full path of the workspace.</summary>
    public string Workspace { get; } = Path.GetFullPath(workspace);

    public string Keys { get; } = Path.GetFullPath(keys ?? Path.Combine(workspace, ".waymark", "keys"));

    /// <summary>Holds the log and the private records for a team; null where they are files below the workspace.</summary>
    public PostgresAddress? Database => database;

    /// <summary>The log: tiles and checkpoint, without personal data.</summary>
    public string Log => Path.Combine(Root, "log");

    public string Checkpoint => Path.Combine(Log, CheckpointName);

    internal const string CheckpointName = "checkpoint";

    internal string Root => Path.Combine(Workspace, "ledger");

    internal string Private => Path.Combine(Root, "private");

    /// <summary>What this workspace is about to append and to publish.</summary>
    internal string Intents => Path.Combine(Private, "intents");

    /// <summary>Files that a caller is still making.</summary>
    internal string Staging => Path.Combine(Private, "staging");

    /// <summary>Files on their way to their place: durable first, then renamed.</summary>
    internal string Scratch => Path.Combine(Private, "scratch");

    internal string State => Path.Combine(Workspace, ".waymark", "state");

    /// <summary>Held by the writer; never renamed, and without content.</summary>
    internal string Lock => Path.Combine(State, "ledger.lock");

    internal string LastSigned => Path.Combine(State, "last-signed");

    internal string SigningKey => Path.Combine(Keys, "ledger-signing.pem");

    /// <summary>A key that is about to follow; see <see cref="Storage.LogKeys"/>.</summary>
    internal string NextSigningKey => Path.Combine(Keys, "ledger-signing.next.pem");

    /// <summary>Published handouts: <c>customer/id/</c>.</summary>
    internal string Handouts => Path.Combine(Workspace, HandoutsDirectory);

    internal const string HandoutsDirectory = "output/handouts";

    /// <summary>The published log, without names.</summary>
    public string PublicLog => Path.Combine(Workspace, "output", "audit");

    /// <summary>
    /// The newest checkpoint under which a proof was put into <see cref="Handouts"/>: so that opening need not read every proof. It lies with what it speaks of,
    /// and not in the ledger or in <see cref="State"/>, because those may both be restored from a backup.
    /// </summary>
    internal string NewestProven => Path.Combine(Workspace, "output", ".waymark-checkpoint");

    internal const string SitesDirectory = "output/site";

    /// <summary>Folder of a role's site whose pages are made from the ledger: they are in no record, and go when somebody is erased.</summary>
    internal const string AuditPagesFolder = "audit";

    /// <summary>The folders of audit pages that are there, relative to the workspace.</summary>
    internal IEnumerable<string> AuditPages => Directory.Exists(Under(SitesDirectory))
        ? Directory.EnumerateDirectories(Under(SitesDirectory)).Select(site => $"{SitesDirectory}/{Path.GetFileName(site)}/{AuditPagesFolder}").Where(pages => Directory.Exists(Under(pages))).Order(StringComparer.Ordinal)
        : [];

    internal string Under(string directory) => Path.Combine(Workspace, directory);

    /// <summary>The ledger's files, for reading.</summary>
    internal ILedgerFiles OpenFiles() => database is null ? new FolderFiles(Workspace) : new PostgresFiles(database);

    /// <summary>Where a writer keeps the ledger's files.</summary>
    /// <param name="local">Files of this workspace.</param>
    internal ILedgerStore OpenStore(FolderStore local) => database is null ? local : new PostgresStore(database);
}
