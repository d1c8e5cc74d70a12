using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Waymark.Fonts;
using Waymark.Pages.Geometry;

namespace Waymark.Pages.Text;

/// <summary>
/// A line of text on one baseline. All copies of a document have the same lines; within a line the words may differ
/// (<see cref="WordChoice"/>), and those after them move.
/// </summary>
/// <param name="Id">Unique within the document; counts up in reading order from 0.</param>
/// <param name="Baseline">From the top edge of the page down.</param>
/// <param name="Pieces">In reading order: from left to right, but for words that run the other way.</param>
public sealed record TextLine(int Id, Pt Baseline, ImmutableArray<LinePiece> Pieces)
{
    /// <summary>
    /// Whether the line may be moved a little without anyone noticing: running text with a line of its own paragraph above and
    /// below it on the page.
    /// </summary>
    public bool IsInterior { get; init; }

    /// <summary>
    /// Whether the line ends at the edge of its column in every copy: what a slot makes it longer or shorter, its spaces take up in equal
    /// parts. False for lines without slots, whose words stand where they stand.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsFilled { get; init; }
}

/// <summary>A part of a line: one word, or a place where copies differ.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Word), "word")]
[JsonDerivedType(typeof(WordChoice), "choice")]
public abstract record LinePiece
{
    private protected LinePiece() { }
}

/// <summary>
/// A word, or the part of one that is set in one face: letters without a space between them. Letters stand apart by the
/// face's advances and pair kerning and nothing else, and are never joined to ligatures.
/// </summary>
/// <param name="X">Where its first letter begins, in a copy that has option 0 in every slot of the line.</param>
/// <param name="Width">Sum of advances and kerning, without the space that follows.</param>
public sealed record Word(string Text, FaceRole Face, Pt Size, Pt X, Pt Width, Colour Colour) : LinePiece
{
    /// <summary>Whether its letters stand from right to left. <see cref="X"/> is its left edge all the same, where its last letter is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRightToLeft { get; init; }

    /// <summary>Id of the <see cref="Structure.Content"/> it is part of; null makes it an artifact.</summary>
    public int? Content { get; init; }

    /// <summary>
    /// Whether the text has a space after this word, at the end of a line too. Without one it continues in the next piece: the
    /// next of this line, or after a break inside a word the first of the next line.
    /// </summary>
    public bool SpaceAfter { get; init; }

    /// <summary>Points above the line's baseline: for references to footnotes.</summary>
    public Pt Rise { get; init; }
}

/// <summary>A slot: one of several wordings, all measured, of which a copy has one (<see cref="CopyLayer.Choices"/>).</summary>
/// <param name="Slot">Its position in the copy's choices.</param>
/// <param name="Options">
/// Words of each option, placed as in a copy that has option 0 in every other slot of the line. All options begin at the same X.
/// </param>
/// <param name="Advances">
/// Of each option, from its beginning to the end of its last word. What follows on the line moves by the difference to option 0.
/// </param>
public sealed record WordChoice(int Slot, ImmutableArray<ImmutableArray<Word>> Options, ImmutableArray<Pt> Advances) : LinePiece;
