namespace Waymark.Cli.Making;

/// <summary>Writes files below a folder and nowhere else.</summary>
internal static class OutputFiles
{
    /// <param name="path">Relative, with forward slashes.</param>
    /// <exception cref="ArgumentException">The path leads out of the folder.</exception>
    public static void Write(string folder, string path, ReadOnlyMemory<byte> bytes)
    {
        var target = Path.GetFullPath(Path.Combine(folder, path));
        if (!target.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ArgumentException($"'{path}' leads out of the folder.", nameof(path));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(bytes.Span);
    }

    /// <summary>Puts other bytes in the place of a file that <see cref="Write"/> wrote.</summary>
    public static void Replace(string folder, string path, ReadOnlyMemory<byte> bytes)
    {
        File.Delete(Path.Combine(folder, path));
        Write(folder, path, bytes);
    }

    /// <summary>Copies a finished folder, file by file, into another that may exist.</summary>
    public static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
