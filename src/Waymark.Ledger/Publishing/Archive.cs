using System.IO.Compression;
using System.Text;
using Waymark.Ledger.Records;

namespace Waymark.Ledger.Publishing;

/// <summary>All files of a handout in one, as a person would send them.</summary>
internal static class Archive
{
    public const string NoticeName = "NOTICE.txt";

    /// <param name="files">With paths relative to the handout's folder.</param>
    public static byte[] Make(HandoutFacts facts, IEnumerable<(string Path, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The day that the copy bears, at midnight: an archive's times have no zone, and no clock belongs in here.
            var time = new DateTimeOffset(facts.Date, TimeOnly.MinValue, TimeSpan.Zero);
            var named = files.Select(file => (Name: NameOf(facts.Parcel, file.Path), file.Bytes))
                .Append((Name: NoticeName, Bytes: NoticeOf(facts.Parcel)));
            foreach (var (name, content) in named.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, IsPacked(name) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                entry.LastWriteTime = time;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Whether files of this kind are compressed in themselves: packed once more they would only grow.</summary>
    private static bool IsPacked(string name) => Path.GetExtension(name) is ".pdf" or ".woff2" or ".woff" or ".png" or ".jpg" or ".jpeg";

    public static byte[] NoticeOf(Parcel parcel) => Encoding.UTF8.GetBytes(parcel.Notice + "\n");

    public static string NameOf(Parcel parcel, string path)
    {
        var name = parcel.Names.Where(name => name.Path == path || (name.Path.EndsWith('/') && path.StartsWith(name.Path, StringComparison.Ordinal)))
            .MaxBy(name => name.Path.Length);
        return name is null ? path : name.As + path[name.Path.Length..];
    }
}
