namespace Waymark.Vocabulary;

/// <summary>How running text ends its lines.</summary>
public enum LineEnds
{
    /// <summary>Spaces are as wide as they are, and lines end where their words do.</summary>
    Ragged,

    /// <summary>Lines end at the edge of their column, and their spaces give way.</summary>
    Justified,
}
