namespace Waymark.Ledger.Storage;

/// <summary>Keeps what is private from other users of the machine. Windows guards by the access list of the user's folders instead.</summary>
internal static class PrivateFolders
{
    private const UnixFileMode OthersMay = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Shuts a folder of our own that others can look into.</summary>
    /// <returns>What was done, in words for a person; null where nothing had to be.</returns>
    public static string? Tighten(string folder)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder)) return null;
        var mode = File.GetUnixFileMode(folder);
        if ((mode & OthersMay) == UnixFileMode.None) return null;
        File.SetUnixFileMode(folder, mode & ~OthersMay);
        return $"{folder} could be read by other users of this machine; it is closed to them now";
    }

    /// <exception cref="LedgerException">Others can read or change the file. It is refused, not mended: they may have copied it already.</exception>
    public static void RequireOwnerOnly(string file)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & OthersMay) == UnixFileMode.None) return;
        throw new LedgerException(
            LedgerFault.Unsafe,
            $"the key '{file}' can be read by other users of this machine",
            $"if nobody but you has seen it: chmod 600 '{file}'");
    }
}
