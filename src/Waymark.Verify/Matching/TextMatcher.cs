using System.Runtime.InteropServices;
using Waymark.Verify.Corpus;
using Waymark.Verify.Words;

namespace Waymark.Verify.Matching;

/// <summary>Something restricted in a text: characters <paramref name="Start"/> to <paramref name="End"/>.</summary>
/// <param name="Place">Number of the source place in the corpus, or -1.</param>
internal readonly record struct Hit(string Code, int Start, int End, int Place);

/// <summary>A place where something restricted begins, or would if the recipient's own words did not explain it.</summary>
internal readonly record struct Doubt(int Start, bool IsRestricted);

/// <summary>Looks for restricted runs of words, names, dates and addresses in one text after another. Not thread-safe.</summary>
internal sealed class TextMatcher(WorkspaceCorpus corpus, Verdicts verdicts)
{
    private readonly List<Word> _words = [];
    private readonly List<ReadDate> _dates = [];
    private readonly List<Hit> _hits = [];

    /// <summary>Where to note doubts, while a text is looked at for them.</summary>
    private List<Doubt>? _doubts;

    /// <summary>Everything restricted in a text, as it is to be reported.</summary>
    public void Match(ReadOnlySpan<char> text, TextKind kind, List<Hit> hits)
    {
        _words.Clear();
        WordReader.Read(text, _words);
        Runs(hits);
        Names(text, kind, hits);
        if (kind == TextKind.Raw) return;
        Dates(text, hits);
        Addresses(text, hits);
    }

    /// <summary>
    /// Where in a piece of a text anything restricted begins, every such place by itself, and where it would for another recipient. Dates inside
    /// dates count: what stands before the piece decides which of them a reader of the whole text sees.
    /// </summary>
    public void Doubt(ReadOnlySpan<char> piece, TextKind kind, List<Doubt> doubts)
    {
        _doubts = doubts;
        _hits.Clear();
        Match(piece, kind, _hits);
        _doubts = null;
    }

    /// <summary>Runs of four words, joined where they overlap.</summary>
    private void Runs(List<Hit> hits)
    {
        const int n = WorkspaceCorpus.RunLength;
        var words = CollectionsMarshal.AsSpan(_words);
        (int From, int To, int Place) open = (-1, -1, -1);
        for (var i = 0; i + n <= words.Length; i++)
        {
            var window = words.Slice(i, n);
            var own = verdicts.OwnUses;
            var restricted = verdicts.IsRestrictedRun(WordHash.Run(window), out var place) && !IsExplained(window);
            Note(words[i].Start, restricted, own);
            if (!restricted) continue;
            if (open.From >= 0 && i <= open.To)
            {
                open.To = i + n;
                continue;
            }

            Close(words);
            open = (i, i + n, place);
        }

        Close(words);

        void Close(ReadOnlySpan<Word> all)
        {
            if (open.From >= 0) hits.Add(new Hit(VerifyRules.RestrictedWords, all[open.From].Start, all[open.To - 1].End, open.Place));
        }
    }

    private void Names(ReadOnlySpan<char> text, TextKind kind, List<Hit> hits)
    {
        var words = CollectionsMarshal.AsSpan(_words);
        for (var i = 0; i < words.Length; i++)
        {
            if (!corpus.BeginsName(words[i].Hash)) continue;
            var run = words[i].Hash;
            for (var n = 1; ; n++)
            {
                var name = words.Slice(i, n);
                var own = verdicts.OwnUses;
                var restricted = verdicts.IsRestrictedName(run, out var place, out var what) && MeansSomething(text, name, what, kind) && !IsExplained(name) && !ReadsWhole(name);
                Note(name[0].Start, restricted, own);
                if (restricted) hits.Add(new Hit(VerifyRules.For(what), name[0].Start, name[^1].End, place));

                if (n == WorkspaceCorpus.LongestName || i + n == words.Length) break;
                run = WordHash.Join(run, words[i + n].Hash);
            }
        }
    }

