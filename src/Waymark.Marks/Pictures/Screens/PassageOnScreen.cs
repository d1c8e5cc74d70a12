using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Marks.Tracing;

namespace Waymark.Marks.Pictures.Screens;

/// <summary>
/// Finds a passage among the words that a reading program saw in a picture, and where its lines end there. Words that follow each other say where it may stand; a longest
/// common subsequence says which word is which. Looks at words and their places alone.
/// </summary>
internal sealed class PassageOnScreen
{
    /// <summary>Pairs of words, one after the other, that a passage must have in common with a place.</summary>
    private const int FewestPairs = 3;

    /// <summary>Words that must have been seen, and which share of all words from the first to the last of them.</summary>
    private const int FewestWords = 5;
    private const double LeastShare = 0.6;

    /// <summary>Words of a run below which no word stands between two that stay.</summary>
    private const int ShortestRun = 3;

    /// <summary>Heights of a letter by which words of one line may differ in height, and words of two lines cannot: the middle of a box depends on its letters.</summary>
    private const double OneLine = 0.6;

    private readonly ImmutableArray<SeenWord> _seen;
    private readonly ILookup<(string, string), int> _pairs;

    public PassageOnScreen(IEnumerable<PictureWord> words)
    {
        _seen = [.. words.Select(word => new SeenWord(TokenOf(word.Text), word.CentreX, word.CentreY)).Where(word => word.Token.Length > 0)];
        _pairs = Enumerable.Range(0, Math.Max(0, _seen.Length - 1)).ToLookup(at => (_seen[at].Token, _seen[at + 1].Token));
    }

    private readonly record struct SeenWord(string Token, double X, double Y);

    /// <param name="Run">Number of the run of plain text that it stands in.</param>
    /// <param name="IsWhole">Whether there are spaces on both sides of it, or the passage's ends.</param>
    private readonly record struct PassageWord(string Text, string Token, int Run, bool IsWhole, int? Carrier);

    /// <summary>The stretches of the passage that the picture shows; none where it does not show it.</summary>
    public ImmutableArray<ScreenRun> RunsOf(ImmutableArray<Inline> passage)
    {
        var words = WordsOf(passage);
        if (PlaceOf(words) is not { } place) return [];
        var matched = Match(words, place.From, place.To);
        if (matched.Count < FewestWords || matched.Count < LeastShare * (matched[^1].Word - matched[0].Word + 1)) return [];
        return [.. LinesOf(words, matched).SelectMany(line => line.GroupBy(pair => words[pair.Word].Run).Select(run => RunOf(words, [.. run]))).OfType<ScreenRun>()];
    }

    private static ImmutableArray<PassageWord> WordsOf(ImmutableArray<Inline> passage)
    {
        var carriers = CarrierWords.Of(passage).Select((word, ordinal) => (word, ordinal)).ToDictionary(carrier => (carrier.word.Inline, carrier.word.Start), carrier => carrier.ordinal);
        var words = ImmutableArray.CreateBuilder<PassageWord>();
        for (var inline = 0; inline < passage.Length; inline++)
        {
            if (passage[inline] is not Handouts.Text.Words { Text: var text }) continue;
            var start = 0;
            foreach (var word in text.Split(' '))
            {
                var isWhole = (start > 0 || inline == 0) && (start + word.Length < text.Length || inline + 1 == passage.Length);
                if (TokenOf(word) is { Length: > 0 } token) words.Add(new PassageWord(word, token, inline, isWhole, carriers.TryGetValue((inline, start), out var ordinal) ? ordinal : null));
                start += word.Length + 1;
            }
        }

        return words.ToImmutable();
    }

