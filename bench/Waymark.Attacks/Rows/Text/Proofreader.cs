using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Text;

/// <summary>
/// A model of what an editor or a language model does when asked to polish a text: contractions, fewer fillers, plainer words, another order of
/// clauses. Rules and dice, not a model of language: the table says "simulated".
/// </summary>
internal static class Proofreader
{
    private static readonly (string From, string To)[] Plainer =
    [
        ("do not", "don't"), ("does not", "doesn't"), ("cannot", "can't"), ("it is", "it's"), ("that is", "that's"), ("we will", "we'll"), ("you will", "you'll"),
        ("in order to", "to"), ("instead of", "rather than"), ("as well as", "and"), ("for example", "such as"), ("for instance", "such as"),
        ("begin", "start"), ("begins", "starts"), ("rapidly", "quickly"), ("usually", "often"), ("typically", "often"), ("ordinarily", "often"), ("normally", "often"),
        ("entire", "whole"), ("additional", "more"), ("select", "choose"), ("manually", "by hand"), ("within", "in"), ("each", "every"),
        ("which", "that"), ("allows", "lets"), ("shows", "displays"), ("nearly", "almost"), ("however", "but"), ("whether", "if"),
    ];

    private static readonly string[] Fillers = ["really", "just", "very", "quite", "simply", "actually", "also", "already", "clearly", "plainly"];

    /// <param name="strength">Share of the possible changes that are made, from 0 to 1.</param>
    /// <param name="rewording">Share of all words that become another word altogether.</param>
    public static string Polish(string text, double strength, double rewording, Dice dice)
    {
        foreach (var (from, to) in Plainer) text = Replace(text, from, to, strength, dice);
        var words = LeakedText.WordsOf(text)
            .Where(word => !Fillers.Contains(word, StringComparer.Ordinal) || !dice.Chance(strength))
            .Select(word => dice.Chance(rewording) ? dice.OneOf(Others) : word);
        return string.Join(' ', string.Join(' ', words).Split(". ").SelectMany(sentence => Clauses(sentence, strength, dice)));
    }

    private static readonly string[] Others = ["this", "these", "their", "other", "new", "better", "work", "part", "time", "people", "makes", "keeps", "gives", "helps", "with", "about"];

    /// <summary>Now and then the two halves of a sentence change places at a comma.</summary>
    private static IEnumerable<string> Clauses(string sentence, double strength, Dice dice)
    {
        var comma = sentence.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && dice.Chance(strength / 3) ? [$"{sentence[(comma + 2)..]}, {sentence[..comma]}."] : [sentence + "."];
    }

    private static string Replace(string text, string from, string to, double strength, Dice dice)
    {
        for (var at = text.IndexOf($" {from} ", StringComparison.Ordinal); at >= 0; at = text.IndexOf($" {from} ", at + 1, StringComparison.Ordinal))
            if (dice.Chance(strength)) text = $"{text[..at]} {to} {text[(at + from.Length + 2)..]}";
        return text;
    }
}
