using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>Issued and kept files by the digest of their bytes: what makes it possible to give a copy back exactly, years later.</summary>
internal static class IssuedObjects
{
    /// <exception cref="LedgerException">The object is missing or has other bytes.</exception>
    public static byte[] Read(ILedgerFiles files, Digest digest)
    {
        var bytes = files.Read(StoredPath.Of(digest));
        return Digest.Of(bytes) == digest ? bytes : throw LedgerException.Broken(StoredPath.Of(digest), "has other bytes than its name says");
    }
}
