using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Text;

namespace Waymark.Pdf.Painting;

/// <summary>
/// Writes lines of text as one text object: each word at its place, said in whole hundredths of a point from the word before, so
/// that no rounding adds up along a line.
/// </summary>
internal sealed class TextPainter(PdfBuffer stream, PageSpace space, ImmutableArray<SubsetFont> fonts)
{
    private readonly Paint paint = new(stream);
    private int font = -1;
    private int size;
    private int lastX;
    private int lastY;

    public static void Begin(PdfBuffer stream) => stream.Raw("q BT\n"u8);

    public static void End(PdfBuffer stream) => stream.Raw("ET Q\n"u8);

    /// <param name="word">Where it stands in a copy.</param>
    /// <param name="runs">What it is as codes of fonts.</param>
    public void Draw(SetWord word, ImmutableArray<EncodedRun> runs)
    {
        var x = word.X.Hundredths;
        var y = space.Up(word.Baseline) + word.Word.Rise.Hundredths;
        paint.Fill(word.Word.Colour);
        if (runs.Length > 0)
        {
            stream.Hundredths(x - lastX).Space().Hundredths(y - lastY).Raw(" Td\n"u8);
            (lastX, lastY) = (x, y);
        }
        foreach (var run in runs)
        {
            Use(run.Font, word.Word.Size);
            stream.Raw(run.Show);
        }
    }

    /// <summary>Draws words that are artifacts.</summary>
    /// <param name="begin">One of <see cref="Artifact"/>.</param>
    public static void DrawArtifacts(
        IEnumerable<SetWord> words, ReadOnlySpan<byte> begin, PdfBuffer stream, PageSpace space, FontShelf shelf)
    {
        stream.Raw(begin);
        Begin(stream);
        var painter = new TextPainter(stream, space, shelf.Fonts);
        foreach (var word in words)
            painter.Draw(word, EncodedWord.Encode(word.Word, shelf));
        End(stream);
        stream.Raw(Artifact.End);
    }

    private void Use(int wanted, Pt wantedSize)
    {
        var hundredths = wantedSize.Hundredths;
        if (wanted == font && hundredths == size)
            return;
        stream.Raw((byte)'/').Raw(fonts[wanted].Resource).Space().Hundredths(hundredths).Raw(" Tf\n"u8);
        (font, size) = (wanted, hundredths);
    }
}
