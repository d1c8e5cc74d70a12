using System.Text;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Files;

/// <summary>The files of <c>content/</c>, by kind. What the layout does not name is an error, and so is every link.</summary>
internal sealed class ContentFolder
{
    public const string Settings = "content/waymark.yml";
    public const string Policy = "content/policy.yml";
    public const string Wording = "content/wording.yml";
    public const string Strategy = "content/strategy.md";
    public const string Assets = "content/assets";

    // Deeper than any layout needs; a loop of mounts ends here.
    private const int DeepestFolder = 8;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["themes"] = ".md", ["roadmap"] = ".md", ["customers"] = ".yml", ["requests"] = ".md", ["calls"] = ".md", ["marketing"] = ".md",
    };

    private readonly string _workspace;
    private readonly string _real;
    private readonly DiagnosticBag _bag;
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);

    private ContentFolder(string workspace, DiagnosticBag bag) => (_workspace, _real, _bag) = (workspace, OpenedPath.Real(workspace), bag);

    /// <summary>Paths of all files, relative to the workspace, ordinal. Assets included.</summary>
    public IReadOnlyCollection<string> Files => _files;

    public static ContentFolder Scan(string workspace, DiagnosticBag bag)
    {
        var folder = new ContentFolder(workspace, bag);
        var root = new DirectoryInfo(Path.Combine(workspace, "content"));
        if (IsLink(root)) folder.ReportLink("content");
        else if (!root.Exists)
        {
            bag.Report(DiagnosticCodes.MissingFile, SourceSpan.Whole("content"), "this folder is no workspace: it has no folder 'content'",
                "run 'waymark init' here, or name the workspace with --workspace DIR");
        }
        else
        {
            folder.Walk(root, "content", depth: 0);
            folder.Require(Settings);
            folder.Require(Policy);
        }

        return folder;
    }

    /// <summary>Files directly in <c>content/<paramref name="kind"/>/</c>.</summary>
    public IEnumerable<string> Of(string kind) => _files.Where(file => file.StartsWith($"content/{kind}/", StringComparison.Ordinal));

    public bool Has(string path) => _files.Contains(path);

    /// <summary>Reads a text file; null with a report where it cannot be content.</summary>
    public SourceFile? ReadText(string path) =>
        ReadBytes(path, SourceFile.Limit, "split the file: 256 KiB is the most that a text file may have") is { } bytes
            ? SourceFile.Decode(path, bytes, _bag)
            : null;

    /// <summary>The bytes of a file that <see cref="Files"/> lists; null with a report if it is over <paramref name="limit"/> or became a link.</summary>
    public byte[]? ReadBytes(string path, int limit, string hint)
    {
        var full = Path.Combine(_workspace, path);
        var info = new FileInfo(full);
        if (info.Length > limit)
        {
            _bag.Report(DiagnosticCodes.FileTooLarge, SourceSpan.Whole(path), $"the file has {info.Length} bytes, at most {limit} are read", hint);
            return null;
        }

        // A pipe or a device has no length, and opening one can wait for ever: nothing is read where nothing is.
        if (info.Length == 0) return [];
        using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[info.Length];
        stream.ReadExactly(bytes);
        // Checked on what is open: the walk and the opening are two moments.
        if (OpenedPath.Of(stream.SafeFileHandle) is { } opened ? opened == $"{_real}/{path}" : !IsLink(new FileInfo(full))) return bytes;
        ReportLink(path);
        return null;
    }

    private void Walk(DirectoryInfo folder, string path, int depth)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var child = $"{path}/{entry.Name}";
            if (IsLink(entry)) ReportLink(child);
            else if (entry is DirectoryInfo inner) Enter(inner, child, depth);
            else Take(child, entry.Name);
        }
    }

    private void Enter(DirectoryInfo folder, string path, int depth)
    {
        if (depth >= DeepestFolder) ReportStray(path, "move its files up");
        else if (depth == 0 && (Kinds.ContainsKey(folder.Name) || folder.Name == "assets")) Walk(folder, path, depth + 1);
        else if (path.StartsWith(Assets + "/", StringComparison.Ordinal) && IsAssetName(folder.Name)) Walk(folder, path, depth + 1);
        else ReportStray(path + "/", LayoutHint(path));
    }

    private void Take(string path, string name)
    {
        CheckAlone(path);
        var parts = path.Split('/');
        if (parts.Length == 2)
        {
            if (path is Settings or Policy or Wording or Strategy) _files.Add(path);
            else ReportStray(path, LayoutHint(path));
        }
        else if (parts[1] == "assets")
        {
            if (IsAssetName(name)) _files.Add(path);
            else
            {
                _bag.Report(DiagnosticCodes.NotASlug, SourceSpan.Whole(path), $"'{name}' is no name for an asset",
                    "rename it: lower-case letters a-z, digits, and single '-', '_' or '.' between them");
            }
        }
        else if (Kinds[parts[1]] != Path.GetExtension(name))
        {
            ReportStray(path, $"content/{parts[1]}/ holds only {Kinds[parts[1]]} files: rename the file, or move it out of content/");
        }
        else if (!Slug.IsValid(Path.GetFileNameWithoutExtension(name)))
        {
            _bag.Report(DiagnosticCodes.NotASlug, SourceSpan.Whole(path), $"'{Path.GetFileNameWithoutExtension(name)}' is no slug",
                $"rename the file: {Slug.Expected}, and no name that Windows reserves");
        }
        else _files.Add(path);
    }

    private void CheckAlone(string path)
    {
        var folded = path.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (_folded.TryAdd(folded, path)) return;
        _bag.Report(DiagnosticCodes.OnePath, SourceSpan.Whole(path), $"this file and {_folded[folded]} have one path where case does not count",
            "rename one of the two");
    }

    private void Require(string path)
    {
        if (_files.Contains(path) || _bag.ToSorted().Any(d => d.Span.File == path)) return;
        _bag.Report(DiagnosticCodes.MissingFile, SourceSpan.Whole(path), "this file is missing, and every workspace needs it",
            "run 'waymark init' in an empty folder to see one that works, and copy it from there");
    }

    private void ReportStray(string path, string hint) =>
        _bag.Report(DiagnosticCodes.StrayFile, SourceSpan.Whole(path), "content has no such file or folder", hint);

    private void ReportLink(string path) =>
        _bag.Report(DiagnosticCodes.SymbolicLink, SourceSpan.Whole(path), "this is a symbolic link, and content holds none",
            "put the file itself in its place");

    private static string LayoutHint(string path)
    {
        string[] names = ["waymark.yml", "policy.yml", "wording.yml", "strategy.md", .. Kinds.Keys, "assets"];
        var near = Nearest.Name(Path.GetFileName(path), names);
        return (near is null ? "" : $"did you mean '{near}'? ")
            + "move it out of content/: content/ holds waymark.yml, policy.yml, wording.yml, strategy.md and the folders themes, roadmap, customers, requests, calls, marketing, assets";
    }

    private static bool IsAssetName(string name) =>
        name.Length <= Slug.Longest
        && name.Split('.', '_').All(part => Slug.IsValid(part) || (part.Length > 0 && part.All(char.IsAsciiDigit)));

    private static bool IsLink(FileSystemInfo entry) =>
        entry.LinkTarget is not null || (entry.Exists && entry.Attributes.HasFlag(FileAttributes.ReparsePoint));
}
