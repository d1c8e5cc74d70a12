namespace Waymark.Layouts.Microsite;

/// <summary>Documents that lie beside the site's folder and that its pages lead to.</summary>
[Flags]
public enum Companions
{
    None = 0,
    Brief = 1,
    Deck = 2,
}
