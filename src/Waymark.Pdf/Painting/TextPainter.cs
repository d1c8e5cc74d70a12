using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Text;

namespace Waymark.Pdf.Painting;

/// <summary>
/// Writes lines of text as one text object. The words of a line follow each other in one <c>TJ</c>; where the pen is not where a
/// word belongs, a number moves it there. The pen is followed exactly, so that no rounding adds up along a line.
/// </summary>
internal sealed class TextPainter(PdfBuffer stream, PageSpace space, ImmutableArray<SubsetFont> fonts)
{
    /// <summary>In hundred-thousandths of a point, as the pen is: places are on a grid of hundredths, and half of one is rounding.</summary>
    private const int Tolerance = 600;

    private readonly Paint paint = new(stream);
    private int font = -1;
    private int size;
    private int lineX;
    private int lineY;
    private long pen;
    private bool open;

    public static void Begin(PdfBuffer stream) => stream.Raw("q BT\n"u8);

    /// <param name="word">Where it stands in a copy.</param>
    /// <param name="runs">What it is as codes of fonts.</param>
    public void Draw(SetWord word, ImmutableArray<EncodedRun> runs)
    {
        if (!paint.Fills(word.Word.Colour))
        {
            Close();
            paint.Fill(word.Word.Colour);
        }
        for (var i = 0; i < runs.Length; i++)
        {
            Use(runs[i].Font, word.Word.Size);
            if (i == 0 || runs[i].Lead is not null)
            {
                var lead = (int)Math.Round((runs[i].Lead ?? 0) * word.Word.Size.Hundredths / 1000.0);
                MoveTo(word.X.Hundredths + lead, space.Up(word.Baseline) + word.Word.Rise.Hundredths);
            }
            Show(runs[i]);
        }
    }

    /// <summary>Ends what is open inside the text object: before marked content begins or ends.</summary>
    public void Close()
    {
        if (open)
            stream.Raw("]TJ\n"u8);
        open = false;
    }

    public void End()
    {
        Close();
        stream.Raw("ET Q\n"u8);
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
        painter.End();
        stream.Raw(Artifact.End);
    }

    private void Use(int wanted, Pt wantedSize)
    {
        var hundredths = wantedSize.Hundredths;
        if (wanted == font && hundredths == size)
            return;
        Close();
        stream.Raw((byte)'/').Raw(fonts[wanted].Resource).Space().Hundredths(hundredths).Raw(" Tf\n"u8);
        (font, size) = (wanted, hundredths);
    }

    private void MoveTo(int x, int y)
    {
        if (!open || y != lineY)
        {
            Close();
            stream.Hundredths(x - lineX).Space().Hundredths(y - lineY).Raw(" Td\n"u8);
            (lineX, lineY, pen) = (x, y, x * 1000L);
            return;
        }
        var gap = (x * 1000L) - pen;
        if (Math.Abs(gap) <= Tolerance)
            return;
        var thousandths = (long)Math.Round((double)gap / size);
        stream.Int(-thousandths);
        pen += thousandths * size;
    }

    /// <summary>Two strings without a number between them become one.</summary>
    private void Show(EncodedRun run)
    {
        ReadOnlySpan<byte> strings = run.Strings;
        if (open && stream.EndsWith((byte)')') && strings[0] == (byte)'(')
        {
            stream.DropLast();
            strings = strings[1..];
        }
        else if (!open)
        {
            stream.Raw((byte)'[');
        }
        stream.Raw(strings);
        open = true;
        pen += (long)run.Advance * size;
    }
}
