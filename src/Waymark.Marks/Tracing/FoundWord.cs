namespace Waymark.Marks.Tracing;

/// <summary>A word as a program found it in a leaked file.</summary>
/// <param name="X">Left edge of its first letter's box, in the file's own unit of length, whatever that is.</param>
/// <param name="Y">Bottom edge, likewise, growing downwards.</param>
public readonly record struct FoundWord(string Text, int Page, double X, double Y);
