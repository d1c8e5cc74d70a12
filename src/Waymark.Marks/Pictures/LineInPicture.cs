using System.Collections.Immutable;
using Waymark.Pages.Text;

namespace Waymark.Marks.Pictures;

/// <summary>A word of a line where this leak's wordings put it, before any mark moved it.</summary>
/// <param name="Piece">Index of the line's piece that it comes from.</param>
internal readonly record struct PlacedWord(Word Word, int Piece, double X)
{
    public double Middle => X + (Word.Width.Value / 2);
}

/// <summary>A line of a page beside the same strip of the picture.</summary>
internal sealed class LineInPicture
{
    /// <summary>Points around the line's ink: what a search may move, and what a blur reaches.</summary>
    private const double Margin = 5;

    private const double AboveBaseline = 0.78;
    private const double BelowBaseline = 0.25;

    private readonly Strip _strip;
    private readonly Raster _picture;
    private readonly Optics _optics;
    private readonly double _baseline;

    private LineInPicture(TextLine line, Strip strip, Raster picture, Optics optics)
    {
        (Line, _strip, _picture, _optics) = (line, strip, picture, optics);
        _baseline = line.Baseline.Value - strip.Top;
    }

    public TextLine Line { get; }

    /// <summary>The line's strip of the picture; null where the picture does not show most of it.</summary>
    public static LineInPicture? Cut(TextLine line, Registration registration, Optics optics)
    {
        var words = line.Pieces.SelectMany(piece => piece switch { Word word => [word], WordChoice choice => choice.Options.SelectMany(option => option), _ => Enumerable.Empty<Word>() }).ToArray();
        if (words.Length == 0) return null;
        var size = words.Max(word => word.Size.Value);
        var (left, right) = (words.Min(word => word.X.Value), words.Max(word => word.X.Value + word.Width.Value) + LongestDetour(line));
        var (top, bottom) = (line.Baseline.Value - (AboveBaseline * size), line.Baseline.Value + (BelowBaseline * size));
        var strip = Strip.Around(left - Margin, top - Margin, right + Margin, bottom + Margin, optics.Density);
        return new LineInPicture(line, strip, registration.Sample(strip, line.Baseline.Value).Blurred(optics.PictureBlur), optics);
    }

    /// <summary>The same strip, with ink drawn as if the picture were blurred otherwise: how finely it is looked at stays.</summary>
    public LineInPicture DrawnWith(Optics optics) => new(Line, _strip, _picture, _optics with { InkBlur = optics.InkBlur });

    public Raster Draw(IEnumerable<PlacedWord> words) => Blur(DrawSharp(words));

    /// <summary>Ink as nothing has blurred it yet.</summary>
    public Raster DrawSharp(IEnumerable<PlacedWord> words)
    {
        var ink = new InkRaster(_strip.Width, _strip.Height);
        foreach (var word in words) WordInk.Draw(ink, word.Word, word.X - _strip.Left, _baseline, _strip.Density);
        return ink.Finish();
    }

    /// <summary>Sharp ink as blurred as the picture.</summary>
    public Raster Blur(Raster sharp) => sharp.Blurred(_optics.InkBlur);

    /// <summary>How far a part of the line stands from its place, to a sample.</summary>
    /// <param name="left">Points of the page.</param>
    /// <param name="right">Points of the page.</param>
    /// <param name="reach">Points to search on every side.</param>
    public PatchPlace? Search(Raster ink, double left, double right, double size, double reach, int polarity)
    {
        var samples = Math.Max(1, (int)Math.Ceiling(reach * _strip.Density));
        return PatchMatch.Search(ink, _picture, AreaOf(left, right, size), 0, 0, samples, samples, polarity);
    }

    /// <summary>How far a word stands from its place, to a small fraction of a sample.</summary>
    public PatchPlace? Refine(Raster ink, double left, double right, double size, PatchPlace near) => PatchMatch.Refine(ink, _picture, AreaOf(left, right, size), near.X, near.Y);

    private PatchArea AreaOf(double left, double right, double size) =>
        _strip.AreaOf(left, Line.Baseline.Value - (AboveBaseline * size), right, Line.Baseline.Value + (BelowBaseline * size));

    /// <summary>Points by which longer wordings can push the end of the line out.</summary>
    private static double LongestDetour(TextLine line) => line.Pieces.OfType<WordChoice>().Sum(choice => choice.Advances.Max(advance => advance.Value) - choice.Advances[0].Value);
}

/// <summary>How finely a picture is looked at, and how it is blurred.</summary>
/// <param name="Density">Samples to the point.</param>
/// <param name="PictureBlur">Gaussian laid over the picture's samples, in samples.</param>
/// <param name="InkBlur">Gaussian laid over drawn ink, in samples, to be as blurred as the picture then is.</param>
internal readonly record struct Optics(double Density, double PictureBlur, double InkBlur)
{
    private const double Coarsest = 2;

    /// <param name="scale">Pixels of the picture to the point.</param>
    /// <param name="blur">Pixels that the picture is blurred beyond its own pixels, as a Gaussian.</param>
    public static Optics Of(double scale, double blur) => Of(scale, blur, Math.Clamp(scale * 1.5, Coarsest, 4.5));

    /// <summary>As finely as finding a word takes, and no finer: a search costs the fourth power of it.</summary>
    public static Optics ForSearch(double scale) => Of(scale, 0.5, Coarsest);

    private static Optics Of(double scale, double blur, double density)
    {
        var pixel = density / scale;
        var picture = 0.6 * pixel;
        return new Optics(density, picture, Math.Sqrt((picture * picture) + (pixel * pixel * ((1 / 12.0) + (blur * blur)))));
    }
}
