using System.Runtime.InteropServices;

namespace Waymark.Ledger.Storage;

/// <summary>
/// What the class library cannot do: bring a folder's names to the medium. Windows has no such call and writes names through its journal;
/// there this does nothing.
/// </summary>
internal static partial class Posix
{
    // The flags that differ between systems are not needed: a folder opens for reading with none (fcntl.h: O_RDONLY = 0 everywhere).
    private const int ReadOnly = 0;

    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Open(path, ReadOnly);
        if (folder < 0) throw Failure("open the folder", path);
        try
        {
            if (Sync(folder) != 0) throw Failure("sync the folder", path);
        }
        finally
        {
            _ = Close(folder);
        }
    }

    private static IOException Failure(string what, string path) => new($"cannot {what} '{path}': {Marshal.GetLastPInvokeErrorMessage()}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
