using System.Globalization;
using Waymark.Vocabulary.Time;

namespace Waymark.Verify.Words;

/// <summary>A date in a text.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Count">Words that it spans.</param>
/// <param name="YearKnown">False for "14 March": the year of <paramref name="Period"/> is then a leap year that means nothing.</param>
internal readonly record struct ReadDate(Period Period, int First, int Count, bool YearKnown);

/// <summary>
/// Finds dates in words: ISO and its compact form, ISO weeks, 14.03.2027, 3/14/27 (both readings), "14 March 2027", "March 14th, 2027",
/// "14 March", "March 2027", "Q1 2027", "2027-H1"; month names in nineteen languages. A week counts as its Monday.
/// </summary>
internal static class DateReader
{
    private const int UnknownYear = 2096;

    private static readonly ulong s_of = WordHash.Of("of");
    private static readonly ulong[] s_weeks = [.. Enumerable.Range(0, 54).Select(week => WordHash.Of(string.Create(CultureInfo.InvariantCulture, $"w{week:00}")))];

    /// <summary>Every date, read on from where the one before it ended.</summary>
    public static void Read(ReadOnlySpan<char> text, IReadOnlyList<Word> words, List<ReadDate> into)
    {
        for (var i = 0; i < words.Count;)
        {
            var before = into.Count;
            ReadAt(text, words, i, into);
            i += into.Count > before ? into[^1].Count : 1;
        }
    }

    /// <summary>Every date that begins with any of the words, also those inside another: whatever stood before the text, its dates are among them.</summary>
    public static void ReadFromEach(ReadOnlySpan<char> text, IReadOnlyList<Word> words, List<ReadDate> into)
    {
        for (var i = 0; i < words.Count; i++) ReadAt(text, words, i, into);
    }

    private static void ReadAt(ReadOnlySpan<char> text, IReadOnlyList<Word> words, int i, List<ReadDate> into)
    {
        var first = words[i];
        if (first.Number < 0 && !WordLists.Months.ContainsKey(first.Hash) && !WordLists.Quarters.ContainsKey(first.Hash)
            && !WordLists.Halves.ContainsKey(first.Hash) && DayOf(first) == 0 && first.Digits < 8) return;
        if (Compact(first) is { } packed) Add(packed, 1);
        else if (Numeric(text, words, i, into)) return;
        else if (Worded(text, words, i, into)) return;
        else if (YearOf(first) > 0 && PartOf(words, i + 1, first) is { } after) Add(after, 2);
        else if (i + 1 < words.Count && YearOf(words[i + 1]) > 0 && PartOf(words, i, words[i + 1]) is { } ahead) Add(ahead, 2);

        void Add(Period period, int count) => into.Add(new ReadDate(period, i, count, YearKnown: true));
    }

    /// <summary>20270314, or with a time after it: 20270314T120000 and the 14 digits of a PDF's date.</summary>
    private static Period? Compact(in Word word)
    {
        if (word.Digits is not (8 or 12 or 14)) return null;
        var digits = word.Leading;
        for (var extra = (int)word.Digits; extra > 8; extra -= 2) digits /= 100;
        return Day((int)(digits / 10000), (int)(digits / 100 % 100), (int)(digits % 100));
    }

    private static bool Numeric(ReadOnlySpan<char> text, IReadOnlyList<Word> words, int i, List<ReadDate> into)
    {
        if (words[i].Number < 0 || i + 1 >= words.Count) return false;
        var separator = Between(text, words[i], words[i + 1]);
        if (separator is not ('-' or '/' or '.' or '‐' or '‑' or '–')) return false;
        if (YearOf(words[i]) is > 0 and var year)
        {
            if (IsWeek(words[i + 1], year) is { } monday) return Add(monday, 2);
            if (words[i + 1].Number is not (>= 1 and <= 12) || words[i + 1].Digits != 2) return false;
            if (i + 2 < words.Count && Between(text, words[i + 1], words[i + 2]) == separator && DayBeforeTime(text, words[i + 2]) is > 0 and var day)
            {
                return Day(year, (int)words[i + 1].Number, day) is { } iso && Add(iso, 3);
            }

            return separator == '-' && Add(Period.Holding(new DateOnly(year, (int)words[i + 1].Number, 1), Grain.Month), 2);
        }

        if (i + 2 >= words.Count || Between(text, words[i + 1], words[i + 2]) != separator || words[i + 1].Number < 0) return false;
        var last = YearOf(words[i + 2]) is > 0 and var full ? full : words[i + 2] is { Digits: 2, Number: >= 0 } && separator == '/' ? 2000 + (int)words[i + 2].Number : 0;
        if (last == 0) return false;
        var found = false;
        if (Day(last, (int)words[i + 1].Number, (int)words[i].Number) is { } dayFirst) found = Add(dayFirst, 3);
        if (separator == '/' && words[i].Number != words[i + 1].Number && Day(last, (int)words[i].Number, (int)words[i + 1].Number) is { } monthFirst) found = Add(monthFirst, 3);
        return found;

        bool Add(Period period, int count)
        {
            into.Add(new ReadDate(period, i, count, YearKnown: true));
            return true;
        }
    }

