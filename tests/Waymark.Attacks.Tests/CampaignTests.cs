using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Tests;

public sealed class CampaignTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-campaign-");

    private string JournalFile => Path.Combine(_folder.FullName, "journal.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void NoStrengthHasManyLeaksWhileAnotherHasNone()
    {
        var said = new List<string>();
        using var run = new AttackRun(isFull: true, mostLeaks: 3);
        new Campaign(run, Journal.Open(null), [new TwoStrengths()]).Run(TimeSpan.MaxValue, said.Add);
        Assert.Equal(["weak, leak 0", "strong, leak 0", "weak, leak 1", "strong, leak 1", "weak, leak 2"], said.Select(line => line.Split(':')[0].Replace("00-two, ", "", StringComparison.Ordinal)));
    }

    /// <summary>Whatever was traced before the end came is there, and the results are those of a campaign that nothing ended.</summary>
    [Fact]
    public void ACampaignThatWasKilledGoesOnWhereItEnded()
    {
        using var run = new AttackRun(isFull: true, mostLeaks: 3);
        var whole = new Campaign(run, Journal.Open(JournalFile), [new TwoStrengths()]);
        whole.Run(TimeSpan.MaxValue, _ => { });
        var lines = File.ReadAllLines(JournalFile);
        File.WriteAllText(JournalFile, string.Join('\n', lines[..2]) + "\n" + lines[2][..20]);
        var said = new List<string>();
        var second = new Campaign(run, Journal.Open(JournalFile), [new TwoStrengths()]);
        second.Run(TimeSpan.MaxValue, said.Add);
        Assert.Equal(3, said.Count);
        Assert.Equal(Said(whole), Said(second));
    }

    [Fact]
    public void ACampaignWithoutTimeTracesNothingAndReportsWhatItsJournalHas()
    {
        using var run = new AttackRun(isFull: true, mostLeaks: 1);
        new Campaign(run, Journal.Open(JournalFile), [new TwoStrengths()]).Run(TimeSpan.MaxValue, _ => { });
        var later = new Campaign(run, Journal.Open(JournalFile), [new TwoStrengths()]);
        later.Run(TimeSpan.Zero, line => Assert.Fail(line));
        Assert.Equal([1, 1], later.Results.Single().Strengths.Select(strength => strength.Leaks));
    }

    [Fact]
    public void StrengthsThatAreNotAskedForAreNotTraced()
    {
        var said = new List<string>();
        using var run = new AttackRun(isFull: true, mostLeaks: 3);
        new Campaign(run, Journal.Open(JournalFile), [new TwoStrengths()], name => name == "strong").Run(TimeSpan.MaxValue, said.Add);
        Assert.Equal(["strong, leak 0", "strong, leak 1"], said.Select(line => line.Split(':')[0].Replace("00-two, ", "", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Said(Campaign campaign) => campaign.Results.SelectMany(row => row.Strengths.Select(strength => AttackTable.LineOf(row, strength)));

    private sealed class TwoStrengths : AttackRow
    {
        public override int Number => 0;
        public override string Id => "00-two";
        public override string Attack => "none";
        public override IEnumerable<Strength> Strengths => [Of("weak", 3), Of("strong", 2)];

        private static LeakByLeak Of(string name, int full) => new(name, Aim.Named, 1, full, attempt => new Outcome(attempt.Number > 0, attempt.Number > 0, false, false, Math.Pow(0.1, attempt.Number), 40 + attempt.Number));
    }
}
