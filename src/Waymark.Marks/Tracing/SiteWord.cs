using System.Collections.Immutable;

namespace Waymark.Marks.Tracing;

/// <summary>A word of a leaked page of a site, folded as tracing compares words.</summary>
/// <param name="Right">Whether it stands right of its place, or left; null where that cannot be told.</param>
public readonly record struct SiteWord(string Token, bool? Right)
{
    /// <summary>Words of a page's source: runs of text, and of each whether the page moves it. What is more than one word to tracing does not move.</summary>
    public static ImmutableArray<SiteWord> InMarkup(IEnumerable<(string Text, bool? Right)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return [.. runs.SelectMany(run => TextTokens.Of(run.Text) is [var only] ? [new SiteWord(only, run.Right)] : TextTokens.Of(run.Text).Select(token => new SiteWord(token, null)))];
    }

    /// <summary>
    /// Words of a page that a browser printed. All spaces of running text are equally wide there, so a word that stands nearer to one neighbour than to
    /// the other has been moved: no layout of the page is needed to see it.
    /// </summary>
    /// <param name="words">In reading order, with both edges, in points.</param>
    public static ImmutableArray<SiteWord> InPrint(ImmutableArray<FoundWord> words)
    {
        var read = ImmutableArray.CreateBuilder<SiteWord>(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            if (TextTokens.Of(words[at].Text) is [var only]) read.Add(new SiteWord(only, MovedRight(words, at)));
            else read.AddRange(TextTokens.Of(words[at].Text).Select(token => new SiteWord(token, null)));
        }

        return read.ToImmutable();
    }

    /// <summary>A quarter of a CSS pixel is 0.1875 pt on paper, less where a browser scales the page down; half of the smallest is enough to tell.</summary>
    private const double Clear = 0.06;

    private const double Furthest = 0.3;

    private static bool? MovedRight(ImmutableArray<FoundWord> words, int at)
    {
        if (at == 0 || at + 1 >= words.Length) return null;
        var (left, word, right) = (words[at - 1], words[at], words[at + 1]);
        if (left.Page != word.Page || right.Page != word.Page || Math.Abs(left.Y - word.Y) > 0.01 || Math.Abs(right.Y - word.Y) > 0.01) return null;
        var moved = ((word.X - left.Right) - (right.X - word.Right)) / 2;
        return Math.Abs(moved) is >= Clear and <= Furthest ? moved > 0 : null;
    }
}
