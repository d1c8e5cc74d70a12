using Waymark.Pages.Geometry;

namespace Waymark.Pages.Text;

/// <summary>A word where a copy has it.</summary>
/// <param name="Piece">Index of the line's piece that it comes from.</param>
public readonly record struct SetWord(Word Word, int Piece, Pt X, Pt Baseline);

/// <summary>Lines as one copy has them: its wording chosen, and what follows moved along.</summary>
public static class CopyText
{
    /// <summary>The words of <paramref name="line"/> in <paramref name="copy"/>, from left to right.</summary>
    /// <exception cref="ArgumentException">The copy has no option, or not that many, for a slot of the line.</exception>
    public static IReadOnlyList<SetWord> WordsOf(TextLine line, CopyLayer copy)
    {
        var words = new List<SetWord>();
        Set(line, copy, words);
        return words;
    }

    /// <summary>The same into a list that is emptied first, for callers that set many lines.</summary>
    /// <inheritdoc cref="WordsOf" path="/exception"/>
    public static void Set(TextLine line, CopyLayer copy, List<SetWord> words)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(words);
        words.Clear();
        var (next, end) = NudgesOf(line.Id, copy);
        var whole = Pt.Zero;
        if (next < end && copy.Nudges[next].Piece < 0) whole = copy.Nudges[next++].Y;
        var (shift, perSpace) = (Pt.Zero, line.IsFilled ? TakenUp(line, copy) : Pt.Zero);
        for (var index = 0; index < line.Pieces.Length; index++)
        {
            if (line.IsFilled && index > 0 && EndsInSpace(line.Pieces[index - 1])) shift -= perSpace;
            var (x, y) = (shift, whole);
            if (next < end && copy.Nudges[next].Piece == index)
            {
                (x, y) = (x + copy.Nudges[next].X, y + copy.Nudges[next].Y);
                next++;
            }

            switch (line.Pieces[index])
            {
                case Word word:
                    words.Add(new(word, index, word.X + x, line.Baseline + y));
                    break;
                case WordChoice choice:
                    var option = OptionOf(choice, copy);
                    foreach (var word in choice.Options[option]) words.Add(new(word, index, word.X + x, line.Baseline + y));
                    shift += choice.Advances[option] - choice.Advances[0];
                    break;
            }
        }
    }

    /// <summary>What each space between pieces loses, so that the line ends where it does in a copy with option 0 everywhere.</summary>
    private static Pt TakenUp(TextLine line, CopyLayer copy)
    {
        var (longer, spaces) = (Pt.Zero, 0);
        for (var index = 0; index < line.Pieces.Length; index++)
        {
            if (line.Pieces[index] is WordChoice choice) longer += choice.Advances[OptionOf(choice, copy)] - choice.Advances[0];
            if (index > 0 && EndsInSpace(line.Pieces[index - 1])) spaces++;
        }

        return spaces == 0 ? Pt.Zero : longer / spaces;
    }

    private static bool EndsInSpace(LinePiece piece) => piece switch
    {
        Word word => word.SpaceAfter,
        WordChoice choice => choice.Options[0] is [.., { SpaceAfter: true }],
        _ => false,
    };

    private static int OptionOf(WordChoice choice, CopyLayer copy)
    {
        if (choice.Slot >= copy.Choices.Length || copy.Choices[choice.Slot] >= choice.Options.Length)
            throw new ArgumentException($"The copy has no option of slot {choice.Slot}.", nameof(copy));
        return copy.Choices[choice.Slot];
    }

    private static (int First, int End) NudgesOf(int line, CopyLayer copy)
    {
        if (copy.Nudges.IsDefaultOrEmpty) return (0, 0);
        var (first, last) = (0, copy.Nudges.Length);
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (copy.Nudges[middle].Line < line) first = middle + 1;
            else last = middle;
        }

        var end = first;
        while (end < copy.Nudges.Length && copy.Nudges[end].Line == line) end++;
        return (first, end);
    }
}
