using System.Collections.Immutable;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Verify;

/// <summary>What a scan found, sorted by path, then place, then code.</summary>
/// <param name="Files">Files read, entries of archives included.</param>
/// <param name="Bytes">Bytes read before any decompression.</param>
public sealed record ScanReport(ImmutableArray<Finding> Findings, int Files, long Bytes)
{
    /// <summary>Whether the output may be published.</summary>
    public bool Passed => Findings.IsEmpty;
}

/// <summary>One thing that must not be in an output. For the author: it names what is hidden.</summary>
/// <param name="Path">File inside the output, with forward slashes; entries of an archive follow <c>!/</c>.</param>
/// <param name="Where">Place inside the file: "object 12, /Alt", "line 40, &lt;img alt&gt;", "chunk tEXt".</param>
/// <param name="Code"><c>WM5</c> and three digits; docs/rules/verify.md explains each.</param>
/// <param name="Message">What was found, as one sentence without its full stop.</param>
/// <param name="Excerpt">The offending piece of the output, at most 120 characters, control characters removed; may be empty.</param>
/// <param name="Source">Where the restricted text stands in the workspace; null for findings that concern the output alone.</param>
public sealed record Finding(string Path, string Where, string Code, string Message, string Excerpt, SourceSpan? Source)
{
    /// <summary>The finding as a diagnostic at the output's own path, its source place in the hint.</summary>
    public Diagnostic ToDiagnostic()
    {
        var found = Excerpt.Length == 0 ? Message : $"{Message}: “{Excerpt}”";
        var place = Where.Length == 0 ? found : $"{found} ({Where})";
        return new Diagnostic(Code, Severity.Error, SourceSpan.Whole(Path), place)
        {
            Hint = Source is { } source ? $"the restricted text stands at {source}" : null,
        };
    }
}
