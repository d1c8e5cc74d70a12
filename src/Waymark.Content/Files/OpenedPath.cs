using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Waymark.Content.Files;

/// <summary>
/// Where an open file really lies. Looking at a name before or after opening it leaves a moment in which somebody can put a link there;
/// what the system says of the open file leaves none, and it sees links in every folder on the way.
/// </summary>
internal static class OpenedPath
{
    private const int MostLinks = 40;

    // Linux adds this to the name of a file that was replaced since: it was opened under that name all the same.
    private const string Replaced = " (deleted)";

    /// <returns>The path without any link in it; null where the system does not say.</returns>
    public static string? Of(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var path = new FileInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{file.DangerousGetHandle()}")).LinkTarget;
        return path is not null && path.EndsWith(Replaced, StringComparison.Ordinal) ? path[..^Replaced.Length] : path;
    }

    /// <summary>A folder's own path with every link on the way resolved. The way to a workspace may hold links; content may not.</summary>
    public static string Real(string folder)
    {
        var full = Path.GetFullPath(folder);
        for (var links = 0; links < MostLinks; links++)
        {
            if (FirstLink(full) is not var (at, target)) return full;
            var parent = Path.GetDirectoryName(full[..at]) ?? "/";
            full = Path.GetFullPath(Path.Combine(parent, target) + full[at..]);
        }

        return full;
    }

    private static (int End, string Target)? FirstLink(string full)
    {
        for (var at = full.IndexOf('/', 1); ; at = full.IndexOf('/', at + 1))
        {
            var end = at < 0 ? full.Length : at;
            if (new DirectoryInfo(full[..end]).LinkTarget is { } target) return (end, target);
            if (at < 0) return null;
        }
    }
}
