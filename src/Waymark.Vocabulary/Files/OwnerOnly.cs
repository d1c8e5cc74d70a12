namespace Waymark.Vocabulary.Files;

/// <summary>
/// The one rule on the modes of secrets: nobody but the owner may read, write or enter. On Windows the access list of the user's folders guards them, and
/// the rule says nothing.
/// </summary>
public static class OwnerOnly
{
    public const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    public const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Whether anybody but its owner may do anything with a file or folder that exists.</summary>
    public static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(path) & Others) != 0;
}
