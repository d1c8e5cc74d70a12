using System.Text;
using Waymark.Verify.Policy;
using Waymark.Verify.Words;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Verify.Corpus;

/// <summary>A word of a passage with what it needs and where it stands.</summary>
internal readonly record struct PlacedWord(Word Word, TopicSet Topics, SourceSpan Place);

/// <summary>The words of a passage in all the ways in which they can appear side by side.</summary>
internal sealed class PassageText
{
    // Beyond this many different guards in one paragraph only the full text and the unguarded text are formed.
    private const int MostGuards = 4;

    private readonly List<(int From, int To, string Option)> _options = [];

    private PassageText(string text, List<PlacedWord> words) => (Text, Words) = (text, words);

    public string Text { get; }

    public List<PlacedWord> Words { get; }

    public static PassageText Of(Passage passage)
    {
        var text = new StringBuilder();
        var ends = new List<int>();
        foreach (var piece in passage.Pieces)
        {
            text.Append(piece.Text);
            ends.Add(text.Length);
        }

        var whole = text.ToString();
        var words = WordReader.Read(whole);
        var placed = new List<PlacedWord>(words.Count);
        var at = 0;
        foreach (var word in words)
        {
            while (ends[at] <= word.Start) at++;
            var topics = passage.Pieces[at].Topics;
            // A word that guards cut in two needs what all its parts need.
            for (var next = at; ends[next] < word.End; next++) topics = topics.With(passage.Pieces[next + 1].Topics);
            placed.Add(new PlacedWord(word, topics.IsWithin(passage.Condition.Topics) ? TopicSet.None : topics, passage.Pieces[at].Place));
        }

        var result = new PassageText(whole, placed);
        result.TakeOptions(passage, ends);
        return result;
    }

    /// <summary>
    /// The sequences of words that one audience or another reads: with every combination of guards open. Words that an audience
    /// does not get leave their neighbours side by side.
    /// </summary>
    public IEnumerable<IReadOnlyList<PlacedWord>> Readings()
    {
        var guards = Words.Select(word => word.Topics).Where(topics => !topics.IsEmpty).Distinct().ToList();
        if (guards.Count == 0)
        {
            yield return Words;
            yield break;
        }

        var all = (1 << Math.Min(guards.Count, MostGuards)) - 1;
        for (var open = 0; open <= all; open++)
        {
            var chosen = open;
            yield return [.. Words.Where(word => word.Topics.IsEmpty || open == all || Opens(guards.IndexOf(word.Topics), chosen))];
        }

        static bool Opens(int guard, int open) => guard < MostGuards && (open & (1 << guard)) != 0;
    }

    /// <summary>For each place where other wording may stand: the words around it with that wording, three to each side.</summary>
    public IEnumerable<IReadOnlyList<PlacedWord>> Rewordings(ApprovedWordings approved)
    {
        foreach (var (from, to, option) in _options.Concat(approved.In(Words)))
        {
            var around = new List<PlacedWord>();
            var first = from < Words.Count ? Words[from] : Words[^1];
            around.AddRange(Words[Math.Max(0, from - 3)..from]);
            around.AddRange(WordReader.Read(option).Select(word => first with { Word = word }));
            around.AddRange(Words[to..Math.Min(Words.Count, to + 3)]);
            yield return around;
        }
    }

    private void TakeOptions(Passage passage, List<int> ends)
    {
        for (var i = 0; i < passage.Pieces.Length; i++)
        {
            if (passage.Pieces[i].Options.IsEmpty) continue;
            var begin = i == 0 ? 0 : ends[i - 1];
            var from = Words.FindIndex(word => word.Word.Start >= begin);
            var to = Words.FindIndex(word => word.Word.Start >= ends[i]);
            if (from < 0) continue;
            foreach (var option in passage.Pieces[i].Options) _options.Add((from, to < 0 ? Words.Count : to, option));
        }
    }
}
