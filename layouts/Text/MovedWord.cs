namespace Waymark.Layouts.Text;

/// <summary>
/// Classes of words that stand a quarter of a pixel beside their place (styles/words.css). Relative positions leave the layout alone: no copy breaks a line
/// where another does not. The names say nothing, and are the same in all copies.
/// </summary>
public static class MovedWord
{
    public const string Right = "u";
    public const string Left = "v";
}
