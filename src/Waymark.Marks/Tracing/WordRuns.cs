using System.Collections.Immutable;
using Waymark.Pages.Text;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Every four words that follow each other and are the same in all copies: how a text is known to be ours, before anything is read from it. Four words of somebody else's meet
/// some of these by chance; a share of them does not.
/// </summary>
internal sealed class WordRuns
{
    private const int Length = 4;

    private readonly ImmutableArray<string> _runs;

    private WordRuns(ImmutableArray<string> runs) => _runs = runs;

    /// <param name="parts">Tokens without a gap between them.</param>
    public static WordRuns Of(IEnumerable<ImmutableArray<string>> parts) => new([.. parts.SelectMany(RunsOf)]);

    /// <summary>Those of set lines, each by itself: titles, labels and words of the tool are in no passage of an edition, and are all that some slides have.</summary>
    public static WordRuns Of(IEnumerable<TextLine> lines) => Of(lines.SelectMany(PartsOf));

    /// <summary>The share of them that a text has, from 0 to 1.</summary>
    public double ShareIn(ImmutableArray<string> tokens)
    {
        var found = RunsOf(tokens).ToHashSet(StringComparer.Ordinal);
        return _runs.IsEmpty ? 0 : (double)_runs.Count(found.Contains) / _runs.Length;
    }

    private static IEnumerable<string> RunsOf(ImmutableArray<string> tokens)
    {
        for (var i = 0; i + Length <= tokens.Length; i++) yield return string.Join(' ', tokens.AsSpan(i, Length).ToArray());
    }

    /// <summary>What stands between wordings.</summary>
    private static IEnumerable<ImmutableArray<string>> PartsOf(TextLine line)
    {
        for (var from = 0; from < line.Pieces.Length; from++)
        {
            Word[] words = [.. line.Pieces.Skip(from).TakeWhile(piece => piece is Word).Cast<Word>()];
            if (words.Length > 0) yield return TextTokens.Of(string.Concat(words.Select(word => word.SpaceAfter ? word.Text + " " : word.Text)));
            from += words.Length;
        }
    }
}
