using System.Collections.Immutable;
using Waymark.Pages.Text;

namespace Waymark.Marks.Pictures;

/// <summary>
/// Tells from its picture which wording each slot of a line has: every option is drawn with the words that follow it where that option puts them, and the one that looks
/// like the picture wins, if it wins clearly. No reading program is asked, so a blurred line says it too.
/// </summary>
internal sealed class WordingInPicture(LineInPicture cut, Registration registration, int polarity)
{
    /// <summary>Words after a slot that are drawn with each option.</summary>
    private const int Followers = 4;

    /// <summary>How much better the best option's correlation must be than the next one's.</summary>
    private const double ClearBy = 0.06;

    private const double LeastCorrelation = 0.45;

    /// <summary>Points: options that are as wide as each other leave what follows in place, whichever it is.</summary>
    private const double SameWidth = 0.05;

    /// <summary>The line's words in place, up to a slot that cannot be told and moves what follows.</summary>
    /// <param name="options">Takes the options that could be told.</param>
    public ImmutableArray<PlacedWord> Place(IDictionary<int, int> options)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedWord>();
        var shift = 0.0;
        for (var piece = 0; piece < cut.Line.Pieces.Length; piece++)
        {
            switch (cut.Line.Pieces[piece])
            {
                case Word word:
                    placed.Add(new PlacedWord(word, piece, word.X.Value + shift));
                    break;
                case WordChoice choice:
                    var option = Tell(choice, piece, shift);
                    if (option is { } told) options[choice.Slot] = told;
                    else if (choice.Advances.Max(advance => Math.Abs((advance - choice.Advances[0]).Value)) > SameWidth) return placed.ToImmutable();
                    if (option is { } known) placed.AddRange(choice.Options[known].Select(word => new PlacedWord(word, piece, word.X.Value + shift)));
                    shift += (choice.Advances[option ?? 0] - choice.Advances[0]).Value;
                    break;
            }
        }

        return placed.ToImmutable();
    }

    private int? Tell(WordChoice choice, int piece, double shift)
    {
        var followers = cut.Line.Pieces.Skip(piece + 1).TakeWhile(next => next is Word).Cast<Word>().Take(Followers).ToArray();
        var start = choice.Options[0][0].X.Value + shift;
        var size = choice.Options[0][0].Size.Value;
        var end = choice.Options.Select((words, option) => EndOf(choice, option, followers) + shift).Max();
        if (!registration.Shows(start, cut.Line.Baseline.Value - size, end, cut.Line.Baseline.Value + 2)) return null;
        var fits = choice.Options.Select((words, option) => FitOf(choice, option, followers, shift, start, end, size)).ToArray();
        var best = Array.IndexOf(fits, fits.Max());
        var second = fits.Where((_, option) => option != best).DefaultIfEmpty(0).Max();
        return fits[best] >= LeastCorrelation && fits[best] - second >= ClearBy ? best : null;
    }

    private double FitOf(WordChoice choice, int option, Word[] followers, double shift, double start, double end, double size)
    {
        var detour = shift + (choice.Advances[option] - choice.Advances[0]).Value;
        var ink = cut.Draw(
        [
            .. choice.Options[option].Select(word => new PlacedWord(word, 0, word.X.Value + shift)),
            .. followers.Select(word => new PlacedWord(word, 0, word.X.Value + detour)),
        ]);
        return cut.Search(ink, start - 0.5, end + 0.5, size, 0.8, polarity)?.Correlation * polarity ?? 0;
    }

    private static double EndOf(WordChoice choice, int option, Word[] followers) => followers.Length == 0
        ? choice.Options[option].Max(word => (word.X + word.Width).Value)
        : (followers[^1].X + followers[^1].Width + choice.Advances[option] - choice.Advances[0]).Value;
}
