namespace Waymark.Ledger.Tests.Crash;

/// <summary>
/// A writer publishes copy after copy until it dies at one of its calls to the disk; another one takes over in the same workspace, and dies too. Kills are exceptions
/// that let nothing more reach the disk, which makes ten thousand of them cheap; <see cref="ProcessCrashTests"/> kills real processes.
/// </summary>
public sealed class KillLoopTests
{
    private const int CyclesInOne = 100;

    /// <summary>A publication makes about eighty calls, so most writers die in their first or second one.</summary>
    private const int MostCalls = 160;

    [Fact]
    public void NothingThatWasReportedIsLostHoweverOftenWritersDie()
    {
        var cycles = Effort.Of("WAYMARK_KILLS", full: 10_000, sample: 25);
        var (killed, reports) = (0, 0);
        for (var first = 0; first < cycles; first += CyclesInOne)
        {
            if (!Effort.IsMine(first / CyclesInOne)) continue;
            using var workspace = new Workspace();
            var reported = new List<LoggedEntry>();
            for (var cycle = first; cycle < Math.Min(first + CyclesInOne, cycles); cycle++, killed++)
            {
                reported.AddRange(PublishUntilKilled(workspace, cycle));
                if (cycle % 10 == 9) LedgerAssert.IsSound(workspace);
            }

            workspace.OpenWriter().Dispose();
            LedgerAssert.IsSound(workspace);
            var entries = workspace.OpenReader().ReadEntries().ToList();
            Assert.Equal(entries.Count - 1, entries.Skip(1).Select(entry => entry.HandoutId).Distinct(StringComparer.Ordinal).Count());
            Assert.All(reported, entry => Assert.Equal(entry.HandoutId, entries[(int)entry.Index].HandoutId));
            reports += reported.Count;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{killed} writers killed; {reports} reports, all true");
    }

    private static List<LoggedEntry> PublishUntilKilled(Workspace workspace, int cycle)
    {
        var reported = new List<LoggedEntry>();

        // Knuth's multiplicative hash: another call each time, the same ones in every run.
        var disk = new CrashDisk(1 + (int)(((uint)cycle * 2654435761u) % MostCalls), cycle % 2 == 0 ? Fault.KillBefore : Fault.KillWithin);
        Assert.Equal(Outcome.Killed, Outcome.Of(() =>
        {
            using var ledger = LedgerWriter.Open(workspace.Place, workspace.Time, disk, TimeSpan.Zero);
            for (var number = cycle * 1000; ; number++) reported.Add(Workspace.Publish(ledger, number));
        }));
        return reported;
    }
}
