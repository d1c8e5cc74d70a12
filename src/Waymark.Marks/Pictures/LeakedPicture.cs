using System.Collections.Immutable;

namespace Waymark.Marks.Pictures;

/// <summary>A picture of some page, and the words that a reading program sees in it.</summary>
public sealed record LeakedPicture(GreyPicture Picture, ImmutableArray<PictureWord> Words)
{
    /// <summary>Page of the leak, from 0 over all its files.</summary>
    public int Page { get; init; }
}

/// <summary>A word as a reading program saw it, and the middle of the box around its ink in pixels of the picture, however that is turned.</summary>
public readonly record struct PictureWord(string Text, double CentreX, double CentreY);
