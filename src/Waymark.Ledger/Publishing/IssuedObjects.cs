using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>Issued and kept files by the digest of their bytes: what makes it possible to give a copy back exactly, years later.</summary>
internal static class IssuedObjects
{
    /// <exception cref="LedgerException">The object is missing or has other bytes.</exception>
    public static byte[] Read(LedgerPlace place, Digest digest)
    {
        try
        {
            var bytes = File.ReadAllBytes(place.Object(digest));
            return Digest.Of(bytes) == digest ? bytes : throw LedgerException.Broken($"private/objects/{digest}", "has other bytes than its name says");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw LedgerException.Broken($"private/objects/{digest}", "is missing");
        }
    }
}
