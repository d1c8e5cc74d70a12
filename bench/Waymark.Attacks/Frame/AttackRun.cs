namespace Waymark.Attacks.Frame;

/// <summary>One run of the table.</summary>
/// <param name="isFull">Every leak of every strength; otherwise one each, for the tests.</param>
internal sealed class AttackRun(bool isFull) : IDisposable
{
    /// <summary>Copies with files in the full size: leaks beyond that take the same copies again.</summary>
    private const int LeakedInFull = 50;

    private readonly Lazy<IssueOfCopies> _issue = new(() => IssueOfCopies.Make(isFull ? LeakedInFull : 2));

    public bool IsFull => isFull;

    /// <summary>Made when the first row asks for it: rows of code words alone need no files.</summary>
    public IssueOfCopies Issue => _issue.Value;

    public void Dispose()
    {
        if (_issue.IsValueCreated) _issue.Value.Dispose();
    }
}
