using Waymark.Content;
using Waymark.Content.Model;
using Waymark.Ledger;
using Waymark.Ledger.Storage.Postgres;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Cli.Workspaces;

/// <summary>The folders of a workspace: content in, output out, and the state that must survive <c>output/</c>.</summary>
internal sealed class Workspace
{
    private readonly TimeProvider _time;

    public Workspace(string root, TimeProvider time)
    {
        Root = Path.GetFullPath(root);
        _time = time;
    }

    public string Root { get; }

    public string Content => Path.Combine(Root, "content");

    public string Output => Path.Combine(Root, "output");

    public string State => Path.Combine(Root, ".waymark", "state");

    /// <summary><c>WAYMARK_KEYS</c> names another folder, for builds and teams.</summary>
    public string Keys => Environment.GetEnvironmentVariable("WAYMARK_KEYS") is { Length: > 0 } elsewhere
        ? Path.GetFullPath(elsewhere)
        : Path.Combine(Root, ".waymark", "keys");

    public TimeProvider Time => _time;

    /// <summary>Where this workspace's ledger is; waymark.yml is asked anew each time, since <c>serve</c> may outlive a change of it.</summary>
    /// <exception cref="ContentException">What content/waymark.yml says of it is wrong.</exception>
    public LedgerPlace LedgerPlace => new(Root, Keys, Database());

    /// <exception cref="UsageException">The folder holds no workspace.</exception>
    public void RequireContent()
    {
        if (!Directory.Exists(Content))
            throw new UsageException($"{Root} is not a workspace: it has no content/ folder. Name one with --workspace DIR, or make one with `waymark init DIR`.");
    }

    private PostgresAddress? Database()
    {
        var (database, problems) = WorkspaceReader.ReadLedger(Root);
        if (problems.Any(problem => problem.Severity == Severity.Error)) throw new ContentException(problems);
        if (database is not { } placed) return null;
        try
        {
            return PostgresAddress.Parse(placed.Value);
        }
        catch (FormatException e)
        {
            throw new ContentException(new Diagnostic("WM1204", Severity.Error, placed.Span, $"the address of the ledger's database {e.Message}")
            {
                Hint = "docs/how-to/share-a-ledger.md has examples",
            });
        }
    }

    /// <summary>Today in the time zone that the workspace names.</summary>
    public DateOnly Today(WorkspaceSettings settings)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone.Value);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_time.GetUtcNow(), zone).DateTime);
    }

    /// <summary>A path as answers and records give it: relative to the workspace, with forward slashes.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <exception cref="UsageException">The text is not a date.</exception>
    public static DateOnly ParseDate(string text) =>
        IsoDay.TryParse(text, out var date)
            ? date
            : throw new UsageException($"'{text}' is not a date: write it as 2026-11-20.");
}
