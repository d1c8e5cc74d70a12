namespace Waymark.EndToEnd.Running;

/// <summary>A workspace of its own in a temporary folder, deleted with it.</summary>
internal sealed class Sandbox : IDisposable
{
    private Sandbox(string root) => Root = root;

    public string Root { get; }

    /// <summary>A copy of the sample workspace's content, without state.</summary>
    public static Sandbox OfSample()
    {
        var sandbox = new Sandbox(Directory.CreateTempSubdirectory("waymark-e2e-").FullName);
        CopyFolder(System.IO.Path.Combine(Repository.Root, "content"), sandbox.Path("content"));
        return sandbox;
    }

    public static Sandbox Empty() => new(Directory.CreateTempSubdirectory("waymark-e2e-").FullName);

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>Gives this workspace another one's keys, and nothing else of it.</summary>
    public Sandbox WithKeysOf(Sandbox other)
    {
        CopyFolder(other.Path(".waymark/keys"), Path(".waymark/keys"));
        foreach (var key in Directory.EnumerateFiles(Path(".waymark/keys"))) File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return this;
    }

    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(relative))!);
        File.WriteAllText(Path(relative), text);
        return Path(relative);
    }

    public string Read(string relative) => File.ReadAllText(Path(relative));

    /// <summary>Path and digest of every file below a folder, sorted.</summary>
    public SortedDictionary<string, string> Digests(string folder, Func<string, bool> counts)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path(folder), "*", SearchOption.AllDirectories))
        {
            var relative = System.IO.Path.GetRelativePath(Root, file);
            if (counts(relative)) digests.Add(relative, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
        }

        return digests;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file)));
    }
}
