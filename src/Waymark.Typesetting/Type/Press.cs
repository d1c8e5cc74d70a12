using Waymark.Handouts.Text;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Hyphenation;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting.Type;

/// <summary>What setting one document needs everywhere: measures, colours, tags, and where to report.</summary>
internal sealed class Press(Palette palette)
{
    public Palette Palette { get; } = palette;

    public Meter Meter { get; } = new();

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
    public Press Aside() => new(Palette) { SetsNotes = false, Hyphenator = Hyphenator, Justifies = Justifies };

    public SourceSpan PlaceOf(Inline inline) => inline.Place.File is null ? Place : inline.Place;

    public SourceSpan PlaceOf(Block block) => block.Place.File is null ? Place : block.Place;
}
