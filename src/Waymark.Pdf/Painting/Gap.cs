namespace Waymark.Pdf.Painting;

/// <summary>A place in a page's text where a copy says itself how the pen gets to a word.</summary>
/// <param name="IsOpen">Whether a string is open before it; one is afterwards.</param>
/// <param name="X">Where the word begins unless it is moved, in hundredths; where it takes its place from the copy's line, what is to be added to that.</param>
/// <param name="Y">Likewise, from the bottom of the page.</param>
/// <param name="Size">Of the font, in hundredths.</param>
/// <param name="Line">Where the last line began, where that is the same in every copy.</param>
/// <param name="Pen">Where the pen is, likewise, in hundred-thousandths.</param>
internal readonly record struct Gap(bool IsOpen, int X, int Y, int Size, LineStart? Line, long? Pen)
{
    /// <summary>Whether the word's place is asked of the line as the copy has it; otherwise it is <see cref="X"/> and <see cref="Y"/>, moved by nudges and wordings.</summary>
    public bool AsksLine { get; init; }

    /// <summary>By how many words to go on in that line.</summary>
    public int Pass { get; init; }

    /// <summary>Index of the nudge that moves the word by itself, or -1.</summary>
    public int Nudge { get; init; }

    /// <summary>Whether wordings before it on its line move the word.</summary>
    public bool Shifts { get; init; }

    /// <summary>What moves it with its line, as in <see cref="Motion"/>.</summary>
    public int With { get; init; }

    /// <summary>How far the pen moved on since the last gap, by what every copy has there.</summary>
    public long Advance { get; init; }
}

/// <summary>Where a line of text was begun, in hundredths.</summary>
/// <param name="With">What moves it up or down, as in <see cref="Motion"/>.</param>
internal readonly record struct LineStart(int X, int Y, int With);

/// <summary>Takes the gaps of a text that is drawn for all copies at once.</summary>
internal interface IGaps
{
    /// <param name="lead">What of its <see cref="Gap.X"/> lies right of the word's left edge.</param>
    /// <param name="rise">What of its <see cref="Gap.Y"/> lies above the word's line.</param>
    void Add(Gap gap, int lead, int rise);

    /// <summary>The pen moves on after a gap, by what every copy has there.</summary>
    void Advance(long by);
}
