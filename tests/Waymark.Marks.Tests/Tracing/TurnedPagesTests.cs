using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts.Text;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Pictures;
using Waymark.Marks.Shifts;
using Waymark.Marks.Tests.Pictures;
using Waymark.Marks.Tracing;

namespace Waymark.Marks.Tests.Tracing;

/// <summary>
/// Pages of one document that were leaked in pictures turned differently. Many turns and registrations are tried for each, by its words alone; one reading of it is compared with copies, and that
/// comparison is what a bound is corrected for.
/// </summary>
public sealed class TurnedPagesTests
{
    private const string Leaker = "a-copy";
    private const int Copies = 60;

    private static readonly ImmutableArray<string> Ids = [Leaker, .. Enumerable.Range(1, Copies - 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"innocent {number}"))];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(12, -38)]
    [InlineData(-3, 171)]
    public void TheBoundIsTheChanceTimesEveryScoreHoweverPagesWereTurned(double first, double second)
    {
        var leak = Leak(first, second);
        var result = Trace(leak, Ids);
        Assert.Equal((Verdict.Identified, Leaker), (result.Verdict, result.Suspects.Single().CopyId));
        // All readings, words and lines by themselves where there are enough, and two pages: the same count for every pair of turns.
        Assert.InRange(result.Tried / Copies, 4, 5);
        Assert.Equal(0, result.Tried % Copies);
        Assert.Equal(new SymmetricScore(result.Read).ChanceOf(result.Best) * result.Tried, result.Suspects[0].Bound, result.Suspects[0].Bound * 1e-9);
        Assert.Equal(2, result.Slots.Select(slot => slot.Reading.Page).Distinct().Count());
    }

    /// <summary>What is read is settled before anybody is compared: with other copies it is the same, and with twice as many the bound is twice as large.</summary>
    [Fact]
    public void NoCopyDecidesHowAPageLies()
    {
        var leak = Leak(12, -38);
        var (all, half) = (Trace(leak, Ids), Trace(leak, Ids[..(Copies / 2)]));
        Assert.Equal(all.Slots.Select(slot => slot.Reading), half.Slots.Select(slot => slot.Reading));
        Assert.Equal(all.Slots.Select(slot => slot.Reading), Trace(leak, Ids[1..]).Slots.Select(slot => slot.Reading));
        Assert.Equal(2 * half.Suspects[0].Bound, all.Suspects[0].Bound, all.Suspects[0].Bound * 1e-9);
    }

    /// <summary>Innocent copies agree with what was read from turned pages no more often than their chance says: 40,000 of them, at a chance of one in a hundred.</summary>
    [Fact]
    public void AnInnocentCopyAgreesAsSeldomAsItsChanceSays()
    {
        const int Innocents = 40_000;
        var positions = Positions.Of(DrawnPage.TwoPages, DrawnPage.Key);
        Reading[] readings = [.. new PictureReader(Leak(12, -38).Pictures, [DrawnPage.TwoPages]).Read(DrawnPage.TwoPages, positions)];
        var scores = Accuser.Score(DrawnPage.Key, readings, Enumerable.Range(0, Innocents).Select(number => string.Create(CultureInfo.InvariantCulture, $"innocent {number}")));
        // 99.9 % of a binomial of mean 400 is below 463.
        Assert.InRange(scores.Count(score => score.Chance <= 0.01), 100, 463);
    }

    private static Leak Leak(double first, double second) => new("", [])
    {
        Pictures =
        [
            DrawnPage.Show(Leaker, 1.6, first, 10, DrawnPage.TwoPages),
            DrawnPage.Show(Leaker, 1.6, second, 10, DrawnPage.TwoPages, page: 1) with { Page = 1 },
        ],
    };

    private static TraceResult Trace(Leak leak, ImmutableArray<string> ids) =>
        new Tracer(DrawnPage.Key, [new IssuedEdition("turned", Editions.Of([new Words("A sentence that no page of this has.")]), [DrawnPage.TwoPages], ids)]).Trace(leak);
}
