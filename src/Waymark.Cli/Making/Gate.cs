using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Content.Model;
using Waymark.Ledger;
using Waymark.Verify;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Making;

/// <summary>What every output passes before it is recorded: the scan of its finished files.</summary>
internal sealed class Gate(Roadmap roadmap, ImmutableArray<Secret> secrets)
{
    /// <summary>Tells whoever listens when the gate works: a bench, which wants to know what of a command is not rendering. Costs nothing while nobody does.</summary>
    private static readonly ActivitySource s_work = new("Waymark.Gate");

    private readonly OutputScanner _scanner = Index(roadmap);

    /// <returns>Why a staged output may not be published, each at the path that its file would have in the workspace; empty where it may.</returns>
    public ImmutableArray<Diagnostic> Refusals(StagedCopy staged, ScanSubject subject)
    {
        using var work = s_work.StartActivity("scan");
        return
        [
            .. _scanner.Scan(subject with { Secrets = secrets }, staged.Folder).Findings
                .Select(finding => (finding with { Path = $"{staged.Directory}/{finding.Path}" }).ToDiagnostic()),
        ];
    }

    private static OutputScanner Index(Roadmap roadmap)
    {
        using var work = s_work.StartActivity("index");
        return new OutputScanner(roadmap);
    }
}
