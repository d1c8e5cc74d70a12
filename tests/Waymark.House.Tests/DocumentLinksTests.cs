using System.Text.RegularExpressions;

namespace Waymark.House.Tests;

/// <summary>What a page or a comment sends its reader to is in this repository.</summary>
public sealed partial class DocumentLinksTests
{
    [Fact]
    public void EveryLinkOfAPageLeadsToAFileAndItsHeading()
    {
        var links = Pages().SelectMany(page => Link().Matches(File.ReadAllText(page)).Select(match => (Page: page, Target: match.Groups["target"].Value)))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !link.Target.StartsWith("mailto:", StringComparison.Ordinal)).ToList();
        Assert.True(links.Count > 50, $"only {links.Count} links");
        Assert.Empty(links.Where(link => !Leads(link.Page, link.Target)).Select(link => $"{Path.GetRelativePath(Repository.Root, link.Page)}: {link.Target}"));
    }

    /// <summary>Files of content/ are left out: rules explain themselves with a workspace that is not this one.</summary>
    [Fact]
    public void EveryFileThatAPageOrACommentNamesIsThere()
    {
        var named = Pages().Concat(Sources()).SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(match => (File: file, Path: match.Groups["path"].Value))).ToList();
        Assert.True(named.Count > 60, $"only {named.Count} files are named");
        Assert.Empty(named.Where(name => !Exists(name.Path)).Select(name => $"{Path.GetRelativePath(Repository.Root, name.File)}: {name.Path}"));
    }

    /// <summary>Notes in capitals are the working papers of whoever wrote the code: nobody who reads it has them.</summary>
    [Fact]
    public void NoCommentCitesAPaperThatOnlyItsAuthorHas() =>
        Assert.Empty(Sources().SelectMany(file => Notes().Matches(File.ReadAllText(file)).Where(match => match.Value is not ("README.md" or "OFL.md")).Select(match => $"{Path.GetRelativePath(Repository.Root, file)}: {match.Value}")));

    private static IEnumerable<string> Pages() => Repository.SourceFiles("docs", "*.md").Prepend(Path.Combine(Repository.Root, "README.md"));

    private static IEnumerable<string> Sources() => new[] { "src", "tests", "bench", "layouts" }.SelectMany(folder => Repository.SourceFiles(folder, "*.cs").Concat(Repository.SourceFiles(folder, "*.razor")));

    private static bool Leads(string page, string target)
    {
        var (file, heading) = target.Split('#') is [var path, var name] ? (path, name) : (target, null);
        var full = file.Length == 0 ? page : Path.GetFullPath(file, Path.GetDirectoryName(page)!);
        if (!File.Exists(full) && !Directory.Exists(full)) return false;
        return heading is null || File.ReadLines(full).Where(line => line.StartsWith('#')).Any(line => Anchor(line) == heading);
    }

    /// <summary>A heading's name as forges make it: lower case, spaces as hyphens, punctuation gone.</summary>
    private static string Anchor(string heading) => NoAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static bool Exists(string path)
    {
        var full = Path.Combine(Repository.Root, path);
        if (!path.Contains('*', StringComparison.Ordinal)) return File.Exists(full) || Directory.Exists(full);
        return Directory.Exists(Path.GetDirectoryName(full)) && Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(full)!, Path.GetFileName(full)).Any();
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/.-])(?<path>(docs|src|tests|bench|build|layouts)/[\w./*-]*\w\.(md|py|cs|razor|json|cake|css|js))(?!\w)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b[A-Z]{3,}\.md\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Notes();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NoAnchor();
}
