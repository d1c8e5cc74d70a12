using Waymark.Content;
using Waymark.Content.Model;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>The sample workspace of the repository, read as the tool reads it.</summary>
internal static class Sample
{
    public static Roadmap Roadmap { get; } = Read();

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static Roadmap Read()
    {
        var result = WorkspaceReader.Read(FindRoot());
        return result.Roadmap ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Waymark.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("No Waymark.slnx above the tests.");
    }
}