    /// <summary>The stretch of what was seen in which most pairs of the passage stand as far from each other as in the passage.</summary>
    private (int From, int To)? PlaceOf(ImmutableArray<PassageWord> words)
    {
        var votes = Enumerable.Range(0, Math.Max(0, words.Length - 1))
            .SelectMany(at => _pairs[(words[at].Token, words[at + 1].Token)].Select(seen => (Offset: seen - at, Seen: seen)))
            .OrderBy(vote => vote.Offset).ThenBy(vote => vote.Seen)
            .ToArray();
        // Options of wording and slips of the reading program change the distance a little on the way.
        var drift = Math.Max(4, words.Length / 4);
        var best = (Votes: 0, From: 0, To: 0);
        for (var (first, end) = (0, 0); first < votes.Length; first++)
        {
            while (end < votes.Length && votes[end].Offset - votes[first].Offset <= drift) end++;
            if (end - first > best.Votes) best = (end - first, votes[first..end].Min(vote => vote.Seen), votes[first..end].Max(vote => vote.Seen) + 2);
        }

        return best.Votes < FewestPairs ? null : (Math.Max(0, best.From - 2), Math.Min(_seen.Length, best.To + 2));
    }

    /// <summary>Which word of the passage is which of what was seen, in order.</summary>
    private List<(int Word, int Seen)> Match(ImmutableArray<PassageWord> words, int from, int to)
    {
        var common = new int[words.Length + 1, to - from + 1];
        for (var i = words.Length - 1; i >= 0; i--)
            for (var j = to - from - 1; j >= 0; j--)
                common[i, j] = words[i].Token == _seen[from + j].Token ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        var matched = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < words.Length && j < to - from;)
        {
            if (words[i].Token == _seen[from + j].Token && common[i, j] == common[i + 1, j + 1] + 1) matched.Add((i++, from + j++));
            else if (common[i + 1, j] >= common[i, j + 1]) i++;
            else j++;
        }

        return matched;
    }

    private IEnumerable<List<(int Word, int Seen)>> LinesOf(ImmutableArray<PassageWord> words, List<(int Word, int Seen)> matched)
    {
        // Letters are about half as wide as their size: good enough to tell lines apart.
        var sizes = matched.Zip(matched.Skip(1))
            .Where(pair => pair.Second.Word == pair.First.Word + 1 && _seen[pair.Second.Seen].X > _seen[pair.First.Seen].X)
            .Select(pair => (_seen[pair.Second.Seen].X - _seen[pair.First.Seen].X) / (((words[pair.First.Word].Text.Length + words[pair.Second.Word].Text.Length) / 2.0) + 1) * 2)
            .ToArray();
        if (sizes.Length == 0) yield break;
        var size = DisplacementField.Median(sizes);
        var line = new List<(int, int)>();
        for (var at = 0; at < matched.Count; at++)
        {
            if (at > 0)
            {
                var (before, here) = (_seen[matched[at - 1].Seen], _seen[matched[at].Seen]);
                if (here.X <= before.X || Math.Abs(here.Y - before.Y) > (OneLine * size) + (0.05 * (here.X - before.X)))
                {
                    yield return line;
                    line = [];
                }
            }

            line.Add(matched[at]);
        }

        yield return line;
    }

    private ScreenRun? RunOf(ImmutableArray<PassageWord> words, (int Word, int Seen)[] matched)
    {
        var (first, last) = (matched[0].Word, matched[^1].Word);
        if (!words[first].IsWhole) first++;
        if (!words[last].IsWhole) last--;
        if (last - first + 1 < ShortestRun) return null;
        ImmutableArray<(int, double, double)> seen = [.. matched.Where(pair => pair.Word >= first && pair.Word <= last).Select(pair => (pair.Word - first, _seen[pair.Seen].X, _seen[pair.Seen].Y))];
        var run = words.AsSpan(first, last - first + 1);
        return seen.Length < 2 ? null : new ScreenRun([.. run.ToArray().Select(word => word.Text)], [.. run.ToArray().Select(word => word.Carrier)], seen);
    }

    private static string TokenOf(string text) => string.Concat(TextTokens.Of(text));
}
