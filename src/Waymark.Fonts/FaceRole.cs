namespace Waymark.Fonts;

/// <summary>What a face is for. Each names one face of the house, see layouts/fonts, but the last ones: those a workspace brings.</summary>
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

    /// <summary>A face of the workspace, for letters that the faces of the house lack. The first one that has a letter sets it.</summary>
    Supplied1,
    Supplied2,
    Supplied3,
    Supplied4,
}
