using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>All files of an output and what leads from one to another.</summary>
internal sealed class SiteMap
{
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageFacts> _pages = new(StringComparer.Ordinal);

    /// <summary>Paths that targets mean, by the folder of the page that names them.</summary>
    private readonly Dictionary<string, Dictionary<string, string?>> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadTarget> _read = new(StringComparer.Ordinal);

    /// <param name="IsInside">Whether it means a file of the output.</param>
    /// <param name="Fragment">The place in that file, or nothing.</param>
    private readonly record struct ReadTarget(bool IsInside, string Fragment);

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
        var reached = new HashSet<string>(_files.Where(scan.Layout.IsRoot), StringComparer.Ordinal);
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
            if (Read(reference.Target) is not { IsInside: true } target) continue;
            var path = Resolve(page.Path, reference.Target);
            if (path is null || !_files.Contains(path))
            {
                scan.Report(VerifyRules.BrokenReference, "a reference to a file that is not there", reference.At, reference.Target);
                continue;
            }

            if (target.Fragment is "" or "top" || !_pages.TryGetValue(path, out var other) || other.Ids is not { } ids || ids.Contains(target.Fragment)) continue;
            scan.Report(VerifyRules.BrokenReference, "a reference to a place that is not there", reference.At, reference.Target);
        }
    }

    /// <summary>Pages name the same targets over and over.</summary>
    private ReadTarget Read(string target)
    {
        if (_read.TryGetValue(target, out var known)) return known;
        var isInside = !ResourceTarget.IsExternal(target) && ResourceTarget.Scheme(target) is null;
        return _read[target] = new ReadTarget(isInside, target.IndexOf('#') is >= 0 and var hash ? Uri.UnescapeDataString(target[(hash + 1)..]) : "");
    }

    private string? Resolve(string path, string target)
    {
        // A target that is only a place means the page itself.
        if (target.Length == 0 || target[0] is '#' or '?') return ResourceTarget.Resolve(path, target);
        var folder = path.AsSpan(0, path.LastIndexOf('/') + 1);
        if (!_byFolder.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folder, out var resolved)) _byFolder.Add(folder.ToString(), resolved = new Dictionary<string, string?>(StringComparer.Ordinal));
        if (!resolved.TryGetValue(target, out var known)) resolved.Add(target, known = ResourceTarget.Resolve(path, target));
        return known;
    }

    private bool IsNamedByScript(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        return _scripts.Exists(script => script.Contains(name, StringComparison.Ordinal));
    }
}
