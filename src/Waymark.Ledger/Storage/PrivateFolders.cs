using Waymark.Vocabulary.Files;

namespace Waymark.Ledger.Storage;

/// <summary>Keeps what is private from other users of the machine. Windows guards by the access list of the user's folders instead.</summary>
internal static class PrivateFolders
{
    /// <summary>Shuts a folder of our own that others can look into.</summary>
    /// <returns>What was done, in words for a person; null where nothing had to be.</returns>
    public static string? Tighten(string folder)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder) || !OwnerOnly.IsOpenToOthers(folder)) return null;
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) & ~OwnerOnly.Others);
        return $"{folder} could be read by other users of this machine; it is closed to them now";
    }

    /// <exception cref="LedgerException">Others can read or change the file. It is refused, not mended: they may have copied it already.</exception>
    public static void RequireOwnerOnly(string file)
    {
        if (!OwnerOnly.IsOpenToOthers(file)) return;
        throw new LedgerException(
            LedgerFault.Unsafe,
            $"the key '{file}' can be read by other users of this machine",
            $"if nobody but you has seen it: chmod 600 '{file}'");
    }
}
