using Waymark.Handouts;
using Waymark.Handouts.Text;

namespace Waymark.EndToEnd.Outputs;

/// <summary>Where the text of one copy may differ from another's: in places of approved wording, of punctuation and of order, and nowhere else.</summary>
internal sealed class ApprovedDifferences
{
    private readonly ILookup<string, (string[] One, string[] Other)> _exchanges;

    public ApprovedDifferences(Edition edition) =>
        _exchanges = Passages.Of(edition).SelectMany(Passages.Flatten).OfType<Vary>()
            .SelectMany(vary => from one in vary.Options from other in vary.Options where one != other select (One: PrintedWords.TokensOf(one), Other: PrintedWords.TokensOf(other)))
            .ToLookup(exchange => exchange.One.FirstOrDefault() ?? "", StringComparer.Ordinal);

    /// <summary>Whether one text becomes the other by exchanging options of places, each for another of the same place.</summary>
    public bool Explain(string one, string other) => Explain(PrintedWords.TokensOf(one), PrintedWords.TokensOf(other), 0, 0, []);

    private bool Explain(string[] one, string[] other, int i, int j, HashSet<(int, int)> tried)
    {
        if (i == one.Length && j == other.Length) return true;
        if (!tried.Add((i, j))) return false;
        if (i < one.Length && j < other.Length && one[i] == other[j] && Explain(one, other, i + 1, j + 1, tried)) return true;
        return (i < one.Length ? _exchanges[one[i]].Concat(_exchanges[""]) : _exchanges[""])
            .Where(exchange => Holds(one, i, exchange.One) && Holds(other, j, exchange.Other))
            .Any(exchange => Explain(one, other, i + exchange.One.Length, j + exchange.Other.Length, tried));
    }

    private static bool Holds(string[] text, int at, string[] words) => at + words.Length <= text.Length && text.AsSpan(at, words.Length).SequenceEqual(words);
}
