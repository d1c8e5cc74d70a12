using System.Collections.Immutable;

namespace Waymark.Vocabulary.Diagnostics;

/// <summary>
/// Ends a run whose content or request is wrong: exit code 1, no output. Thrown only where a step cannot return its
/// diagnostics as values.
/// </summary>
public sealed class ContentException(ImmutableArray<Diagnostic> diagnostics)
    : Exception(diagnostics.IsDefaultOrEmpty ? "The content is wrong." : diagnostics[0].ToString())
{
    public ContentException(Diagnostic diagnostic) : this([diagnostic]) { }

    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;
}
