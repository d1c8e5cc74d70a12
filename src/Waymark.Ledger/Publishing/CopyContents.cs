using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;

namespace Waymark.Ledger.Publishing;

/// <summary>All files of a published folder: the issued ones out of the objects and, for a handout, its proof and its archive.</summary>
internal static class CopyContents
{
    public static IReadOnlyList<(string Path, byte[] Bytes)> Of(ILedgerFiles files, IssuedRecord record, byte[] proof)
    {
        List<(string Path, byte[] Bytes)> contents = [.. record.Files.Select(file => (file.Path, IssuedObjects.Read(files, file.Sha256)))];
        if (record is not HandoutRecord handout) return contents;
        contents.Add((DeliveredFolder.ProofName, proof));
        contents.Add((DeliveredFolder.ArchiveName, Archive.Make(handout.Facts, contents)));
        return contents;
    }
}
