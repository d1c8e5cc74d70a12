using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Ledger;
using Waymark.Verify;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Making;

/// <summary>What every output passes before it is recorded: the scan of its finished files.</summary>
internal sealed class Gate(Roadmap roadmap, ImmutableArray<Secret> secrets)
{
    private readonly OutputScanner _scanner = new(roadmap);

    /// <returns>Why a staged output may not be published, each at the path that its file would have in the workspace; empty where it may.</returns>
    public ImmutableArray<Diagnostic> Refusals(StagedCopy staged, ScanSubject subject) =>
    [
        .. _scanner.Scan(subject with { Secrets = secrets }, staged.Folder).Findings
            .Select(finding => (finding with { Path = $"{staged.Directory}/{finding.Path}" }).ToDiagnostic()),
    ];
}
