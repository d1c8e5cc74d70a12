using System.Collections.Immutable;

namespace Waymark.Cli.Making;

/// <summary>The forms in which a handout can be made.</summary>
internal static class Formats
{
    public const string Site = "site";
    public const string Brief = "brief";

    /// <summary>What a handout is made as unless the command says otherwise.</summary>
    public static ImmutableArray<string> All { get; } = [Brief, Site];

    /// <param name="text">Names separated by commas, or null for all.</param>
    /// <exception cref="UsageException">A name is not a format.</exception>
    public static ImmutableArray<string> Parse(string? text)
    {
        if (text is null) return All;
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
            if (!All.Contains(name)) throw new UsageException($"'{name}' is not a format: --format takes {string.Join(", ", All)}, separated by commas.");
        return names.Length == 0 ? throw new UsageException("--format names no format.") : [.. names.Distinct().Order(StringComparer.Ordinal)];
    }
}
