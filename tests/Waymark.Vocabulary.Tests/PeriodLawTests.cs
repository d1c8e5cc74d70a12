using FsCheck;
using FsCheck.Fluent;
using Waymark.Vocabulary.Time;

namespace Waymark.Vocabulary.Tests;

/// <summary>What holds for every period, whatever its grain.</summary>
public sealed class PeriodLawTests
{
    private static readonly Grain[] Finest = [Grain.None, Grain.Half, Grain.Quarter, Grain.Month, Grain.Day];

    [Fact]
    public void What_is_written_is_read_back() => ForAll(period => Period.TryParse(period.ToString(), out var read) && read == period);

    [Fact]
    public void Coarsening_twice_is_coarsening_once_by_the_coarser_grain() => ForAll(period =>
        Finest.All(first => Finest.All(second => period.CoarsenTo(first)?.CoarsenTo(second) == period.CoarsenTo(first < second ? first : second))));

    [Fact]
    public void Coarsening_is_idempotent_and_never_makes_finer() => ForAll(period =>
        Finest.All(grain => period.CoarsenTo(grain) is not { } coarse
            ? grain == Grain.None
            : coarse.Grain <= period.Grain && coarse.Grain <= grain && coarse.CoarsenTo(grain) == coarse));

    [Fact]
    public void A_coarser_period_holds_the_finer_one() => ForAll(period =>
        Finest.All(grain => period.CoarsenTo(grain) is not { } coarse || (coarse.First <= period.First && period.Last <= coarse.Last)));

    [Fact]
    public void Order_is_by_first_day_then_length() => Prop.ForAll(Arb.From(Periods().Two()), pair =>
    {
        var (a, b) = pair;
        var expected = a.First != b.First ? a.First.CompareTo(b.First) : a.Last.CompareTo(b.Last);
        return Math.Sign(a.CompareTo(b)) == Math.Sign(expected) && (a < b) == (b > a) && (a.CompareTo(b) == 0) == (a == b);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("2027-03-15", "2027-03-15", "2027-03-15")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2027-Q4", "2027-10-01", "2027-12-31")]
    [InlineData("2027-H1", "2027-01-01", "2027-06-30")]
    public void A_period_has_a_first_and_a_last_day(string text, string first, string last)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((first, last), (Iso(period.First), Iso(period.Last)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2027")]
    [InlineData("2027-Q5")]
    [InlineData("2027-Q0")]
    [InlineData("2027-H3")]
    [InlineData("2027-13")]
    [InlineData("2027-00")]
    [InlineData("2027-02-29")]
    [InlineData("2027-2-1")]
    [InlineData("2027-q1")]
    [InlineData("27-Q1")]
    [InlineData("1999-12-31")]
    [InlineData("2200-01")]
    [InlineData(" 2027-Q1")]
    [InlineData("2027-Q1\n")]
    [InlineData("２０２７-Q1")]
    public void Other_text_is_no_period(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void No_grain_holds_no_day() => Assert.Throws<ArgumentOutOfRangeException>(() => Period.Holding(new DateOnly(2027, 1, 1), Grain.None));

    private static void ForAll(Func<Period, bool> law) => Prop.ForAll(Arb.From(Periods()), law).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<Period> Periods() =>
        from days in Gen.Choose(0, new DateOnly(2199, 12, 31).DayNumber - new DateOnly(2000, 1, 1).DayNumber)
        from grain in Gen.Elements(Grain.Half, Grain.Quarter, Grain.Month, Grain.Day)
        select Period.Holding(new DateOnly(2000, 1, 1).AddDays(days), grain);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
