using System.Buffers.Binary;
using System.Text;
using Waymark.Verify.Matching;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Archives;

/// <summary>
/// Reads a ZIP archive by its central directory (APPNOTE 6.3.10, sections 4.3 and 4.4), every entry as a file of the output. Bytes
/// that belong to no entry are looked at too.
/// </summary>
internal static class ZipExamination
{
    private const int EndLength = 22;
    private const int DirectoryLength = 46;
    private const int LocalLength = 30;

    public static void Read(Examination scan, ReadOnlyMemory<byte> file, Location at, int depth)
    {
        var end = file.Span.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndLength > file.Length)
        {
            scan.Report(VerifyRules.Damaged, "the archive has no directory", at);
            scan.RawText(file.Span, at, depth);
            return;
        }

        int count = U16(file, end + 10);
        var directory = U32(file, end + 16);
        if (count > ScanLimits.Files)
        {
            scan.Report(VerifyRules.TooMuch, $"the archive has more than {ScanLimits.Files} entries", at);
            return;
        }

        var covered = new List<(long From, long To)> { (end, file.Length) };
        scan.RawText(file.Span[(end + EndLength)..], at.In("archive comment"), depth);
        long position = directory;
        for (var i = 0; i < count; i++)
        {
            if (position + DirectoryLength > end || U32(file, position) != 0x02014B50)
            {
                scan.Report(VerifyRules.Damaged, "the archive's directory is damaged", at);
                break;
            }

            var entry = ZipEntry.Read(file, (int)position);
            covered.Add((position, position + entry.DirectoryBytes));
            position += entry.DirectoryBytes;
            if (Entry(scan, file, entry, at, depth) is { } bytes) covered.Add(bytes);
        }

        Gaps(scan, file, covered, at, depth);
    }

    private static (long, long)? Entry(Examination scan, ReadOnlyMemory<byte> file, ZipEntry entry, Location at, int depth)
    {
        var inside = new Location($"{at.Path}!/{Printable(entry.Name)}");
        scan.Text(entry.Name, TextKind.Id, inside.In("name"), depth);
        scan.RawText(entry.Comment.Span, inside.In("comment"), depth);
        scan.RawText(entry.Extra.Span, inside.In("extra field"), depth);
        if (IsUnsafe(entry.Name))
        {
            scan.Report(VerifyRules.UnsafeName, "an archive entry whose name leads out of its folder", inside);
            return null;
        }

        var local = entry.LocalOffset;
        if (local + LocalLength > file.Length || U32(file, local) != 0x04034B50) return Damaged("an archive entry has no header");
        var start = local + LocalLength + U16(file, local + 26) + U16(file, local + 28);
        if (start + entry.PackedLength > file.Length) return Damaged("an archive entry is cut short");
        scan.RawText(file.Span[(int)(local + LocalLength)..(int)start], inside.In("local header"), depth);
        // A data descriptor may follow: at most 24 bytes, counted generously.
        var covered = (local, Math.Min(file.Length, start + entry.PackedLength + (entry.HasDescriptor ? 24 : 0)));
        if (entry.Name.EndsWith('/')) return covered;
        var packed = file.Slice((int)start, (int)entry.PackedLength);
        var content = entry.Method switch { 0 => packed, 8 => scan.Inflate(packed, inside, Packing.Deflate), _ => null };
        if (entry.Method is not (0 or 8)) scan.Report(VerifyRules.Damaged, "an archive entry is packed in a way that is not read", inside);
        if (entry.IsEncrypted) scan.Report(VerifyRules.Damaged, "an archive entry is encrypted and cannot be read", inside);
        if (entry.IsLink) scan.Report(VerifyRules.NotAFile, "an archive entry is a symbolic link", inside);
        if (content is { } bytes) FileExamination.Read(scan, bytes, inside, depth + 1);
        return covered;

        (long, long)? Damaged(string what)
        {
            scan.Report(VerifyRules.Damaged, what, inside);
            return null;
        }
    }

    private static void Gaps(Examination scan, ReadOnlyMemory<byte> file, List<(long From, long To)> covered, Location at, int depth)
    {
        long seen = 0;
        foreach (var (from, to) in covered.Order())
        {
            if (from > seen)
            {
                var where = at.In($"byte {seen}");
                scan.Report(VerifyRules.TrailingBytes, $"{from - seen} bytes of the archive belong to no entry", where);
                scan.RawText(file.Span[(int)seen..(int)from], where, depth);
            }

            seen = Math.Max(seen, to);
        }
    }

    private static bool IsUnsafe(string name) =>
        name.Length == 0 || name[0] is '/' or '\\' || name.Contains('\\') || name.Contains(':') || name.Split('/').Contains("..", StringComparer.Ordinal) || name.Any(char.IsControl);

    private static string Printable(string name) => new([.. name.Select(c => char.IsControl(c) ? '?' : c)]);

    private static ushort U16(ReadOnlyMemory<byte> file, long at) => BinaryPrimitives.ReadUInt16LittleEndian(file.Span[(int)at..]);

    private static uint U32(ReadOnlyMemory<byte> file, long at) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[(int)at..]);

    /// <summary>An entry as the central directory describes it.</summary>
    private sealed record ZipEntry(string Name, ReadOnlyMemory<byte> Extra, ReadOnlyMemory<byte> Comment, ushort Flags, ushort Method, long PackedLength, long LocalOffset, uint Attributes)
    {
        public int DirectoryBytes { get; private init; }

        public bool IsEncrypted => (Flags & 1) != 0;

        public bool HasDescriptor => (Flags & 8) != 0;

        // The upper half holds Unix permissions where Unix made the archive; S_IFLNK is 0xA000.
        public bool IsLink => (Attributes >> 16 & 0xF000) == 0xA000;

        public static ZipEntry Read(ReadOnlyMemory<byte> file, int at)
        {
            int name = U16(file, at + 28), extra = U16(file, at + 30), comment = U16(file, at + 32);
            var rest = file[Math.Min(file.Length, at + DirectoryLength)..];
            name = Math.Min(name, rest.Length);
            extra = Math.Min(extra, rest.Length - name);
            comment = Math.Min(comment, rest.Length - name - extra);
            return new ZipEntry(
                Encoding.UTF8.GetString(rest.Span[..name]),
                rest.Slice(name, extra),
                rest.Slice(name + extra, comment),
                U16(file, at + 8),
                U16(file, at + 10),
                U32(file, at + 20),
                U32(file, at + 42),
                U32(file, at + 38)) { DirectoryBytes = DirectoryLength + name + extra + comment };
        }
    }
}
