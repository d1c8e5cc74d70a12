using System.Reflection;

namespace Waymark.Cli.Init;

/// <summary>The workspace that <c>waymark init</c> writes: small, complete, and it builds.</summary>
internal static class WorkspaceTemplate
{
    private const string Prefix = "template/";

    /// <summary>Writes every file of the template below a folder, in a fixed order.</summary>
    /// <returns>Paths written, relative to the folder, with forward slashes.</returns>
    /// <exception cref="IOException">A file of the template is there already; nothing is overwritten.</exception>
    public static IReadOnlyList<string> WriteTo(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var paths = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..].Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToArray();
        foreach (var path in paths)
            if (File.Exists(Path.Combine(folder, path))) throw new IOException($"{Path.Combine(folder, path)} is there already; init writes into a folder without one.");

        foreach (var path in paths)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var source = assembly.GetManifestResourceStream(Prefix + path)!;
            using var file = new FileStream(target, FileMode.CreateNew);
            source.CopyTo(file);
        }

        return paths;
    }
}
