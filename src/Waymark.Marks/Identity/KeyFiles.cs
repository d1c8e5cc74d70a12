using System.Text;
using Waymark.Vocabulary.Files;

namespace Waymark.Marks.Identity;

/// <summary>Key files of this room, under the rule of <see cref="OwnerOnly"/>.</summary>
internal static class KeyFiles
{
    public static void RequirePrivate(string path)
    {
        if (OwnerOnly.IsOpenToOthers(path))
            throw new KeyFileException(path, "can be read by others than its owner", $"run `chmod 600 {path}` and ask who may have copied it");
    }

    public static void EnsurePrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly.Folder);
    }

    /// <summary>Writes a file that did not exist, durably: it is complete under its name, or not there.</summary>
    public static void WriteNew(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly.File;
        var fresh = path + ".new";
        File.Delete(fresh);
        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(Encoding.ASCII.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: false);
    }
}
