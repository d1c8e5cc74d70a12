using System.Collections.Frozen;
using System.Globalization;

namespace Waymark.Verify.Words;

/// <summary>Words with a part to play: months and other words of dates, and the words of style sheets and scripts.</summary>
internal static class WordLists
{
    private static readonly string[] s_cultures = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sv", "da", "nb", "fi", "el", "ru", "uk", "hu", "ro", "tr"];

    private static readonly string[] s_dateWords =
    [
        "a", "an", "and", "as", "at", "by", "early", "end", "first", "for", "from", "h1", "h2", "half", "in", "late", "later", "mid", "of", "on", "q1", "q2", "q3", "q4",
        "quarter", "second", "th", "the", "to", "until", "utc", "week", "year", "z", "am", "pm",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ];

    /// <summary>Number of the month, 1 to 12, by hash of its name or short name in the languages that handouts are written in.</summary>
    public static FrozenDictionary<ulong, int> Months { get; } = ReadMonths();

    /// <summary>Quarter (1 to 4) or half (1, 2) by hash: q1, h2.</summary>
    public static FrozenDictionary<ulong, int> Quarters { get; } = Enumerable.Range(1, 4).ToFrozenDictionary(n => WordHash.Of($"q{n}"));

    public static FrozenDictionary<ulong, int> Halves { get; } = Enumerable.Range(1, 2).ToFrozenDictionary(n => WordHash.Of($"h{n}"));

    /// <summary>Day by hash: 1st to 31st, and 1er.</summary>
    public static FrozenDictionary<ulong, int> Ordinals { get; } = Enumerable.Range(1, 31)
        .SelectMany(n => new[] { "st", "nd", "rd", "th", "er" }.Select(end => (n, text: $"{n}{end}")))
        .ToFrozenDictionary(pair => WordHash.Of(pair.text), pair => pair.n);

    /// <summary>Words that style sheets, scripts and markup are written in.</summary>
    public static FrozenSet<ulong> Code { get; } = EmbeddedText.Words("code-words.txt");

    private static FrozenSet<ulong> DateWords { get; } = s_dateWords.Select(WordHash.Of).ToFrozenSet();

    /// <summary>Whether a word can be part of a date or be a plain small number. Runs of such words are judged as dates, not as text.</summary>
    public static bool IsOfDate(in Word word) =>
        word.Number is (>= 0 and < 100) or (>= 1900 and < 2200)
        || Months.ContainsKey(word.Hash) || DateWords.Contains(word.Hash) || Ordinals.ContainsKey(word.Hash);

    private static FrozenDictionary<ulong, int> ReadMonths()
    {
        var months = new Dictionary<ulong, int>();
        foreach (var name in s_cultures)
        {
            var format = CultureInfo.GetCultureInfo(name).DateTimeFormat;
            foreach (var names in new[] { format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames })
            {
                for (var month = 0; month < 12; month++)
                {
                    // Short names of one or two letters and those that are numbers would make dates of everything.
                    var words = WordReader.Read(names[month]);
                    if (words is [{ Number: -1, Length: >= 3 } word]) months.TryAdd(word.Hash, month + 1);
                }
            }
        }

        return months.ToFrozenDictionary();
    }
}
