namespace Waymark.EndToEnd.Running;

/// <summary>The repository that holds these tests, found from where they run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Waymark.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("These tests run inside the repository: no Waymark.slnx above them.");
    }
}
