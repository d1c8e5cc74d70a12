using System.Collections.Immutable;

namespace Waymark.Marks.Tracing;

/// <summary>Words as tracing compares them, without what stands between them (<see cref="FoldedText"/>).</summary>
internal static class TextTokens
{
    public static ImmutableArray<string> Of(string text) => FoldedText.Of(text).Tokens;
}
