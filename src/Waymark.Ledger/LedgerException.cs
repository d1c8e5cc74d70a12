namespace Waymark.Ledger;

/// <summary>What kind of thing stands in the way, for those who choose an exit code by it.</summary>
public enum LedgerFault
{
    /// <summary>Another process is writing.</summary>
    Busy,

    /// <summary>A file does not say what the log says, or the log has forgotten something that was signed.</summary>
    Broken,

    /// <summary>The database of a team's ledger cannot be reached, or refused what was asked of it.</summary>
    Database,

    /// <summary>The world is not as it must be for records to be safe: key readable by others, locks that do not lock, a write that failed.</summary>
    Unsafe,
}

/// <summary>The ledger stops here. Nothing was published that is not recorded, and nothing is trusted that was not checked.</summary>
public sealed class LedgerException(LedgerFault fault, string message, string? hint = null, Exception? inner = null) : Exception(message, inner)
{
    public LedgerFault Fault => fault;

    /// <summary>What a person can do next, or null.</summary>
    public string? Hint => hint;

    /// <summary>Whether the same may succeed when it is tried again right away: a connection broke, or somebody else came first.</summary>
    internal bool MayPass { get; init; }

    /// <param name="path">Relative to the workspace.</param>
    /// <param name="what">Finishes the sentence that begins with the path: "has 31 bytes, not 32".</param>
    internal static LedgerException Broken(string path, string what) =>
        new(LedgerFault.Broken, $"the ledger is damaged: {path} {what}", "restore ledger/ from a backup; `waymark audit verify` lists everything that is wrong");
}
