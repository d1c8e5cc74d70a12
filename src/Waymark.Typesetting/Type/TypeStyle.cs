using Waymark.Fonts;
using Waymark.Pages.Geometry;

namespace Waymark.Typesetting.Type;

/// <summary>How a run of text looks.</summary>
/// <param name="Leading">From baseline to baseline.</param>
internal readonly record struct TypeStyle(FaceRole Face, Pt Size, Pt Leading, Colour Ink)
{
    /// <summary>Above the baseline, for references to footnotes.</summary>
    public Pt Rise { get; init; }

    public TypeStyle In(Colour ink) => this with { Ink = ink };

    /// <summary>The face for words with more weight: the house has one semibold, which stands for it in every voice.</summary>
    public TypeStyle Stronger() => this with { Face = FaceRole.SansSemibold };

    /// <summary>The slanted face of the same voice; slanted text is emphasised by standing upright again.</summary>
    public TypeStyle Emphasised() => this with
    {
        Face = Face switch
        {
            FaceRole.Sans => FaceRole.SansItalic,
            FaceRole.SansItalic => FaceRole.Sans,
            FaceRole.Serif or FaceRole.Display => FaceRole.SerifItalic,
            FaceRole.SerifItalic => FaceRole.Serif,
            var same => same,
        },
    };
}
