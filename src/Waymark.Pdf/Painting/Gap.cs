namespace Waymark.Pdf.Painting;

/// <summary>A place in a page's text where a copy says itself how the pen gets to a word.</summary>
/// <param name="IsOpen">Whether a string is open before it; one is afterwards.</param>
/// <param name="Lead">Hundredths from the word's left edge to where it begins.</param>
/// <param name="Rise">Hundredths above its line.</param>
/// <param name="Size">Of the font, in hundredths.</param>
/// <param name="Line">Where the last line began, where that is the same in every copy.</param>
/// <param name="Pen">Where the pen is, likewise, in hundred-thousandths.</param>
internal readonly record struct Gap(bool IsOpen, int Lead, int Rise, int Size, LineStart? Line, long? Pen);

/// <summary>Where a line of text was begun, in hundredths.</summary>
/// <param name="With">What moves it up or down, as in <see cref="Motion"/>.</param>
internal readonly record struct LineStart(int X, int Y, int With);

/// <summary>Takes the gaps of a text that is drawn for all copies at once.</summary>
internal interface IGaps
{
    void Add(Gap gap);

    /// <summary>The pen moves on after a gap, by what every copy has there.</summary>
    void Advance(long by);
}
