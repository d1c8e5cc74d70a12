namespace Waymark.Verify.Pages;

/// <summary>Where a reference of a page leads.</summary>
internal static class ResourceTarget
{
    /// <summary>Whether following it leaves the output: any scheme but data and blob, or a host.</summary>
    public static bool IsExternal(string target)
    {
        var clean = target.Trim();
        if (clean.StartsWith("//", StringComparison.Ordinal) || clean.StartsWith("\\\\", StringComparison.Ordinal)) return true;
        return Scheme(clean) is { } scheme && scheme is not ("data" or "blob" or "about");
    }

    public static bool IsScript(string target) => Scheme(target) is "javascript" or "vbscript";

    /// <summary>The scheme in lower case, control characters inside it ignored as browsers do; null for a relative target.</summary>
    public static string? Scheme(string target)
    {
        var letters = new string([.. target.TakeWhile(c => c is not (':' or '/' or '?' or '#')).Where(c => !char.IsControl(c) && c != ' ')]);
        var colon = target.IndexOf(':');
        var stop = target.AsSpan().IndexOfAny("/?#");
        return colon > 0 && (stop < 0 || colon < stop) && letters.Length > 0 && letters.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            ? letters.ToLowerInvariant()
            : null;
    }

    /// <summary>The path that a relative target means, seen from a file of the same output; null where it leaves the output or is no path.</summary>
    public static string? Resolve(string fromPath, string target)
    {
        if (Scheme(target) is not null || target.StartsWith("//", StringComparison.Ordinal)) return null;
        var end = target.AsSpan().IndexOfAny("?#");
        var path = Uri.UnescapeDataString(end < 0 ? target : target[..end]);
        if (path.Length == 0) return fromPath;
        var parts = path[0] == '/' ? [] : fromPath.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0) return null;
            if (part == "..") parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or ".")) parts.Add(part);
        }

        if (path[^1] == '/' || parts.Count == 0) parts.Add("index.html");
        return string.Join('/', parts);
    }
}
