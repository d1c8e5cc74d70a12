namespace Waymark.Vocabulary.Diagnostics;

/// <summary>A place in a file that a person wrote.</summary>
/// <param name="File">Path relative to the workspace, with forward slashes.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column, in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units; 0 where only a point is known.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length = 0) : IComparable<SourceSpan>
{
    /// <summary>A place that concerns a whole file.</summary>
    public static SourceSpan Whole(string file) => new(file, 1, 1);

    /// <summary>Orders by file (ordinal), then line, then column: the order in which a run reports.</summary>
    public int CompareTo(SourceSpan other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    public override string ToString() => $"{File}:{Line}:{Column}";

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;
    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;
    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;
}
