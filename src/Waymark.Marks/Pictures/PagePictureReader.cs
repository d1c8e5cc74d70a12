using System.Collections.Immutable;
using Waymark.Marks.Shifts;
using Waymark.Pages.Text;

namespace Waymark.Marks.Pictures;

/// <summary>What one page of a picture says.</summary>
/// <param name="Options">The wording of each slot that could be told, by slot.</param>
/// <param name="Words">Every word that could be measured.</param>
internal sealed record PagePictureReading(Registration Registration, ImmutableSortedDictionary<int, int> Options, ImmutableArray<MeasuredWord> Words);

/// <summary>A word's displacement from where the page has it, in points, as measured against a registration.</summary>
/// <param name="Sigma">Standard error of the displacement to the right, relative to other words'.</param>
internal readonly record struct MeasuredWord(TextLine Line, PlacedWord Placed, double MovedX, double MovedY, double Sigma, double SigmaY, double Correlation)
{
    public double Y => Line.Baseline.Value;
}

/// <summary>
/// Measures every word of a page in a picture. A first pass, over words alone, mends the registration; a second reads the wordings, which move what follows
/// them; a third measures. Knows the page and nothing of its copies.
/// </summary>
internal sealed class PagePictureReader(FoundPage found, GreyPicture picture)
{
    /// <summary>Words shorter than this, in points, fit too many places to search for.</summary>
    private const double ShortestSearched = 14;

    private const double LeastCorrelation = 0.5;

    /// <summary>Pixels to the point beyond which a picture is halved: for measuring, and for finding words to measure.</summary>
    private const double FinestMeasured = 6;
    private const double FinestSearched = 2.5;

    /// <summary>Points to search around each word, and how far it may then stand from what its neighbours say: coarse to fine.</summary>
    private static readonly (double Reach, double Tolerance)[] Passes = [(3.5, 1.5), (2, 0.8)];

    /// <summary>Comes first where the map rests on a smaller part of the page's words: where it had none, it is off by more.</summary>
    private static readonly (double Reach, double Tolerance) Wide = (8, 4);

    public PagePictureReading? Read()
    {
        var measured = new Registration(picture, found.ToPicture, DisplacementField.None);
        while (ScaleOf(measured) > FinestMeasured) measured = measured.Halved();
        var (registration, halvings) = (measured, 0);
        for (; ScaleOf(registration) > FinestSearched; halvings++) registration = registration.Halved();
        var polarity = ImmutableDictionary<int, int>.Empty;
        foreach (var (reach, tolerance) in found.Words * 2 < WordsShown(measured) ? [Wide, .. Passes] : Passes)
        {
            var seen = SearchAll(registration, Optics.ForSearch(ScaleOf(registration)), reach);
            if (seen.Length < 4) return null;
            polarity = seen.GroupBy(word => word.Line.Id).ToImmutableDictionary(line => line.Key, line => Math.Sign(line.Sum(word => word.Correlation)));
            var moved = DisplacementField.Consistent([.. seen.Select(word => new Displacement(word.Placed.Middle, word.Y, word.MovedX, word.MovedY, word.Correlation * word.Correlation))], tolerance);
            registration = Mend(registration, moved);
        }

        return Measure(registration.In(measured.Picture, 1 << halvings), polarity);
    }

    private PagePictureReading Measure(Registration registration, ImmutableDictionary<int, int> polarity)
    {
        var sharp = Optics.Of(ScaleOf(registration), 0);
        var cuts = found.Page.Page.Lines.Select(line => LineInPicture.Cut(line, registration, sharp)).OfType<LineInPicture>().ToArray();
        var optics = OpticsOf(registration, cuts, polarity);
        var options = ImmutableSortedDictionary.CreateBuilder<int, int>();
        var words = ImmutableArray.CreateBuilder<MeasuredWord>();
        foreach (var cut in cuts.Select(cut => cut.DrawnWith(optics)))
        {
            var line = cut.Line;
            var placed = new WordingInPicture(cut, registration, polarity.GetValueOrDefault(line.Id, 1)).Place(options);
            words.AddRange(Measure(cut, cut.Draw(placed), placed, registration, optics, polarity.GetValueOrDefault(line.Id, 1)));
        }

        return new PagePictureReading(registration, options.ToImmutable(), words.ToImmutable());
    }

    private int WordsShown(Registration registration) => found.Page.Words.Count(word => registration.Shows(word.X, word.Y, word.X, word.Y));

    /// <summary>Pixels to the point where the page's words are.</summary>
    private double ScaleOf(Registration registration)
    {
        var size = found.Page.Document.Size;
        var words = found.Page.Words;
        return registration.ToPicture.ScaleAt(words.IsEmpty ? size.Width.Value / 2 : words.Average(word => word.X), words.IsEmpty ? size.Height.Value / 2 : words.Average(word => word.Y));
    }

    private ImmutableArray<MeasuredWord> SearchAll(Registration registration, Optics optics, double reach)
    {
        var seen = ImmutableArray.CreateBuilder<MeasuredWord>();
        foreach (var line in found.Page.Page.Lines)
        {
            // What stands after a wording moves with it, by more than is searched for here.
            var placed = line.Pieces.Select((piece, i) => (piece, i)).TakeWhile(at => at.piece is Word).Select(at => new PlacedWord((Word)at.piece, at.i, ((Word)at.piece).X.Value)).ToArray();
            if (!placed.Any(word => IsSearched(word, registration, line)) || LineInPicture.Cut(line, registration, optics) is not { } cut) continue;
            var ink = cut.Draw(placed);
            foreach (var word in placed.Where(word => IsSearched(word, registration, line)))
            {
                if (cut.Search(ink, word.X - 0.5, word.X + word.Word.Width.Value + 0.5, word.Word.Size.Value, reach, polarity: 0) is not { } place || Math.Abs(place.Correlation) < LeastCorrelation) continue;
                seen.Add(new MeasuredWord(line, word, place.X / optics.Density, place.Y / optics.Density, 1, 1, place.Correlation));
            }
        }

        return seen.ToImmutable();
    }

