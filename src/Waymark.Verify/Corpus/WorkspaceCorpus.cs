using Waymark.Content.Model;
using Waymark.Verify.Matching;
using Waymark.Verify.Policy;
using Waymark.Verify.Words;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Verify.Corpus;

/// <summary>
/// Every run of one to four words, every name, date, address and image of a workspace, each with the conditions under which it
/// may be told. Made once a workspace; an audience only decides which conditions hold.
/// </summary>
internal sealed class WorkspaceCorpus
{
    /// <summary>Words in a row that make a finding.</summary>
    public const int RunLength = 4;

    /// <summary>Words of the longest name that is looked for as a whole.</summary>
    public const int LongestName = 8;

    private readonly Dictionary<Condition, int> _conditions = new() { [Condition.Always] = PhraseTable.AlwaysCondition };
    private readonly List<Condition> _conditionList = [Condition.Always];
    private readonly List<SourceSpan> _places = [];
    private readonly Dictionary<SourceSpan, int> _placeNumbers = [];
    private readonly HashSet<ulong> _firstWordsOfNames = [];
    private readonly List<Word> _words = [];
    private readonly List<ReadDate> _dates = [];

    private WorkspaceCorpus(Roadmap roadmap) => Roadmap = roadmap;

    public Roadmap Roadmap { get; }

    public IReadOnlyList<Condition> Conditions => _conditionList;

    public PhraseTable Phrases { get; } = new();

    /// <summary>Whole names by the hash of their words; kinds are <see cref="PassageKind"/>.</summary>
    public PhraseTable Names { get; } = new();

    /// <summary>Periods, and days without their year, by <see cref="DateKey"/>.</summary>
    public PhraseTable Dates { get; } = new();

    /// <summary>Mail addresses by the hash of their lower-case letters.</summary>
    public PhraseTable Addresses { get; } = new();

    /// <summary>Images by digest: of the file, and of the picture alone.</summary>
    public Images.ImageTable Images { get; } = new();

    public SourceSpan PlaceOf(int place) => _places[place];

    /// <summary>Whether a name of the workspace begins with this word.</summary>
    public bool BeginsName(ulong word) => _firstWordsOfNames.Contains(word);

    public static WorkspaceCorpus Of(Roadmap roadmap)
    {
        var corpus = new WorkspaceCorpus(roadmap);
        corpus.TakeToolWording();
        var approved = new ApprovedWordings(roadmap.Wording);
        var passages = RoadmapPassages.Of(roadmap);
        // What everybody reads comes first: the tables then need not keep who else does.
        foreach (var passage in passages.Passages.OrderBy(passage => passage.Condition == Condition.Always ? 0 : 1)) corpus.Take(passage, approved);
        foreach (var (period, condition, place) in RestrictedTimes.Of(roadmap)) corpus.TakeDate(period, yearKnown: true, condition, place);
        corpus.Images.Take(roadmap, passages.ImageUses, corpus.Intern, corpus.PlaceNumber);
        foreach (var (path, place) in corpus.Images.Files)
        {
            foreach (var (_, condition, _) in passages.ImageUses.Where(use => use.Path == path))
            {
                corpus.Take(Passage.Of(PassageKind.Id, condition, System.IO.Path.GetFileNameWithoutExtension(path), place), approved);
            }
        }

        return corpus;
    }

    public static ulong DateKey(Period period) => WordHash.Finish(((ulong)period.Grain << 32) + (ulong)period.First.DayNumber + 1);

    /// <summary>A day of any year.</summary>
    public static ulong YearlessKey(DateOnly day) => WordHash.Finish((1UL << 40) + ((ulong)day.Month * 64) + (ulong)day.Day);

    public static ulong AddressKey(ReadOnlySpan<char> address)
    {
        var hash = WordHash.Begin;
        foreach (var c in address) hash = WordHash.Add(hash, char.ToLowerInvariant(c));
        return WordHash.Finish(hash);
    }

    private void TakeToolWording()
    {
        foreach (var line in EmbeddedText.Lines("tool-wording.txt"))
        {
            Take(Passage.Of(PassageKind.Prose, Condition.Always, line, SourceSpan.Whole("")), new ApprovedWordings([]));
        }
    }

