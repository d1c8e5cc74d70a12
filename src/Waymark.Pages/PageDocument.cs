using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;

namespace Waymark.Pages;

/// <summary>
/// A document laid out: what all recipients of a version share. Made once; with a <see cref="CopyLayer"/> it is one recipient's
/// file. Coordinates are in points from the top left corner, y down, on a grid of hundredths.
/// </summary>
public sealed record PageDocument
{
    public required string Title { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Of every page.</summary>
    public required Size Size { get; init; }

    /// <summary>What text keeps inside of: nothing of <see cref="Page.Lines"/> reaches out of it. Running lines and watermark may.</summary>
    public required Rectangle TextArea { get; init; }

    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>The root, a <see cref="Role.Document"/>.</summary>
    public required Element Structure { get; init; }

    public required ImmutableArray<Bookmark> Bookmarks { get; init; }

    /// <summary>By id.</summary>
    public required ImmutableArray<ImageResource> Images { get; init; }

    /// <summary>The faces of <see cref="Waymark.Fonts.FaceRole.Supplied1"/> and those after it, in their order.</summary>
    public ImmutableArray<FontResource> Fonts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Letters that every copy's running lines need in a face, whoever it is for: what a copy's id is written in. A face that the pages do not use is shared for these,
    /// so that no copy has to bring a font of its own.
    /// </summary>
    [JsonIgnore]
    public ImmutableArray<RunningLetters> Running { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Slots of the edition that appear as a <see cref="Text.WordChoice"/>, ascending. The others have option 0 in every copy of
    /// this document, because an alternative would not fit its line.
    /// </summary>
    public required ImmutableArray<int> Slots { get; init; }

    /// <summary>What its copies may move by a hair.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Movement Movement { get; init; }
}

/// <summary>
/// Which parts of a page a copy may move, and how far. The document says it, because a copy that was handed out years ago is read by the rules that it was made by: a member is
/// never changed, and one that typesetting gives no document any more stays for the copies that have it.
/// </summary>
public enum Movement
{
    /// <summary>Words to the sides, every second one inside a line: all that documents before 27 November 2026 have.</summary>
    Words,

    /// <summary>Running text of output format 4: also lines inside a paragraph up or down, each between two that stay.</summary>
    WordsAndLines,

    /// <summary>
    /// Slides of output format 4, which hold few words: up to three words of four to the sides, up to two lines of three up or down, and lines without such words to the sides.
    /// </summary>
    Slides,

    /// <summary>Running text: three words of four to the sides, lines as in <see cref="WordsAndLines"/>; nothing ends further than 0.30 pt from its place, both directions together.</summary>
    Brief,

    /// <summary>Slides: what moves in <see cref="Slides"/>; nothing ends further than 0.30 pt from its place, both directions together.</summary>
    Deck,
}

/// <param name="Letters">Each once.</param>
public sealed record RunningLetters(FaceRole Face, string Letters);
