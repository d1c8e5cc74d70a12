using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Model;

/// <summary>A value of front matter or YAML, and where it stands.</summary>
public readonly record struct Placed<T>(T Value, SourceSpan Span)
{
    public override string ToString() => Value?.ToString() ?? "";
}
