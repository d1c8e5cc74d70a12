using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Marks.Pictures;

/// <summary>
/// A page that was handed out, and a leaked picture of it laid flat on the same sheet: for people, who compare with their eyes. Laid as it was for reading, by
/// words that no mark moves and without a look at any copy.
/// </summary>
public sealed class AlignedPage
{
    /// <summary>What the picture does not show of the page.</summary>
    private const byte Beyond = 222;

    private readonly PageDocument _issued;
    private readonly Registration _registration;

    internal AlignedPage(PageDocument issued, int document, int page, int leakedPage, Registration registration) =>
        (_issued, Document, Page, LeakedPage, _registration) = (issued, document, page, leakedPage, registration);

    /// <summary>Index of the document in its edition.</summary>
    public int Document { get; }

    /// <summary>Index of the page in the document.</summary>
    public int Page { get; }

    /// <summary>Page of the leak, from 0 over all its files.</summary>
    public int LeakedPage { get; }

    /// <summary>The picture as if the flat page had been scanned; grey where it does not show the page.</summary>
    /// <param name="density">Pixels to the point.</param>
    public GreyPicture Leaked(double density) => _registration.Flattened(Pixels(_issued.Size.Width.Value, density), Pixels(_issued.Size.Height.Value, density), density, Beyond);

    /// <summary>The same page as one copy has it, in black on white.</summary>
    /// <param name="density">Pixels to the point.</param>
    public GreyPicture Issued(CopyLayer copy, double density)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var (width, height) = (Pixels(_issued.Size.Width.Value, density), Pixels(_issued.Size.Height.Value, density));
        var ink = new InkRaster(width, height);
        foreach (var line in _issued.Pages[Page].Lines)
            foreach (var set in CopyText.WordsOf(line, copy))
                WordInk.Draw(ink, set.Word, set.X.Value, set.Baseline.Value, density);
        return new GreyPicture(width, height, [.. ink.Finish().Values.Select(covered => (byte)(byte.MaxValue * (1 - covered)))]);
    }

    private static int Pixels(double points, double density) => Math.Max(1, (int)Math.Round(points * density));
}
