namespace Waymark.Ledger.Storage;

/// <summary>The files of a ledger by name (<see cref="StoredPath"/>), wherever they are kept: in a folder, or in a database that a team shares.</summary>
internal interface ILedgerFiles
{
    /// <summary>The bytes of a file, or null where there is none.</summary>
    byte[]? Find(string path);

    /// <summary>Every file below a folder, at any depth, in ordinal order.</summary>
    IReadOnlyList<string> Below(string folder);

    /// <summary>Those of the names that no file has.</summary>
    IReadOnlySet<string> Lacks(IReadOnlyCollection<string> paths);
}

/// <summary>
/// Where a writer keeps the files of a ledger. What is put becomes visible to others, and durable, with <see cref="Commit"/>: in a database all of it
/// in one step, in a folder file by file, which is why the protocol has an intent and says with <see cref="Order"/> what must come first.
/// </summary>
internal interface ILedgerStore : ILedgerFiles
{
    /// <summary>Whether others write here too, from other machines: then every commit takes its turn, and is whole or not there.</summary>
    bool IsShared { get; }

    /// <summary>Gives a file new bytes, or makes it.</summary>
    void Put(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Takes over a file of this machine whose bytes are durable already.</summary>
    void Adopt(string path, string file);

    void Delete(string path);

    void DeleteBelow(string folder);

    /// <summary>What was put before is durable before what is put after; nothing to do where both become visible in one step.</summary>
    void Order();

    /// <summary>Everything since the last commit is durable, and visible to others, when this returns.</summary>
    void Commit();

    /// <summary>Forgets what was put since the last commit. What a folder has of it, the next opening finishes or undoes.</summary>
    void Abandon();
}

internal static class LedgerFileReading
{
    /// <exception cref="LedgerException">There is no such file.</exception>
    public static byte[] Read(this ILedgerFiles files, string path) => files.Find(path) ?? throw LedgerException.Broken(path, "is missing");

    public static bool Has(this ILedgerFiles files, string path) => files.Lacks([path]).Count == 0;
}
