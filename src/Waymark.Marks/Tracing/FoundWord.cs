namespace Waymark.Marks.Tracing;

/// <summary>A word as a program found it in a leaked file.</summary>
/// <param name="Page">Of the leak, from 0 over all its files.</param>
/// <param name="X">Left edge of its first letter's box, in the file's own unit of length, whatever that is.</param>
/// <param name="Y">Bottom edge, likewise, growing downwards.</param>
/// <param name="Right">Right edge of its last letter's box, likewise; not a number where only the left one is known.</param>
public readonly record struct FoundWord(string Text, int Page, double X, double Y, double Right = double.NaN);
