namespace Waymark.Verify.Readers;

/// <summary>Lists an output's folder without following any link.</summary>
internal static class OutputFolder
{
    /// <summary>Plain files, and whatever is neither a plain file nor a folder, both sorted by path.</summary>
    public static (List<(string Path, string File)> Files, List<(string Path, string What)> Oddities) List(string folder)
    {
        var files = new List<(string, string)>();
        var oddities = new List<(string, string)>();
        var root = new DirectoryInfo(folder);
        if (!root.Exists) throw new DirectoryNotFoundException($"There is no folder {folder}.");
        Walk(root, "", 0);
        files.Sort((one, other) => string.CompareOrdinal(one.Item1, other.Item1));
        oddities.Sort((one, other) => string.CompareOrdinal(one.Item1, other.Item1));
        return (files, oddities);

        void Walk(DirectoryInfo directory, string prefix, int depth)
        {
            foreach (var entry in directory.EnumerateFileSystemInfos())
            {
                var path = prefix + entry.Name;
                if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) oddities.Add((path, "a symbolic link"));
                else if (entry is DirectoryInfo inner && depth < ScanLimits.Nesting) Walk(inner, path + "/", depth + 1);
                else if (entry is FileInfo) files.Add((path, entry.FullName));
                else oddities.Add((path, "neither a file nor a folder"));
            }
        }
    }

    public static bool HasHiddenPart(string path) => path.Split('/').Any(part => part.StartsWith('.'));
}
