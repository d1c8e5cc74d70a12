namespace Waymark.Attacks.Frame;

/// <summary>The repository that the bench was built in, found from where it runs.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Results => Path.Combine(Root, "bench", "results", "attacks");

    public static string Table => Path.Combine(Root, "docs", "attacks.md");

    private static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Waymark.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The bench runs inside the repository: no Waymark.slnx above it.");
    }
}
