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

    public sealed class SmallRun : IDisposable
    {
        internal AttackRun Attacks { get; } = new(isFull: false);

        public void Dispose() => Attacks.Dispose();
    }
}
