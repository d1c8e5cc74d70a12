using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Hyphenation;
using Waymark.Typesetting.Paragraphs;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting.Type;

/// <summary>What setting one document needs everywhere: measures, colours, tags, and where to report.</summary>
internal sealed class Press(Palette palette, FaceSet faces)
{
    public Palette Palette { get; } = palette;

    public FaceSet Faces { get; } = faces;

    /// <summary>The font files behind the faces that the workspace brings, in their order.</summary>
    public ImmutableArray<FontAsset> Fonts { get; init; } = [];

    /// <summary>Characters that those faces draw; each was tried.</summary>
    public SortedSet<(FaceRole Face, Rune Character)> Supplied { get; } = [];

    /// <summary>Whether anything was read that runs from right to left.</summary>
    public bool HasRightToLeft { get; private set; }

    public Meter Meter { get; } = new(faces);

    /// <summary>
    /// Width of the pages where they begin at the right, because their language does; null where they begin at the left. Such pages are laid out from the left
    /// all the same, and turned: a line of text by whoever sets it, what is drawn when the document is finished.
    /// </summary>
    public Pt? TurnsOver { get; init; }

    /// <summary>Where something stands on the page as it will be.</summary>
    /// <param name="left">Its left edge in the layout.</param>
    public Pt LeftOf(Pt left, Pt width) => TurnsOver is { } page ? page - left - width : left;

    /// <summary>What was set for other copies; null where a document is laid out.</summary>
    public KnownWords? Known { get; init; }

    /// <summary>Divides words of the document's language; null where nothing is divided.</summary>
    public Hyphenator? Hyphenator { get; init; }

    /// <summary>Whether running text is justified.</summary>
    public bool Justifies { get; init; }

    public Tagger Tags { get; } = new();

    public Footnotes Footnotes { get; } = new();

    /// <summary>Whether footnotes are set. Without them a reference to one is left out.</summary>
    public bool SetsNotes { get; init; } = true;

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Slots that were set with all their wordings.</summary>
    public SortedSet<int> Slots { get; } = [];

    /// <summary>Where the text that is set now was written, for text that has no place of its own.</summary>
    public SourceSpan Place { get; set; } = SourceSpan.Whole("content/waymark.yml");

    /// <summary>A press of the same kind to measure with, whose tags and diagnostics nobody reads.</summary>
    public Press Aside() => new(Palette, Faces) { Fonts = Fonts, TurnsOver = TurnsOver, SetsNotes = false, Hyphenator = Hyphenator, Justifies = Justifies };

    /// <summary>The face that draws a character where <paramref name="wanted"/> is asked for. Where none does, that is reported and nothing else.</summary>
    public FaceRole FaceFor(Rune character, FaceRole wanted, SourceSpan place)
    {
        var face = Faces.RoleFor(character, wanted);
        if (face is null || Scripts.NeedsShaping(character)) MissingLetters.Report(this, character, place);
        else if (FaceSet.IsSupplied(face.Value) && Supplied.Add((face.Value, character))) SuppliedFaces.Try(this, face.Value, [character]);
        HasRightToLeft |= Bidi.IsRightToLeft(character);
        return face ?? wanted;
    }

    public SourceSpan PlaceOf(Inline inline) => inline.Place.File is null ? Place : inline.Place;

    public SourceSpan PlaceOf(Block block) => block.Place.File is null ? Place : block.Place;
}