    private void Dates(ReadOnlySpan<char> text, List<Hit> hits)
    {
        _dates.Clear();
        if (_doubts is null) DateReader.Read(text, _words, _dates);
        else DateReader.ReadFromEach(text, _words, _dates);
        foreach (var date in _dates)
        {
            var (start, end) = (_words[date.First].Start, _words[date.First + date.Count - 1].End);
            var (before, own) = (hits.Count, verdicts.OwnUses);
            if (verdicts.IsRestricted(date, out var place)) hits.Add(new Hit(VerifyRules.RestrictedDate, start, end, place));
            else if (date.YearKnown && verdicts.IsTooFine(date.Period)) hits.Add(new Hit(VerifyRules.DateTooFine, start, end, -1));
            Note(start, hits.Count > before, own);
        }
    }

    private void Addresses(ReadOnlySpan<char> text, List<Hit> hits)
    {
        foreach (var (start, length) in AddressReader.Find(text))
        {
            var own = verdicts.OwnUses;
            var foreign = verdicts.IsForeignAddress(text.Slice(start, length), out var place);
            Note(start, foreign, own);
            if (foreign) hits.Add(new Hit(VerifyRules.ForeignAddress, start, start + length, place));
        }
    }

    private void Note(int start, bool restricted, int ownUsesBefore)
    {
        if (_doubts is { } doubts && (restricted || verdicts.OwnUses != ownUsesBefore)) doubts.Add(new Doubt(start, restricted));
    }

    /// <summary>
    /// Whether words from several elements or lines stand side by side by chance: every part by itself is visible text.
    /// </summary>
    private bool IsExplained(ReadOnlySpan<Word> words)
    {
        var from = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && !words[i].AfterBoundary) continue;
            if (from == 0 && i == words.Length) return false;
            var part = words[from..i];
            if (!verdicts.IsVisible(WordHash.Run(part)) && !IsDate(part)) return false;
            from = i;
        }

        return true;
    }

    // A name of more than four words is visible where each run of four of it is.
    private bool ReadsWhole(ReadOnlySpan<Word> name)
    {
        const int n = WorkspaceCorpus.RunLength;
        if (name.Length <= n) return false;
        for (var i = 0; i + n <= name.Length; i++)
        {
            if (!verdicts.IsVisible(WordHash.Run(name.Slice(i, n)))) return false;
        }

        return true;
    }

    private static bool IsDate(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (!WordLists.IsOfDate(word)) return false;
        }

        return true;
    }

    /// <summary>Whether one word alone is evidence in a text of this kind; several words always are.</summary>
    private static bool MeansSomething(ReadOnlySpan<char> text, ReadOnlySpan<Word> name, PassageKind what, TextKind kind)
    {
        if (kind == TextKind.Raw) return name[^1].End - name[0].Start >= 8 && (name.Length > 1 || name[0].Length >= 10);
        if (name.Length > 1) return true;
        if (IsUnusual(text, name[0])) return true;
        return (what, kind) switch
        {
            (PassageKind.Id, not TextKind.Id) => false,
            (_, TextKind.Id) => IsWholePart(text, name[0]),
            (_, TextKind.Code or TextKind.Markup) => name[0].Length >= 5 && !WordLists.Code.Contains(name[0].Hash),
            _ => true,
        };
    }

    // Letters and digits mixed, or longer than common words are: nobody writes it by chance.
    private static bool IsUnusual(ReadOnlySpan<char> text, in Word word)
    {
        if (word.Length >= 14) return true;
        if (word.Length < 6) return false;
        var digits = 0;
        foreach (var c in text[word.Start..word.End]) digits += char.IsDigit(c) ? 1 : 0;
        return digits > 0 && digits < word.Length;
    }

    private static bool IsWholePart(ReadOnlySpan<char> text, in Word word) =>
        (word.Start == 0 || text[word.Start - 1] is '/' or '#' or '?' or '=' or '&' or '!' or ' ')
        && (word.End == text.Length || text[word.End] is '/' or '#' or '?' or '&' or '.' or ' ');
}
