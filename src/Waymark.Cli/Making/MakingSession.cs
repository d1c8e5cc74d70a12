using System.Collections.Immutable;
using Waymark.Cli.CommandLine;
using Waymark.Cli.Workspaces;
using Waymark.Content.Model;
using Waymark.Ledger;
using Waymark.Marks.Identity;
using Waymark.Verify;

namespace Waymark.Cli.Making;

/// <summary>What a command that publishes holds open: content read and right, the key, the one writer of the ledger.</summary>
internal sealed class MakingSession : IDisposable
{
    private readonly CommandRun _run;
    private readonly Lazy<HandoutPress> _press;

    private MakingSession(CommandRun run, Roadmap roadmap)
    {
        _run = run;
        Roadmap = roadmap;
        _press = new Lazy<HandoutPress>(() => new HandoutPress(Roadmap, Ledger, Keys, Secrets));
        _ledger = new Lazy<LedgerWriter>(OpenLedger);
    }

    private readonly Lazy<LedgerWriter> _ledger;

    public Roadmap Roadmap { get; }

    /// <summary>Opened when it is first needed, so that wrong content or a wrong request leaves nothing behind.</summary>
    public LedgerWriter Ledger => _ledger.Value;

    public HandoutPress Press => _press.Value;

    /// <summary>The keys of the workspace, which no output may hold; asked for once the ledger is open, which may have made them.</summary>
    public ImmutableArray<Secret> Secrets => KeySecrets.Of(_run.Workspace);

    /// <summary>Made on first use.</summary>
    public CopyKeys Keys => field ??= CopyKeys.OpenOrCreate(_run.Workspace.Keys);

    public static MakingSession Open(CommandRun run) =>
        new(run, run.Workspace.RequireRules(ContentLoad.Read(run.Workspace, run.Terminal)));

    public DateOnly DateOf(string? asked) => asked is null ? _run.Workspace.Today(Roadmap.Settings) : Workspace.ParseDate(asked);

    public void Dispose()
    {
        if (_ledger.IsValueCreated) _ledger.Value.Dispose();
    }

    private LedgerWriter OpenLedger()
    {
        var ledger = LedgerWriter.Open(_run.Workspace.LedgerPlace, _run.Workspace.Time);
        foreach (var notice in ledger.Notices) _run.Terminal.Say($"notice: {notice}");
        return ledger;
    }
}
