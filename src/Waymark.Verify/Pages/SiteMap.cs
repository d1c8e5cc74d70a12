using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>All files of an output and what leads from one to another.</summary>
internal sealed class SiteMap
{
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageFacts> _pages = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Folder, string Target), string?> _resolved = [];

    /// <summary>Text of scripts, which may name files that nothing else names.</summary>
    private readonly List<string> _scripts = [];

    public void AddFile(string path) => _files.Add(path);

    public void Add(PageFacts facts) => _pages.TryAdd(facts.Path, facts);

    /// <summary>A file equal to one read before: it names the same files, from its own folder.</summary>
    public void Repeat(string first, string path)
    {
        if (_pages.TryGetValue(first, out var facts)) Add(facts.At(path));
    }

    public void AddScript(string script) => _scripts.Add(script);

    /// <summary>Files that can be reached from no start page, and references that lead nowhere.</summary>
    public void Check(Examination scan)
    {
        var reached = new HashSet<string>(_files.Where(OutputLayout.IsRoot), StringComparer.Ordinal);
        var next = new Stack<string>(reached);
        while (next.TryPop(out var path))
        {
            if (!_pages.TryGetValue(path, out var page)) continue;
            foreach (var reference in page.References)
            {
                if (Resolve(path, reference.Target) is { } target && _files.Contains(target) && reached.Add(target)) next.Push(target);
            }
        }

        foreach (var path in _files.Where(file => !reached.Contains(file) && !IsNamedByScript(file)))
        {
            scan.Report(VerifyRules.UnusedFile, "no page uses this file", new Location(path));
        }

        foreach (var page in _pages.Values) References(scan, page);
    }

    private void References(Examination scan, PageFacts page)
    {
        foreach (var reference in page.References)
        {
            if (ResourceTarget.IsExternal(reference.Target) || ResourceTarget.Scheme(reference.Target) is not null) continue;
            var target = Resolve(page.Path, reference.Target);
            if (target is null || !_files.Contains(target))
            {
                scan.Report(VerifyRules.BrokenReference, "a reference to a file that is not there", reference.At, reference.Target);
                continue;
            }

            var fragment = reference.Target.IndexOf('#') is >= 0 and var hash ? Uri.UnescapeDataString(reference.Target[(hash + 1)..]) : "";
            if (fragment is "" or "top" || !_pages.TryGetValue(target, out var page2) || page2.Ids is not { } ids || ids.Contains(fragment)) continue;
            scan.Report(VerifyRules.BrokenReference, "a reference to a place that is not there", reference.At, reference.Target);
        }
    }

    /// <summary>Pages of one folder name the same targets over and over.</summary>
    private string? Resolve(string path, string target)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        // A target that is only a place means the page itself.
        if (target.Length == 0 || target[0] is '#' or '?') return ResourceTarget.Resolve(path, target);
        if (!_resolved.TryGetValue((folder, target), out var known)) _resolved[(folder, target)] = known = ResourceTarget.Resolve(path, target);
        return known;
    }

    private bool IsNamedByScript(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        return _scripts.Exists(script => script.Contains(name, StringComparison.Ordinal));
    }
}
