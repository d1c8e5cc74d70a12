using Waymark.Vocabulary.Files;

namespace Waymark.Cli.Keys;

/// <summary>Writes files that only their owner may read.</summary>
internal static class SecretFile
{
    /// <summary>Writes a file that does not exist yet: complete under its name, or not there.</summary>
    /// <exception cref="IOException">It exists.</exception>
    public static void WriteNew(string path, byte[] bytes)
    {
        if (File.Exists(path)) throw new IOException($"{path} exists already, and is not written over.");
        var fresh = path + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly.File;
        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: false);
    }
}
