using System.Collections.Immutable;
using Waymark.Marks.Tracing;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Marks.Pictures;

/// <summary>A page that was handed out, as words to be found in a picture.</summary>
internal sealed class IssuedPage
{
    private IssuedPage(PageDocument document, int number, ImmutableArray<PageWord> words)
    {
        (Document, Number, Words) = (document, number, words);
        Places = words.ToLookup(word => word.Token, StringComparer.Ordinal);
        Neighbours = words.Zip(words.Skip(1), (left, right) => (left.Token, right.Token)).ToHashSet();
    }

    public PageDocument Document { get; }

    /// <summary>Index of the page.</summary>
    public int Number { get; }

    public Page Page => Document.Pages[Number];

    /// <summary>In reading order.</summary>
    public ImmutableArray<PageWord> Words { get; }

    public ILookup<string, PageWord> Places { get; }

    /// <summary>Words that follow each other.</summary>
    public IReadOnlySet<(string, string)> Neighbours { get; }

    public static IEnumerable<IssuedPage> Of(PageDocument document) => document.Pages.Select((page, number) => new IssuedPage(document, number, [.. WordsOf(page)]));

    private static IEnumerable<PageWord> WordsOf(Page page)
    {
        foreach (var line in page.Lines)
        {
            foreach (var word in line.Pieces.SelectMany(piece => piece switch { Word word => [word], WordChoice choice => choice.Options[0], _ => ImmutableArray<Word>.Empty }))
            {
                var token = string.Concat(TextTokens.Of(word.Text));
                if (token.Length == 0 || WordInk.BoundsOf(word) is not { } ink) continue;
                yield return new PageWord(token, word.X.Value + ((ink.Left + ink.Right) / 2), line.Baseline.Value + ((ink.Top + ink.Bottom) / 2));
            }
        }
    }
}

/// <summary>A word of a page, folded as tracing compares words, and the middle of the box around its ink in points.</summary>
internal readonly record struct PageWord(string Token, double X, double Y);