    private void Take(Passage passage, ApprovedWordings approved)
    {
        var text = PassageText.Of(passage);
        if (text.Words.Count == 0) return;
        foreach (var reading in text.Readings()) TakeRuns(reading, passage.Condition);
        foreach (var reworded in text.Rewordings(approved)) TakeRuns(reworded, passage.Condition);
        TakeName(passage, text);
        TakeDates(passage, text);
        foreach (var (start, length) in AddressReader.Find(text.Text))
        {
            var condition = passage.Condition.Needing(TopicsBetween(text, start, start + length));
            Addresses.Add(AddressKey(text.Text.AsSpan(start, length)), Intern(condition), PlaceNumber(text.Words[0].Place));
        }
    }

    private void TakeRuns(IReadOnlyList<PlacedWord> words, Condition condition)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var topics = words[i].Topics;
            var hash = words[i].Word.Hash;
            var ofDate = WordLists.IsOfDate(words[i].Word);
            Phrases.Add(hash, Intern(condition.Needing(topics)), PlaceNumber(words[i].Place));
            for (var n = 1; n < RunLength && i + n < words.Count && !words[i + n].Word.AfterBoundary; n++)
            {
                hash = WordHash.Join(hash, words[i + n].Word.Hash);
                topics = topics.With(words[i + n].Topics);
                ofDate = ofDate && WordLists.IsOfDate(words[i + n].Word);
                if (n + 1 == RunLength && ofDate) continue;
                Phrases.Add(hash, Intern(condition.Needing(topics)), PlaceNumber(words[i].Place));
            }
        }
    }

    private void TakeName(Passage passage, PassageText text)
    {
        var words = text.Words.ConvertAll(word => word.Word);
        if (passage.Kind == PassageKind.Prose || words.Count > LongestName || !SaysSomething(passage.Kind, words)) return;
        _firstWordsOfNames.Add(words[0].Hash);
        var condition = passage.Condition.Needing(TopicsBetween(text, 0, text.Text.Length));
        var run = WordHash.Run(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words));
        Names.Add(run, Intern(condition), PlaceNumber(text.Words[0].Place), (byte)passage.Kind);
    }

    // A short passage of one common word ("Yes", "Cloud") tells nothing where it is found again.
    private static bool SaysSomething(PassageKind kind, List<Word> words)
    {
        if (kind == PassageKind.Number) return true;
        if (words.TrueForAll(word => WordLists.IsOfDate(word))) return false;
        var letters = words.Sum(word => word.Length);
        return kind != PassageKind.Short
            ? letters >= 2
            : words.Count < RunLength && (words.Count > 1 || (words[0].Number < 0 && (words[0].Length >= 6 || words[0].Digits > 0)));
    }

    private void TakeDates(Passage passage, PassageText text)
    {
        _words.Clear();
        _words.AddRange(text.Words.Select(word => word.Word));
        _dates.Clear();
        DateReader.Read(text.Text, _words, _dates);
        foreach (var date in _dates)
        {
            var topics = TopicSet.None;
            for (var i = date.First; i < date.First + date.Count; i++) topics = topics.With(text.Words[i].Topics);
            TakeDate(date.Period, date.YearKnown, passage.Condition.Needing(topics), text.Words[date.First].Place);
        }
    }

    private void TakeDate(Period period, bool yearKnown, Condition condition, SourceSpan place)
    {
        if (yearKnown) Dates.Add(DateKey(period), Intern(condition), PlaceNumber(place));
        if (period.Grain == Grain.Day) Dates.Add(YearlessKey(period.First), Intern(condition), PlaceNumber(place));
    }

    private static TopicSet TopicsBetween(PassageText text, int start, int end)
    {
        var topics = TopicSet.None;
        foreach (var word in text.Words.Where(word => word.Word.End > start && word.Word.Start < end)) topics = topics.With(word.Topics);
        return topics;
    }

    private int Intern(Condition condition)
    {
        if (_conditions.TryGetValue(condition, out var known)) return known;
        _conditionList.Add(condition);
        return _conditions[condition] = _conditionList.Count - 1;
    }

    private int PlaceNumber(SourceSpan place)
    {
        if (_placeNumbers.TryGetValue(place, out var known)) return known;
        _places.Add(place);
        return _placeNumbers[place] = _places.Count - 1;
    }
}
