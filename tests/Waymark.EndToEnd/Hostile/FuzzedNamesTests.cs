using System.Globalization;
using Waymark.Cli.Making;
using Waymark.Handouts;
using Waymark.Layouts.Page;

namespace Waymark.EndToEnd.Hostile;

/// <summary>
/// Names of every kind that leads astray: nothing is written outside the output folder. A few thousand with every run; all of it with
/// <c>WAYMARK_FUZZ_NAMES=100000</c>.
/// </summary>
public sealed class FuzzedNamesTests
{
    private static readonly int Names = int.TryParse(Environment.GetEnvironmentVariable("WAYMARK_FUZZ_NAMES"), CultureInfo.InvariantCulture, out var names) ? names : 4000;

    private static readonly string[] Pieces =
    [
        "..", ".", "/", "//", "\\", "a", "b-c", "index", ":", "C:", "~", "%2e%2e", "%2f", "\0", "\n", " ", "con", "nul.txt", "é", "e\u0301", "ﬁ", "\u202e", "\u2215", "\uff0f", "\uff0e", ".htaccess", "-", "--", "$HOME", "`id`", "*", "?", "|", "\"", "'",
        "&", ";", "aux", "LPT1", "…", "a/../../b", "/etc/passwd", "file:", "http://x", "..;", "....//", "site", ".png", ".html", "A", "Z", "0", new string('x', 90),
    ];

    [Fact]
    public void NothingIsWrittenOutsideTheOutputFolder()
    {
        var above = Directory.CreateTempSubdirectory("waymark-names-");
        var output = above.CreateSubdirectory("work/output");
        File.WriteAllText(Path.Combine(above.FullName, "work", "witness"), "untouched");
        var (written, refused) = (0, 0);
        for (var seed = 0; seed < Names; seed++)
        {
            var name = Name(new Random(seed));
            foreach (var path in new[] { name, $"items/{name}.html", Asked(() => SitePath.Item(name)), Asked(() => SitePath.Asset(new Asset("x", name, "image/png", 1, 1, ""))) }.OfType<string>())
            {
                if (TryWrite(output.FullName, path)) written++;
                else refused++;
            }

            IsOneName(SendableName.Of(name, name, new DateOnly(2026, 11, 20)));
            if (seed % 500 == 0) NothingElse(above, output);
        }

        NothingElse(above, output);
        Assert.True(written > Names / 10 && refused > Names / 10, $"{written} written, {refused} refused");
        above.Delete(recursive: true);
    }

    private static string Name(Random dice) => string.Concat(Enumerable.Range(0, dice.Next(1, 6)).Select(_ => Pieces[dice.Next(Pieces.Length)]));

    /// <summary>A path that a room is ready to give such a name, or null where it refuses.</summary>
    private static string? Asked(Func<string> path)
    {
        try
        {
            return path();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool TryWrite(string folder, string path)
    {
        try
        {
            OutputFiles.Write(folder, path, "x"u8.ToArray());
            return true;
        }
        catch (Exception refused) when (refused is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // Refused: out of the folder, no name of this system's, too long, or there already.
            return false;
        }
    }

    private static void IsOneName(string name)
    {
        Assert.Equal(name, Path.GetFileName(name));
        Assert.DoesNotContain(name, c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal));
        Assert.False(name.StartsWith('.'));
    }

    private static void NothingElse(DirectoryInfo above, DirectoryInfo output)
    {
        Assert.Equal(["work"], above.EnumerateFileSystemInfos().Select(entry => entry.Name));
        Assert.Equal(["output", "witness"], above.EnumerateDirectories().Single().EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal));
        Assert.Equal("untouched", File.ReadAllText(Path.Combine(above.FullName, "work", "witness")));
        output.Delete(recursive: true);
        output.Create();
    }
}
