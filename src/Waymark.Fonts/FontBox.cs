namespace Waymark.Fonts;

/// <summary>A rectangle in font units, y upward.</summary>
public readonly record struct FontBox(int XMin, int YMin, int XMax, int YMax);
