namespace Waymark.Content.Files;

/// <summary>Finds the known name that an author most likely meant.</summary>
internal static class Nearest
{
    /// <summary>"did you mean 'x'? known: …", or the list alone where nothing is near.</summary>
    public static string Hint(string written, IEnumerable<string> known, string plural)
    {
        var sorted = known.Order(StringComparer.Ordinal).ToList();
        if (sorted.Count == 0) return $"the workspace has no {plural} yet";
        var list = string.Join(", ", sorted.Take(40)) + (sorted.Count > 40 ? ", …" : "");
        return Name(written, sorted) is { } near ? $"did you mean '{near}'? known {plural}: {list}" : $"known {plural}: {list}";
    }

    /// <summary>The nearest of <paramref name="known"/> within a third of its length in edits, or null.</summary>
    public static string? Name(string written, IEnumerable<string> known)
    {
        if (written.Length > Slug.Longest) return null;
        var best = known.Select(name => (Name: name, Distance: Distance(written.ToLowerInvariant(), name)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal).FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Max(1, best.Name.Length / 3) ? best.Name : null;
    }

    // Optimal string alignment: insert, delete, replace, swap of neighbours.
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
