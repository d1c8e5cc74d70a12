using System.Collections.Immutable;
using Waymark.Pages.Text;

namespace Waymark.Pdf.Text;

/// <summary>Lines as laid out: option 0 in every slot, nothing moved.</summary>
internal static class PlainText
{
    public static IEnumerable<SetWord> WordsOf(TextLine line)
    {
        for (var piece = 0; piece < line.Pieces.Length; piece++)
        {
            foreach (var word in WordsOf(line.Pieces[piece]))
                yield return new SetWord(word, piece, word.X, line.Baseline);
        }
    }

    private static ImmutableArray<Word> WordsOf(LinePiece piece) => piece switch
    {
        Word word => [word],
        WordChoice choice => choice.Options[0],
        _ => [],
    };
}
