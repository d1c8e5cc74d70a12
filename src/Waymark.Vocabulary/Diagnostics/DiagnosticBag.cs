using System.Collections.Immutable;

namespace Waymark.Vocabulary.Diagnostics;

/// <summary>Collects the diagnostics of one run, so that all of them are reported together. Not thread-safe.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        _diagnostics.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    public void Error(string code, SourceSpan span, string message, string? hint = null) =>
        Add(new Diagnostic(code, Severity.Error, span, message) { Hint = hint });

    public void Warning(string code, SourceSpan span, string message, string? hint = null) =>
        Add(new Diagnostic(code, Severity.Warning, span, message) { Hint = hint });

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>All diagnostics without repeats, sorted by place, then code, then message.</summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
        [.. _diagnostics.Distinct()
            .OrderBy(d => d.Span)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
