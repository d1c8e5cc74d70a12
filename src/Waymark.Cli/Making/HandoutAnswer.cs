using System.Collections.Immutable;

namespace Waymark.Cli.Making;

/// <summary>What <c>handout --json</c> prints, and each entry of <c>handouts --json</c>.</summary>
/// <param name="Recipient"><c>Name &lt;address&gt;</c>.</param>
/// <param name="Date"><c>yyyy-MM-dd</c>.</param>
/// <param name="Directory">Relative to the workspace, with forward slashes.</param>
internal sealed record HandoutAnswer(
    string Id,
    string Customer,
    string Recipient,
    string Viewer,
    string Sharer,
    string Date,
    string Version,
    string Directory,
    ImmutableArray<FileAnswer> Files,
    long LedgerIndex);

/// <param name="Path">Relative to the directory of the answer.</param>
internal sealed record FileAnswer(string Path, long Bytes, string Sha256);