    private static bool Worded(ReadOnlySpan<char> text, IReadOnlyList<Word> words, int i, List<ReadDate> into)
    {
        var before = into.Count;
        if (!Worded(words, i, into)) return false;
        var date = into[before];
        for (var next = i + 1; next < i + date.Count; next++)
        {
            if (!AreOneDate(text, words[next - 1], words[next]))
            {
                into.RemoveAt(before);
                return false;
            }
        }

        return true;
    }

    // Space, comma, full stop, dash: what people put inside a date. A quotation mark or a tag ends it.
    private static bool AreOneDate(ReadOnlySpan<char> text, in Word one, in Word other)
    {
        foreach (var c in text[one.End..other.Start])
        {
            if (c != WordReader.Boundary && !char.IsWhiteSpace(c) && c is not ('.' or ',' or '-' or '/' or '‐' or '‑' or '_' or '%') && !Folding.IsNothing(c)) return false;
        }

        return true;
    }

    /// <summary>With a month's name: the day before or after it, the year last, "of" and "the" allowed between.</summary>
    private static bool Worded(IReadOnlyList<Word> words, int i, List<ReadDate> into)
    {
        var next = i;
        var day = DayOf(words[next]);
        if (day > 0) next = SkipOf(words, next + 1);
        if (next >= words.Count || !WordLists.Months.TryGetValue(words[next].Hash, out var month)) return false;
        next++;
        if (day == 0 && next < words.Count && DayOf(words[next]) is > 0 and var after)
        {
            day = after;
            next++;
        }

        var year = next < words.Count ? YearOf(words[next]) : 0;
        if (year > 0) next++;
        Period? period = day > 0
            ? Day(year > 0 ? year : UnknownYear, month, day)
            : year > 0 ? Period.Holding(new DateOnly(year, month, 1), Grain.Month) : null;
        if (period is not { } found) return false;
        into.Add(new ReadDate(found, i, next - i, year > 0));
        return true;
    }

    private static int SkipOf(IReadOnlyList<Word> words, int i) => i < words.Count && words[i].Hash == s_of ? i + 1 : i;

    private static Period? PartOf(IReadOnlyList<Word> words, int i, in Word year)
    {
        if (i >= words.Count || YearOf(year) is not (> 0 and var number)) return null;
        if (WordLists.Quarters.TryGetValue(words[i].Hash, out var quarter)) return Period.Holding(new DateOnly(number, ((quarter - 1) * 3) + 1, 1), Grain.Quarter);
        if (WordLists.Halves.TryGetValue(words[i].Hash, out var half)) return Period.Holding(new DateOnly(number, half == 1 ? 1 : 7, 1), Grain.Half);
        return null;
    }

    private static Period? IsWeek(in Word word, int year)
    {
        for (var week = 1; week <= 53; week++)
        {
            if (word.Hash == s_weeks[week]) return Period.Day(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)));
        }

        return null;
    }

    private static int YearOf(in Word word) => word is { Digits: 4, Number: >= 2000 and < 2200 } ? (int)word.Number : 0;

    private static int DayOf(in Word word) =>
        word is { Digits: 1 or 2, Number: >= 1 and <= 31 } ? (int)word.Number : WordLists.Ordinals.GetValueOrDefault(word.Hash);

    // "2027-03-14T09" reads as one word that begins with the day.
    private static int DayBeforeTime(ReadOnlySpan<char> text, in Word word)
    {
        if (word is not { Digits: 2, Leading: >= 1 and <= 31 }) return 0;
        return word.IsNumber || text[word.Start + 2] is 't' or 'T' ? (int)word.Leading : 0;
    }

    private static Period? Day(int year, int month, int day) =>
        year is >= 2000 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Period.Day(new DateOnly(year, month, day))
            : null;

    /// <summary>The one visible character between two words, or NUL.</summary>
    private static char Between(ReadOnlySpan<char> text, in Word one, in Word other)
    {
        var found = '\0';
        for (var i = one.End; i < other.Start; i++)
        {
            if (Folding.IsNothing(text[i])) continue;
            if (found != '\0') return '\0';
            found = text[i];
        }

        return found;
    }
}
