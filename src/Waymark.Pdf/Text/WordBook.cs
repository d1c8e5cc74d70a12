using System.Collections.Immutable;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Pdf.Text;

/// <summary>
/// Every word of a document's lines as codes of its fonts, encoded once. Copies look words up by their identity: the same record of
/// the document, in whatever place.
/// </summary>
internal sealed class WordBook
{
    private readonly Dictionary<Word, ImmutableArray<EncodedRun>> encoded = new(ReferenceEqualityComparer.Instance);

    public WordBook(PageDocument document, FontShelf fonts)
    {
        var seen = new Dictionary<(string, Fonts.FaceRole, bool, bool), ImmutableArray<EncodedRun>>();
        foreach (var word in document.Pages.SelectMany(page => page.Lines).SelectMany(AllWords))
        {
            var key = (word.Text, word.Face, word.SpaceAfter, word.IsRightToLeft);
            if (!seen.TryGetValue(key, out var runs))
                seen.Add(key, runs = EncodedWord.Encode(word, fonts));
            encoded[word] = runs;
        }
    }

    public ImmutableArray<EncodedRun> this[Word word] => encoded[word];

    /// <summary>The words of a line, of all its alternatives too.</summary>
    public static IEnumerable<Word> AllWords(TextLine line)
    {
        foreach (var piece in line.Pieces)
        {
            if (piece is Word word)
                yield return word;
            else if (piece is WordChoice choice)
            {
                foreach (var option in choice.Options.SelectMany(words => words))
                    yield return option;
            }
        }
    }
}
