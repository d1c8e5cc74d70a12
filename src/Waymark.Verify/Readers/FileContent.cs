using System.Buffers;

namespace Waymark.Verify.Readers;

/// <summary>
/// The bytes of one file of an output, in memory that the next file gets when this one has been read: what a scan keeps of a file, it copies. An output
/// has files of hundreds of kilobytes, and each in an array of its own would have everything that is kept in mind collected over and over.
/// </summary>
internal readonly struct FileContent : IDisposable
{
    /// <summary>Larger files are not worth the memory that would stay taken.</summary>
    private const int LargestShared = 4 << 20;

    private readonly byte[]? _lent;

    private FileContent(byte[]? lent, ReadOnlyMemory<byte> bytes) => (_lent, Bytes) = (lent, bytes);

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <param name="length">As the folder says. A pipe or a device has none, and opening one would wait for ever.</param>
    /// <exception cref="IOException">The file cannot be read, or changes meanwhile.</exception>
    public static FileContent Read(string file, long length)
    {
        if (length is 0 or > LargestShared) return new FileContent(lent: null, length == 0 ? ReadOnlyMemory<byte>.Empty : File.ReadAllBytes(file));
        using var handle = File.OpenHandle(file);
        var lent = ArrayPool<byte>.Shared.Rent((int)length + 1);
        try
        {
            var read = 0;
            while (RandomAccess.Read(handle, lent.AsSpan(read), read) is > 0 and var more)
            {
                read += more;
                if (read > length) break;
            }

            if (read != length) throw new IOException($"{file} changed while it was read.");
            return new FileContent(lent, lent.AsMemory(0, read));
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(lent);
            throw;
        }
    }

    public void Dispose()
    {
        if (_lent is not null) ArrayPool<byte>.Shared.Return(_lent);
    }
}
