using System.Collections.Immutable;
using System.Globalization;
using Waymark.Ledger.Publishing;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger;

/// <summary>One copy in the making.</summary>
public sealed class StagedCopy
{
    private readonly IReadOnlyDictionary<string, byte[]> kept;
    private readonly string? unrecorded;
    private readonly Func<ImmutableArray<IssuedFile>, ImmutableArray<KeptFile>, IssuedRecord> record;

    internal StagedCopy(
        string root, string directory, string? unrecorded, IReadOnlyDictionary<string, byte[]> kept, Func<ImmutableArray<IssuedFile>, ImmutableArray<KeptFile>, IssuedRecord> record)
    {
        (Root, Directory, this.unrecorded, this.kept, this.record) = (root, directory, unrecorded, kept, record);
        System.IO.Directory.CreateDirectory(Folder);
    }

    /// <summary>
    /// Full path of the folder to write the files into, as they shall be published. No links in it. Of a site, what is below <c>audit/</c> may be verified here
    /// with the rest, and is neither recorded nor published with it (<see cref="LedgerWriter.PublishAuditPages"/>).
    /// </summary>
    public string Folder => Path.Combine(Root, "files");

    /// <summary>Where the files will be published, relative to the workspace.</summary>
    public string Directory { get; }

    internal string Root { get; }

    /// <summary>Brings the files to the medium and describes them by the bytes that can be read back.</summary>
    /// <param name="staged">Gets every file, by digest.</param>
    internal IssuedRecord Seal(LedgerWriter ledger, Dictionary<Digest, string> staged)
    {
        var files = ImmutableArray.CreateBuilder<IssuedFile>();
        foreach (var file in new DirectoryInfo(Folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (file.LinkTarget is not null) throw new InvalidOperationException($"'{path}' is a link; only files can be issued.");
            if (!SafePath.IsRelative(path)) throw new InvalidOperationException($"'{path}' has a name that not every system can hold.");
            if (path is DeliveredFolder.ProofName or DeliveredFolder.ArchiveName) throw new InvalidOperationException($"'{path}' is made by the ledger.");
            if (file is DirectoryInfo || (unrecorded is not null && StoredPath.IsBelow(path, unrecorded))) continue;
            var bytes = ledger.Files.SyncFile(file.FullName);
            files.Add(new IssuedFile(path, bytes.Length, Hold(Digest.Of(bytes), file.FullName)));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return record(files.DrainToImmutable(), [.. kept.OrderBy(item => item.Key, StringComparer.Ordinal).Select((item, i) =>
        {
            var path = Path.Combine(Root, i.ToString(CultureInfo.InvariantCulture));
            ledger.Disk.WriteDurably(path, item.Value, Privacy.Private);
            return new KeptFile(item.Key, item.Value.Length, Hold(Digest.Of(item.Value), path));
        })]);

        Digest Hold(Digest digest, string path)
        {
            staged.TryAdd(digest, path);
            return digest;
        }
    }
}
