using Waymark.Ledger.Storage;

namespace Waymark.Ledger.Verification;

/// <summary>Collects problems; every check goes on after it found one.</summary>
internal sealed class Findings(LedgerPlace place, ILedgerFiles files)
{
    private readonly HashSet<LedgerProblem> problems = [];

    public IReadOnlyList<LedgerProblem> InOrder =>
        [.. problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.What, StringComparer.Ordinal)];

    /// <param name="path">A full path, or one relative to the workspace.</param>
    public void Add(string path, string what) => problems.Add(new LedgerProblem(Shorten(path), what));

    /// <summary>Reads a file of the ledger, or notes why it cannot be.</summary>
    /// <param name="path">Its stored name.</param>
    public byte[]? Read(string path) => Try(path, () =>
    {
        var bytes = files.Find(path);
        if (bytes is null) Add(path, "is missing");
        return bytes;
    });

    /// <summary>Reads a file of this machine, or notes why it cannot be.</summary>
    /// <param name="path">Full path.</param>
    public byte[]? ReadLocal(string path) => Try(path, () => File.ReadAllBytes(path));

    private byte[]? Try(string path, Func<byte[]?> read)
    {
        try
        {
            return read();
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
        where T : class => Take(path, Attempt.Of(parse));

    /// <summary>What a parser made of a file that was read elsewhere; or notes what it said.</summary>
    public T? Take<T>(string path, Attempt<T> attempt)
        where T : class
    {
        if (attempt.Problem is { } problem) Add(path, problem);
        return attempt.Result;
    }

    private string Shorten(string path) => Path.GetRelativePath(place.Workspace, Path.Combine(place.Workspace, path)).Replace(Path.DirectorySeparatorChar, '/');
}