    private static bool IsSearched(PlacedWord word, Registration registration, TextLine line) =>
        word.Word.Width.Value >= ShortestSearched && registration.Shows(word.X, line.Baseline.Value - word.Word.Size.Value, word.X + word.Word.Width.Value, line.Baseline.Value + 2);

    /// <summary>Fits the map anew to where words were found, and keeps what it does not explain as a field.</summary>
    private static Registration Mend(Registration registration, ImmutableArray<Displacement> moved)
    {
        var total = moved.Select(word =>
        {
            var (x, y, _) = registration.Field.At(word.X, word.Y);
            var (u, v) = registration.ToPicture.Apply(word.X + x + word.MovedX, word.Y + y + word.MovedY);
            return new Pair(word.X, word.Y, u, v, word.Weight);
        }).ToArray();
        if (Homography.Fit(total, projective: total.Length >= 20) is not { } map) return registration;
        var back = total.Zip(moved).Select(pair =>
        {
            var (u, v) = map.Apply(pair.First.X, pair.First.Y);
            return new Displacement(pair.First.X, pair.First.Y, 0, 0, pair.Second.Weight) with { MovedX = InPoints(map, pair.First, pair.First.U - u, pair.First.V - v).X, MovedY = InPoints(map, pair.First, pair.First.U - u, pair.First.V - v).Y };
        });
        return registration with { ToPicture = map, Field = new DisplacementField([.. back], 80, 40) };
    }

    /// <summary>A small step in the picture as a step on the page.</summary>
    private static (double X, double Y) InPoints(Homography map, Pair at, double du, double dv)
    {
        var (u0, v0) = map.Apply(at.X, at.Y);
        var (u1, v1) = map.Apply(at.X + 1, at.Y);
        var (u2, v2) = map.Apply(at.X, at.Y + 1);
        var (a, b, c, d) = (u1 - u0, u2 - u0, v1 - v0, v2 - v0);
        var determinant = (a * d) - (b * c);
        return (((d * du) - (b * dv)) / determinant, ((a * dv) - (c * du)) / determinant);
    }

    /// <summary>The blur under which drawn ink looks most like the picture. Likeness rises up to it and falls beyond: two that are worse end the search.</summary>
    private Optics OpticsOf(Registration registration, IEnumerable<LineInPicture> cuts, ImmutableDictionary<int, int> polarity)
    {
        const int Lines = 16;
        var lines = cuts
            .Where(cut => polarity.ContainsKey(cut.Line.Id) && cut.Line.Pieces.All(piece => piece is Word))
            .Take(Lines)
            .Select(cut => (Cut: cut, Words: cut.Line.Pieces.Select((piece, i) => new PlacedWord((Word)piece, i, ((Word)piece).X.Value)).Where(word => word.Word.Width.Value >= ShortestSearched).ToImmutableArray()))
            .Select(line => (line.Cut, line.Words, Sharp: line.Cut.DrawSharp(line.Cut.Line.Pieces.Select((piece, i) => new PlacedWord((Word)piece, i, ((Word)piece).X.Value)))))
            .ToArray();
        var (best, most, worse) = (default(Optics), -1.0, 0);
        foreach (var optics in ((double[])[0, 0.4, 0.8, 1.2, 1.7, 2.3, 3]).Select(blur => Optics.Of(ScaleOf(registration), blur)))
        {
            var likeness = lines
                .SelectMany(line => Measure(line.Cut, line.Cut.DrawnWith(optics).Blur(line.Sharp), line.Words, registration, optics, polarity[line.Cut.Line.Id]))
                .Select(word => Math.Abs(word.Correlation))
                .DefaultIfEmpty(0)
                .Average();
            if (likeness > most) (best, most, worse) = (optics, likeness, 0);
            else if (++worse == 2) break;
        }

        return best;
    }

    /// <summary>Words of a line that look like the picture.</summary>
    /// <param name="ink">All of the line's, as blurred as the picture.</param>
    /// <param name="placed">The words of it that are measured.</param>
    public static IEnumerable<MeasuredWord> Measure(LineInPicture cut, Raster ink, ImmutableArray<PlacedWord> placed, Registration registration, Optics optics, int polarity)
    {
        const double Reach = 1;
        const double Margin = 0.6;
        foreach (var word in placed)
        {
            var (left, right, size) = (word.X - Margin, word.X + word.Word.Width.Value + Margin, word.Word.Size.Value);
            if (word.Word.Width.Value < 3 || !registration.Shows(left, cut.Line.Baseline.Value - size, right, cut.Line.Baseline.Value + (size / 4))) continue;
            if (cut.Search(ink, left, right, size, Reach, polarity) is not { } near || cut.Refine(ink, left, right, size, near) is not { } place) continue;
            if (place.Correlation * polarity < LeastCorrelation) continue;
            yield return new MeasuredWord(cut.Line, word, place.X / optics.Density, place.Y / optics.Density, place.Sigma / optics.Density, place.SigmaY / optics.Density, place.Correlation);
        }
    }
}
