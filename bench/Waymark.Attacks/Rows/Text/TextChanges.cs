using System.Globalization;
using System.Text;
using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Text;

/// <summary>What happens to text between the copy and the leak.</summary>
internal static class TextChanges
{
    private static readonly string[] Fillers = ["really", "just", "perhaps", "now", "also", "indeed", "quite", "then", "well", "still"];

    /// <summary>Everything that a cleaner of "hidden characters" does: format characters go, compatibility forms and typography become ASCII, one space for all white space.</summary>
    public static string Cleaned(string text)
    {
        var clean = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKC).Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark) continue;
            clean.Append(c switch
            {
                '\u2018' or '\u2019' or '\u201B' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '«' or '»' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                _ when c > 126 => '?',
                _ => c,
            });
        }

        return string.Join(' ', LeakedText.WordsOf(clean.ToString()));
    }

    /// <summary>A word more behind one word in <paramref name="every"/>.</summary>
    public static string WithWordsInserted(string text, int every, Dice dice) =>
        string.Join(' ', LeakedText.WordsOf(text).SelectMany(word => dice.Below(every) == 0 ? new[] { word, dice.OneOf(Fillers) } : [word]));

    /// <summary>One word in <paramref name="every"/> left out.</summary>
    public static string WithWordsDeleted(string text, int every, Dice dice) =>
        string.Join(' ', LeakedText.WordsOf(text).Where(_ => dice.Below(every) != 0));

    /// <summary>Runs of about forty words, the size of a paragraph, in another order.</summary>
    public static string Reordered(string text, Dice dice)
    {
        var paragraphs = LeakedText.WordsOf(text).Chunk(40).ToArray();
        return string.Join('\n', dice.Different(paragraphs.Length, paragraphs.Length).Select(i => string.Join(' ', paragraphs[i])));
    }

    /// <summary>As somebody types it: lower-case punctuation habits of their own, and a wrong word in fifty.</summary>
    public static string Retyped(string text, double errors, Dice dice) =>
        Cleaned(string.Join(' ', LeakedText.WordsOf(text).Select(word => dice.Chance(errors) ? Mistyped(word, dice) : word).Where(word => word.Length > 0)));

    /// <summary>Consecutive words, beginning anywhere.</summary>
    public static string Part(string text, int words, Dice dice)
    {
        var all = LeakedText.WordsOf(text);
        var count = Math.Min(words, all.Length);
        return string.Join(' ', all.AsSpan(dice.Below(all.Length - count + 1), count).ToArray());
    }

    public static string Quarter(string text, Dice dice) => Part(text, LeakedText.WordsOf(text).Length / 4, dice);

    /// <summary>A word left out, doubled, or with two letters exchanged or one lost.</summary>
    private static string Mistyped(string word, Dice dice)
    {
        if (word.Length < 3) return dice.Below(2) == 0 ? "" : $"{word} {word}";
        var at = dice.Below(word.Length - 1);
        return dice.Below(4) switch
        {
            0 => "",
            1 => $"{word} {word}",
            2 => word.Remove(at, 1),
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }
}
