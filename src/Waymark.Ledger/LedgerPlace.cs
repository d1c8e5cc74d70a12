using Waymark.Ledger.Tree;

namespace Waymark.Ledger;

/// <summary>Where a ledger keeps what.</summary>
/// <param name="workspace">The workspace's root; <c>ledger/</c>, <c>.waymark/state/</c> and <c>output/</c> lie in it.</param>
/// <param name="keys">The folder of the keys; by default <c>.waymark/keys/</c>.</param>
public sealed class LedgerPlace(string workspace, string? keys = null)
{
    /// <summary>Full path of the workspace.</summary>
    public string Workspace { get; } = Path.GetFullPath(workspace);

    public string Keys { get; } = Path.GetFullPath(keys ?? Path.Combine(workspace, ".waymark", "keys"));

    /// <summary>The log: tiles and checkpoint, without personal data.</summary>
    public string Log => Path.Combine(Root, "log");

    public string Checkpoint => Path.Combine(Log, CheckpointName);

    internal const string CheckpointName = "checkpoint";

    internal string Root => Path.Combine(Workspace, "ledger");

    internal string Private => Path.Combine(Root, "private");

    /// <summary>Openings, in folders of 256.</summary>
    internal string Records => Path.Combine(Private, "records");

    /// <summary>Issued and kept files, each named by the SHA-256 of its bytes.</summary>
    internal string Objects => Path.Combine(Private, "objects");

    /// <summary>What is about to be appended.</summary>
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

    internal const string SitesDirectory = "output/site";

    internal string Under(string directory) => Path.Combine(Workspace, directory);

    internal string Object(Digest digest) => Path.Combine(Objects, digest.ToString());

    internal string TilePath(Tile tile) => Path.Combine(Log, tile.Path);
}
