using System.Diagnostics;

namespace Waymark.Verify.Readers;

/// <summary>Which files an output may have, and which of them a reader opens without being led there.</summary>
internal sealed class OutputLayout
{
    private static readonly HashSet<string> s_endings = new(StringComparer.Ordinal)
    {
        ".html", ".css", ".js", ".json", ".svg", ".png", ".jpg", ".jpeg", ".woff2", ".woff", ".ttf", ".otf", ".pdf", ".zip", ".tlog-proof",
    };

    private static readonly OutputLayout s_handout = new("index.html", "site/index.html");
    private static readonly OutputLayout s_roleSite = new("index.html", "audit/index.html");
    private static readonly OutputLayout s_publishedLog = new("index.html") { IsLog = true };

    private readonly string[] _startPages;

    private OutputLayout(params string[] startPages) => _startPages = startPages;

    /// <summary>Whether it is the published log: tiles and checkpoint, which have no endings, and a page that fetches the tiles beside it to check a proof.</summary>
    public bool IsLog { get; private init; }

    public static OutputLayout Of(ScanSubject subject) => subject switch
    {
        ScanSubject.Handout => s_handout,
        ScanSubject.RoleSite => s_roleSite,
        ScanSubject.PublishedLog => s_publishedLog,
        _ => throw new UnreachableException($"No layout is known for {subject.GetType().Name}."),
    };

    /// <summary>Whether files of this kind belong into the output: no sources, maps, feeds, site maps, notes or logs.</summary>
    public bool IsAllowed(string path) => IsLog
        ? path == "index.html" || IsOfLog(path)
        : Name(path) == "_headers" || IsNotice(path) || s_endings.Contains(Path.GetExtension(path));

    /// <summary>The start page of a site, documents beside it, and what a web server reads.</summary>
    public bool IsRoot(string path)
    {
        if (IsLog && IsOfLog(path)) return true;
        var archive = path.LastIndexOf("!/", StringComparison.Ordinal);
        var inside = archive < 0 ? path : path[(archive + 2)..];
        var folders = inside.AsSpan().Count('/');
        var name = Name(path);
        var isDocument = Path.GetExtension(path) is ".pdf" or ".zip" or ".tlog-proof";
        // In an archive the site lies in a folder with a name that a person would send.
        if (archive >= 0) return (folders <= 2 && name == "index.html") || name == "_headers" || IsNotice(path) || isDocument;
        return _startPages.Contains(inside, StringComparer.Ordinal) || (folders <= 1 && name == "_headers") || (folders == 0 && isDocument);
    }

    /// <summary>Whether the first bytes are what the name's ending promises.</summary>
    public static bool Fits(string path, DataKind kind) => Path.GetExtension(path) switch
    {
        ".png" => kind == DataKind.Png,
        ".jpg" or ".jpeg" => kind == DataKind.Jpeg,
        ".pdf" => kind == DataKind.Pdf,
        ".zip" => kind == DataKind.Zip,
        ".html" => kind == DataKind.Html,
        ".svg" => kind == DataKind.Xml,
        ".woff2" or ".woff" or ".ttf" or ".otf" => kind == DataKind.Font,
        ".css" or ".js" or ".json" or ".tlog-proof" => kind is DataKind.Text,
        _ => true,
    };

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    // The archive that a person sends on says in plain text what it is.
    private static bool IsNotice(string path) => path.EndsWith("!/NOTICE.txt", StringComparison.Ordinal);

    /// <summary><c>checkpoint</c> and <c>tile/…</c> (C2SP tlog-tiles): levels, or entries, then groups of three digits.</summary>
    private static bool IsOfLog(string path) =>
        path == "checkpoint" || (path.StartsWith("tile/", StringComparison.Ordinal) && path.Split('/')[1..].All(part => part == "entries" || IsOfTile(part)));

    private static bool IsOfTile(string part)
    {
        var digits = part.TrimStart('x');
        if (digits.EndsWith(".p", StringComparison.Ordinal)) digits = digits[..^2];
        return part.Length - digits.Length <= 3 && digits.Length is >= 1 and <= 3 && digits.All(char.IsAsciiDigit);
    }
}
