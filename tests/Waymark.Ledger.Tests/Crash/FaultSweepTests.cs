namespace Waymark.Ledger.Tests.Crash;

/// <summary>
/// Every call that the ledger makes to the disk, in turn, is the last one, fails, or finds the disk full. Whatever happens, the next opening brings
/// the ledger to where the publication happened or did not, wholly, and the next publication works.
/// </summary>
public sealed class FaultSweepTests
{
    /// <summary>Not the recoveries: looking at a workspace before the fault would finish them. They have a sweep of their own below.</summary>
    public static TheoryData<string> Scenarios => [.. Scenario.All.Keys.Where(name => !name.StartsWith("recovery", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Scenarios))]
    public void AfterAFaultInAnyCallTheLedgerIsSound(string name)
    {
        var (scenario, runs) = (Scenario.All[name], 0);
        foreach (var fault in Enum.GetValues<Fault>())
        {
            // Until the scenario makes fewer calls than that. A small run takes every twelfth call, others for each fault.
            for (var call = Effort.IsFull ? 1 : 1 + (3 * (int)fault); !Effort.IsMine(call) || RunWithFault(scenario, fault, call); call += Effort.IsFull ? 1 : 12) runs += Effort.IsMine(call) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {runs} runs, 0 violations");
    }

    [Fact]
    public void RecoveryItselfMayDieAtAnyCall()
    {
        // From every state that a killed publication leaves, recovery is killed at every call of its own.
        var runs = 0;
        for (var call = 1; ; call += Effort.IsFull ? 1 : 17)
        {
            if (!Effort.IsMine(call)) continue;
            using var left = LeaveBehind(call);
            if (left is null) break;
            var isDone = false;
            for (var second = 1; !isDone; second += Effort.IsFull ? 1 : 11, runs++)
            {
                using var copy = left.Copy();
                var disk = new CrashDisk(second, Fault.KillBefore);
                isDone = Outcome.Of(() => LedgerWriter.Open(copy.Place, copy.Time, disk, TimeSpan.Zero).Dispose()) == Outcome.Done;
                AssertSound(copy, $"call {call}, then call {second} of the recovery");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{runs} recoveries, 0 violations");
    }

    private static Workspace? LeaveBehind(int call)
    {
        var workspace = new Workspace();
        workspace.Publish(1);
        var disk = new CrashDisk(call, Fault.KillBefore);
        if (Outcome.Of(() => Scenario.All["second publication"].Run(workspace, disk)) == Outcome.Killed) return workspace;
        workspace.Dispose();
        return null;
    }

    private static bool RunWithFault(Scenario scenario, Fault fault, int call)
    {
        using var workspace = new Workspace();
        scenario.Prepare(workspace);
        var before = workspace.OpenReader().Size;
        var disk = new CrashDisk(call, fault);
        var outcome = Outcome.Of(() => scenario.Run(workspace, disk));
        if (disk.Calls < call) return false;
        if (outcome == Outcome.Done) Assert.True(workspace.OpenReader().Size > before, $"{fault} at call {call}: success was reported, and nothing is recorded");
        AssertSound(workspace, $"{fault} at call {call}");
        return true;
    }

    private static void AssertSound(Workspace workspace, string circumstances)
    {
        var violation = Invariants.Violation(workspace);
        Assert.True(violation is null, $"{circumstances}: {violation}");
    }
}
