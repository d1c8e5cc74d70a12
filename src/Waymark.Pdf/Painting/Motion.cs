namespace Waymark.Pdf.Painting;

/// <summary>How the place of a word differs from copy to copy.</summary>
/// <param name="X">Whether it differs sideways.</param>
/// <param name="With">What moves it up or down: a nudge of its whole line, by its index among the copy's and 1; 0 for nothing, <see cref="Alone"/> for what moves no other word.</param>
internal readonly record struct Motion(bool X, int With)
{
    public const int Alone = -1;

    public static Motion None => default;

    /// <summary>Whether two places keep their difference in height in every copy.</summary>
    public static bool Together(int one, int other) => one == other && one != Alone;
}
