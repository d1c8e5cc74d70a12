using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace Waymark.Content.Markdown.Guards;

/// <summary>An inline guard, taken out of the text whole: whatever stands inside is parsed on its own, so that no table, link or emphasis around it can cut it.</summary>
internal abstract class GuardInline : LeafInline
{
    /// <summary>Offset of the colon in the parsed text.</summary>
    public required int Offset { get; init; }
}

/// <summary>A part of the text around a guard.</summary>
/// <param name="Runs">Where lines of <paramref name="Text"/> begin in the parsed text: offset here, offset there.</param>
internal sealed record GuardContent(string Text, ImmutableArray<(int Inner, int Outer)> Runs);

/// <summary><c>:only[words]{topics}</c></summary>
internal sealed class OnlyInline(GuardContent content, ImmutableArray<(string Name, int Offset)> topics) : GuardInline
{
    public GuardContent Content { get; } = content;

    /// <summary>Offsets are those of the parsed text.</summary>
    public ImmutableArray<(string Name, int Offset)> Topics { get; } = topics;
}

/// <summary><c>:only{topics}</c>, at the beginning of a list entry, row or column.</summary>
internal sealed class OnlyMarkerInline(ImmutableArray<(string Name, int Offset)> topics) : GuardInline
{
    public ImmutableArray<(string Name, int Offset)> Topics { get; } = topics;
}

/// <summary><c>:when[item]</c></summary>
internal sealed class WhenInline(GuardContent content) : GuardInline
{
    public GuardContent Content { get; } = content;
}

/// <summary><c>:vary[one|two]</c></summary>
internal sealed class VaryInline(GuardContent content) : GuardInline
{
    public GuardContent Content { get; } = content;
}

/// <summary><c>:fixed[words]</c></summary>
internal sealed class FixedInline(GuardContent content) : GuardInline
{
    public GuardContent Content { get; } = content;
}

/// <summary>Something that was meant to be a guard and is none.</summary>
internal sealed class BrokenGuardInline(DiagnosticCode code, string message, string hint) : GuardInline
{
    public DiagnosticCode Code { get; } = code;

    public string Message { get; } = message;

    public string Hint { get; } = hint;
}
