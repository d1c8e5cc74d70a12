namespace Waymark.Fonts;

/// <summary>What a face is for. Each names one face of the house, see layouts/fonts.</summary>
public enum FaceRole
{
    Sans,
    SansSemibold,
    SansItalic,
    Serif,
    SerifItalic,

    /// <summary>Light serif drawn for large sizes.</summary>
    Display,
    Mono,
}
