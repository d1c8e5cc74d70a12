using System.Collections.Immutable;
using Waymark.Content.Model;

namespace Waymark.Cli.Making;

/// <summary>The forms in which a handout can be made.</summary>
internal static class Formats
{
    public const string Site = "site";
    public const string Brief = "brief";
    public const string Deck = "deck";

    /// <summary>In ordinal order.</summary>
    public static ImmutableArray<string> All { get; } = [Brief, Deck, Site];

    /// <param name="text">Names separated by commas, or null for those of the workspace.</param>
    /// <exception cref="UsageException">A name is not a format.</exception>
    public static ImmutableArray<string>? Parse(string? text)
    {
        if (text is null) return null;
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
            if (!All.Contains(name)) throw new UsageException($"'{name}' is not a format: --format takes {string.Join(", ", All)}, separated by commas.");
        return names.Length == 0 ? throw new UsageException("--format names no format.") : Sorted(names);
    }

    /// <summary>What a handout is made as unless the command says otherwise.</summary>
    public static ImmutableArray<string> Of(WorkspaceSettings settings) =>
        settings.Formats.IsEmpty ? All : Sorted(settings.Formats.Select(format => format.Value.ToString().ToLowerInvariant()));

    private static ImmutableArray<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
