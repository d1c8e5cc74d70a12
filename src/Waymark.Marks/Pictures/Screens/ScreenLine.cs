using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Text;

namespace Waymark.Marks.Pictures.Screens;

/// <summary>
/// A run set in one face as a browser sets it when nothing moves: by advances and kerning alone, all spaces equally wide. Its size is 12 points whatever the screen's is; how many
/// pixels that is, where the picture has the words says.
/// </summary>
internal sealed record ScreenLine(TextLine Line, ImmutableArray<PlacedWord> Placed, ScreenRun Run)
{
    /// <summary>Points.</summary>
    public const double Size = 12;

    private const double Baseline = 20;

    /// <summary>Points that a seen word may lie from its place: more, and it is another word, or stands on another line.</summary>
    private const double Furthest = Size / 2;

    /// <summary>Points: shorter words fit too many places to search for.</summary>
    private const double ShortestSearched = 14;

    private const double LeastCorrelation = 0.5;

    public static ScreenLine Of(ScreenRun run, FaceRole role)
    {
        var face = HouseFonts.Get(role);
        var words = ImmutableArray.CreateBuilder<Word>();
        var (x, last) = (0.0, (GlyphId?)null);
        foreach (var text in run.Words)
        {
            if (words.Count > 0 && face.TryGetGlyph(new Rune(' '), out var space)) x += Advance(face, ref last, space);
            var start = x + (Glyphs(face, text) is [var first, ..] && last is { } before ? face.KerningBetween(before, first) : 0);
            foreach (var glyph in Glyphs(face, text)) x += Advance(face, ref last, glyph);
            words.Add(new Word(text, role, new Pt(Size), new Pt(start * Size / face.UnitsPerEm), new Pt((x - start) * Size / face.UnitsPerEm), default) { SpaceAfter = true });
        }

        var line = new TextLine(0, new Pt(Baseline), [.. words]);
        return new ScreenLine(line, [.. words.Select((word, at) => new PlacedWord(word, at, word.X.Value))], run);
    }

    /// <summary>How the line lies in the picture; null where what was seen does not fit it.</summary>
    public LineOnScreen? Register(GreyPicture picture)
    {
        var pairs = Run.Seen.Select(seen => WordInk.BoundsOf(Placed[seen.At].Word) is { } ink
            ? new Pair(Placed[seen.At].X + ((ink.Left + ink.Right) / 2), Baseline + ((ink.Top + ink.Bottom) / 2), seen.X, seen.Y)
            : (Pair?)null).OfType<Pair>().ToArray();
        if (Homography.Similarity(pairs) is not { } map || map.ScaleAt(0, 0) is < 0.5 or > 12 || pairs.Any(pair => Misses(pair, map) > Furthest)) return null;
        var lies = new LineOnScreen(new Registration(picture, map, DisplacementField.None), 0);
        foreach (var reach in (double[])[1.5, 0.7])
        {
            var found = Search(lies.Registration, Optics.ForSearch(lies.Scale), reach);
            if (found.Length < 3 || Homography.Similarity([.. found.Select(word => word.Place)]) is not { } better) return null;
            lies = new LineOnScreen(lies.Registration with { ToPicture = better }, found.Average(word => word.Correlation));
        }

        return lies;
    }

    /// <summary>Displacements of the words, in points of this line.</summary>
    public IEnumerable<MeasuredWord> Measure(LineOnScreen lies, Optics optics) =>
        LineInPicture.Cut(Line, lies.Registration, optics) is { } cut ? PagePictureReader.Measure(cut, cut.Draw(Placed), Placed, lies.Registration, optics, Math.Sign(lies.Correlation)) : [];

    private (Pair Place, double Correlation)[] Search(Registration registration, Optics optics, double reach)
    {
        if (LineInPicture.Cut(Line, registration, optics) is not { } cut) return [];
        var ink = cut.Draw(Placed);
        return [.. Placed
            .Where(word => word.Word.Width.Value >= ShortestSearched && registration.Shows(word.X, Baseline - Size, word.X + word.Word.Width.Value, Baseline + 2))
            .Select(word => (word, Place: cut.Search(ink, word.X - 0.5, word.X + word.Word.Width.Value + 0.5, Size, reach, polarity: 0)))
            .Where(found => found.Place is { } place && Math.Abs(place.Correlation) >= LeastCorrelation)
            .Select(found =>
            {
                var (u, v) = registration.ToPicture.Apply(found.word.Middle + (found.Place!.Value.X / optics.Density), Baseline + (found.Place.Value.Y / optics.Density));
                return (new Pair(found.word.Middle, Baseline, u, v), found.Place.Value.Correlation);
            })];
    }

    private static double Misses(Pair pair, Homography map)
    {
        var (u, v) = map.Apply(pair.X, pair.Y);
        return Math.Sqrt(((u - pair.U) * (u - pair.U)) + ((v - pair.V) * (v - pair.V))) / map.ScaleAt(pair.X, pair.Y);
    }

    private static int Advance(FontFace face, ref GlyphId? last, GlyphId next)
    {
        var kerning = last is { } before ? face.KerningBetween(before, next) : 0;
        last = next;
        return kerning + face.AdvanceOf(next);
    }

    private static GlyphId[] Glyphs(FontFace face, string text) => [.. text.EnumerateRunes().Select(rune => face.TryGetGlyph(rune, out var glyph) ? glyph : (GlyphId?)null).OfType<GlyphId>()];
}

/// <summary>A set line in a picture.</summary>
/// <param name="Correlation">Of its letters with the picture, on average; negative for light letters on a dark ground.</param>
internal readonly record struct LineOnScreen(Registration Registration, double Correlation)
{
    /// <summary>Pixels to the point.</summary>
    public double Scale => Registration.ToPicture.ScaleAt(0, 0);
}
