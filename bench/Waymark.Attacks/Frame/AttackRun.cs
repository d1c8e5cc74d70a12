namespace Waymark.Attacks.Frame;

/// <summary>One run of the table.</summary>
/// <param name="isFull">Every leak of every strength; otherwise one each, for the tests.</param>
/// <param name="mostLeaks">Leaks of one strength at most, in the full size: pictures take seconds each.</param>
/// <param name="copies">A folder that keeps the copies for the next run; null makes them anew.</param>
internal sealed class AttackRun(bool isFull, int mostLeaks = int.MaxValue, string? copies = null) : IDisposable
{
    /// <summary>Copies with files in the full size: leaks beyond that take the same copies again.</summary>
    private const int LeakedInFull = 50;

    private readonly Lazy<IssueOfCopies> _issue = new(() => IssueOfCopies.Make(isFull ? Math.Min(LeakedInFull, mostLeaks) : 2, copies));

    public bool IsFull => isFull;

    public int MostLeaks => mostLeaks;

    /// <summary>Made when the first row asks for it: rows of code words alone need no files.</summary>
    public IssueOfCopies Issue => _issue.Value;

    public void Dispose()
    {
        if (_issue.IsValueCreated) _issue.Value.Dispose();
    }
}
