using System.Text;
using Waymark.Ledger.Notes;

namespace Waymark.Ledger.Storage;

/// <summary>The file that holds the log's private key.</summary>
internal static class KeyFile
{
    /// <exception cref="LedgerException">The file is missing, is open to others, or holds something else.</exception>
    public static SigningKey Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new LedgerException(
                LedgerFault.Unsafe,
                $"the key that signs this ledger is missing: '{path}'",
                "restore it from its backup (`waymark keys import`); nothing can be recorded without it");
        }

        PrivateFolders.RequireOwnerOnly(path);
        try
        {
            return SigningKey.FromPem(File.ReadAllText(path));
        }
        catch (FormatException e)
        {
            throw new LedgerException(LedgerFault.Unsafe, $"the key '{path}' {e.Message}", "restore it from its backup", e);
        }
    }

    /// <summary>Reads the key, or makes one where there is none. For a log that is still empty.</summary>
    public static SigningKey ReadOrCreate(string path, DurableFiles files)
    {
        if (File.Exists(path)) return Read(path);

        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            files.Disk.CreateFolder(folder, Privacy.Private);
            files.Settle(Path.GetDirectoryName(folder)!);
        }

        // The folder may lie on another file system than the ledger, so the new file is made here. One left by a crash is of no use.
        var fresh = path + ".new";
        if (File.Exists(fresh)) files.Disk.DeleteFile(fresh);
        using var key = SigningKey.Create();
        files.Disk.WriteDurably(fresh, Encoding.ASCII.GetBytes(key.ToPem()), Privacy.Private);
        files.Disk.Rename(fresh, path);
        files.Settle(folder);
        return Read(path);
    }
}
