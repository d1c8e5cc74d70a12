namespace Waymark.Ledger.Storage;

/// <summary>
/// One writer at a time: an exclusive lock on a file that is never renamed. The system drops it when the process ends, however it ends.
/// The lock is tried out each time, because it can be switched off (DOTNET_SYSTEM_IO_DISABLEFILELOCKING) and some network shares ignore it.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    /// <param name="wait">How long to wait for another writer; zero means not at all.</param>
    /// <exception cref="LedgerException">Another writer holds the lock, or locks do not work here.</exception>
    public static WriterLock Take(string path, TimeSpan wait, TimeProvider time)
    {
        var start = time.GetTimestamp();
        FileStream? first;
        while ((first = TryOpen(path)) is null)
        {
            if (time.GetElapsedTime(start) >= wait)
            {
                throw new LedgerException(LedgerFault.Busy, "another process is writing to the ledger", "try again when it has finished");
            }

            Thread.Sleep(Pause);
        }

        if (TryOpen(path) is not { } second) return new WriterLock(first);
        second.Dispose();
        first.Dispose();
        throw new LedgerException(
            LedgerFault.Unsafe,
            $"file locks do not work here: '{path}' could be locked twice, so two writers could tear the log apart",
            "unset DOTNET_SYSTEM_IO_DISABLEFILELOCKING, or move the workspace to a local disk");
    }

    /// <summary>The lock if nobody holds it, else null.</summary>
    public static WriterLock? TryTake(string path, TimeProvider time)
    {
        try
        {
            return Take(path, TimeSpan.Zero, time);
        }
        catch (LedgerException e) when (e.Fault == LedgerFault.Busy)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(path))
        {
            return null;
        }
    }
}
