namespace Waymark.Verify.Readers;

/// <summary>Which files an output may have, and which of them a reader opens without being led there.</summary>
internal static class OutputLayout
{
    private static readonly HashSet<string> s_endings = new(StringComparer.Ordinal)
    {
        ".html", ".css", ".js", ".json", ".svg", ".png", ".jpg", ".jpeg", ".woff2", ".woff", ".ttf", ".otf", ".pdf", ".zip", ".tlog-proof",
    };

    /// <summary>Whether files of this kind belong into an output: no sources, maps, feeds, site maps, notes or logs.</summary>
    public static bool IsAllowed(string path) => Name(path) == "_headers" || IsNotice(path) || s_endings.Contains(Path.GetExtension(path));

    /// <summary>The start page of a site, documents beside it, and what a web server reads.</summary>
    public static bool IsRoot(string path)
    {
        var inside = path[(path.LastIndexOf("!/", StringComparison.Ordinal) is >= 0 and var archive ? archive + 2 : 0)..];
        var folders = inside.AsSpan().Count('/');
        var name = Name(path);
        if (IsZipEntry(path)) return (folders <= 2 && name == "index.html") || name == "_headers" || IsNotice(path) || Path.GetExtension(path) is ".pdf" or ".tlog-proof" or ".zip";
        return (folders <= 1 && name is "index.html" or "_headers") || (folders == 0 && Path.GetExtension(path) is ".pdf" or ".zip" or ".tlog-proof");
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

    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    // The archive that a person sends on says in plain text what it is.
    private static bool IsNotice(string path) => path.EndsWith("!/NOTICE.txt", StringComparison.Ordinal);

    private static bool IsZipEntry(string path) => path.Contains("!/", StringComparison.Ordinal);
}
