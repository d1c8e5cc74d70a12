namespace Waymark.Ledger.Verification;

/// <summary>Collects problems; every check goes on after it found one.</summary>
internal sealed class Findings(LedgerPlace place)
{
    private readonly HashSet<LedgerProblem> problems = [];

    public IReadOnlyList<LedgerProblem> InOrder =>
        [.. problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.What, StringComparer.Ordinal)];

    /// <param name="path">A full path.</param>
    public void Add(string path, string what) => problems.Add(new LedgerProblem(Shorten(path), what));

    /// <summary>Reads a file, or notes why it cannot be.</summary>
    public byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Add(path, "is missing");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(path, $"cannot be read: {e.Message}");
        }

        return null;
    }

    /// <summary>Runs a parser, or notes what it says of the file.</summary>
    public T? Parse<T>(string path, Func<T?> parse)
        where T : class
    {
        try
        {
            return parse();
        }
        catch (FormatException e)
        {
            Add(path, e.Message);
        }
        catch (LedgerException e)
        {
            Add(path, e.Message);
        }

        return null;
    }

    private string Shorten(string path) => Path.GetRelativePath(place.Workspace, path).Replace(Path.DirectorySeparatorChar, '/');
}
