using FsCheck;
using FsCheck.Fluent;
using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Tests;

public sealed class LineBreakerTests
{
    private static readonly TypeStyle Style = new(FaceRole.Sans, new Pt(10), new Pt(14), Colour.Black);

    [Fact]
    public void NoDivisionIntoLinesCostsLess() => Prop.ForAll(
        Gen.Choose(4, 60).ArrayOf().Where(widths => widths.Length is > 0 and <= 11).ToArbitrary(),
        widths =>
        {
            var atoms = AtomsOf(widths);
            var measure = new Pt(100);
            var best = EveryDivision(atoms.Count).Where(ends => Fits(atoms, ends, measure)).Min(ends => CostOf(atoms, ends, measure));
            Assert.Equal(best, CostOf(atoms, LineBreaker.Break(atoms, measure, Raggedness.Running), measure), 6);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ABalancedTitleHasNoMoreLinesThanItNeedsAndEvenOnes()
    {
        var atoms = AtomsOf([40, 40, 40, 10]);
        Assert.Equal([2, 4], LineBreaker.Break(atoms, new Pt(120), Raggedness.Balanced));
    }

    [Fact]
    public void AnAuthorsBreakEndsTheLine()
    {
        var atoms = AtomsOf([10, 10, 10]);
        atoms[0] = atoms[0] with { After = Joint.Forced };
        Assert.Equal([1, 3], LineBreaker.Break(atoms, new Pt(100), Raggedness.Running));
    }

    /// <summary>Written again from its meaning, so that the search is checked against something else than itself.</summary>
    private static double CostOf(List<Atom> atoms, IReadOnlyList<int> ends, Pt measure)
    {
        var (cost, start) = (0.0, 0);
        foreach (var end in ends)
        {
            var shortfall = Math.Max(0, (measure - WidthOf(atoms, start, end)) / measure);
            cost += end < atoms.Count ? 1 + Math.Pow(shortfall / 0.1, 2) : shortfall > 0.82 ? 61 : 1;
            start = end;
        }

        return cost;
    }

    private static bool Fits(List<Atom> atoms, IReadOnlyList<int> ends, Pt measure)
    {
        var start = 0;
        foreach (var end in ends)
        {
            if (WidthOf(atoms, start, end) > measure) return false;
            start = end;
        }

        return true;
    }

    private static Pt WidthOf(List<Atom> atoms, int start, int end)
    {
        var width = Pt.Zero;
        for (var index = start; index < end; index++) width += atoms[index].Width + (index < end - 1 ? atoms[index].Space : Pt.Zero);
        return width;
    }

    private static IEnumerable<int[]> EveryDivision(int count)
    {
        for (var mask = 0; mask < 1 << (count - 1); mask++)
            yield return [.. Enumerable.Range(1, count - 1).Where(at => (mask >> (at - 1) & 1) == 1), count];
    }

    private static List<Atom> AtomsOf(int[] widths) =>
    [
        .. widths.Select((width, index) => new Atom([new TextPart("x", new Pt(width), Style, null, null)], index == widths.Length - 1 ? Joint.Forced : Joint.Space)
        {
            Space = index == widths.Length - 1 ? Pt.Zero : new Pt(3),
        }),
    ];
}
