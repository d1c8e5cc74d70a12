using Waymark.Ledger.Records;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Storage;

/// <summary>
/// What each file of a ledger is called: its path relative to the workspace, with forward slashes. On disk and in a database it has the same name.
/// </summary>
internal static class StoredPath
{
    public const string Root = "ledger";
    public const string Log = Root + "/log";
    public const string Checkpoint = Log + "/" + LedgerPlace.CheckpointName;
    public const string Private = Root + "/private";

    /// <summary>Openings, in folders of 256.</summary>
    public const string Records = Private + "/records";

    /// <summary>Issued and kept files, each named by the SHA-256 of its bytes.</summary>
    public const string Objects = Private + "/objects";

    /// <summary>What is about to be appended.</summary>
    public const string Intents = Private + "/intents";

    public static string Of(Tile tile) => $"{Log}/{tile.Path}";

    public static string Of(RecordName name) => $"{Records}/{name.Path}";

    /// <summary>Folder of the openings that belong to one tile's worth of entries.</summary>
    public static string RecordsOf(long tile) => $"{Records}/{Tile.GroupsOf(tile)}";

    public static string Of(Digest digest) => $"{Objects}/{digest}";

    public static bool IsBelow(string path, string folder) => path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);
}
