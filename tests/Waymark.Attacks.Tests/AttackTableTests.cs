using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Tests;

/// <summary>Every row of the table in its small size, and the page that the full size wrote.</summary>
public sealed class AttackTableTests(AttackTableTests.SmallRun run) : IClassFixture<AttackTableTests.SmallRun>
{
    public static TheoryData<string> Rows => [.. AttackRows.All.Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void NoRowIsBelowItsThresholdAndNobodyElseIsNamed(string id)
    {
        var row = AttackRows.All.Single(row => row.Id == id);
        foreach (var result in row.Strengths.Select(strength => strength.Run(run.Attacks, row)))
            Assert.True(result.Passes, AttackTable.LineOf(new RowResult(row.Number, row.Id, row.Attack, IssueOfCopies.Copies, []), result));
    }

    [Fact]
    public void RowsHaveNamesOfTheirOwn() => Assert.Distinct(AttackRows.All.Select(row => row.Id));

    [Fact]
    public void ThePageInTheDocsSaysWhatTheResultsSay() =>
        Assert.Equal(AttackTable.Write(ResultFiles.ReadAll(Repository.Results)), File.ReadAllText(Repository.Table));

    [Fact]
    public void OneWrongNameFailsARowWhateverItsRate()
    {
        var right = new Outcome(Named: true, Lead: true, WrongName: false, WrongLead: false, Bound: 1e-9, Slots: 100);
        var wrong = new Outcome(Named: false, Lead: false, WrongName: true, WrongLead: false, Bound: 1e-9, Slots: 100);
        var strength = new LeakByLeak("", Aim.ReportOnly, 0, 100, _ => right);
        Assert.True(StrengthResult.Of(strength, [.. Enumerable.Repeat(right, 99)]).Passes);
        Assert.False(StrengthResult.Of(strength, [.. Enumerable.Repeat(right, 99), wrong]).Passes);
    }

    /// <summary>An abstention is a miss: 98 named of 100 meet 98 %, and not 99.</summary>
    [Theory]
    [InlineData(Aim.Named, 0.98, true)]
    [InlineData(Aim.Named, 0.99, false)]
    [InlineData(Aim.Lead, 0.99, true)]
    [InlineData(Aim.ReportOnly, 1, true)]
    internal void ARateBelowItsThresholdFailsTheRow(Aim aim, double threshold, bool passes)
    {
        var named = new Outcome(Named: true, Lead: true, WrongName: false, WrongLead: false, Bound: 1e-9, Slots: 100);
        var lead = named with { Named = false, Bound = 1e-4 };
        var nothing = lead with { Lead = false, Bound = 1 };
        var result = StrengthResult.Of(new LeakByLeak("", aim, threshold, 100, _ => named), [.. Enumerable.Repeat(named, 98), lead, nothing]);
        Assert.Equal(passes, result.Passes);
        Assert.Equal(!passes, AttackTable.LineOf(new RowResult(1, "", "", 1000, []), result).Contains("**missed**", StringComparison.Ordinal));
    }

    /// <summary>Where nobody leaked, a name is a failure however few there are, and a lead is none.</summary>
    [Fact]
    public void ANameWhereNobodyLeakedFailsTheRow()
    {
        var silent = new Outcome(Named: false, Lead: false, WrongName: false, WrongLead: true, Bound: 1e-4, Slots: 100);
        var strength = new LeakByLeak("", Aim.NobodyNamed, 1, 100, _ => silent);
        Assert.True(StrengthResult.Of(strength, [.. Enumerable.Repeat(silent, 100)]).Passes);
        Assert.False(StrengthResult.Of(strength, [.. Enumerable.Repeat(silent, 99), silent with { WrongName = true }]).Passes);
    }

    public sealed class SmallRun : IDisposable
    {
        internal AttackRun Attacks { get; } = new(isFull: false);

        public void Dispose() => Attacks.Dispose();
    }
}
