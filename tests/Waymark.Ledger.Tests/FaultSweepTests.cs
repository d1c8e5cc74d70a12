using Waymark.Ledger.Storage;
using Waymark.Ledger.Verification;

namespace Waymark.Ledger.Tests;

/// <summary>
/// Every call that the ledger makes to the disk, in turn, is the last one, fails, or finds the disk full. Whatever happens, the next opening brings
/// the ledger to where the publication happened or did not, wholly, and the next publication works.
/// </summary>
public sealed class FaultSweepTests
{
    public static TheoryData<string> Scenarios => [.. Scenario.All.Keys];

    [Theory, MemberData(nameof(Scenarios))]
    public void AfterAFaultInAnyCallTheLedgerIsSound(string name)
    {
        var scenario = Scenario.All[name];
        foreach (var fault in Enum.GetValues<Fault>())
        {
            // Until the scenario makes fewer calls than that. A small run takes every fourth call, another fourth for each fault.
            for (var call = Effort.IsFull ? 1 : 1 + (int)fault; RunWithFault(scenario, fault, call); call += Effort.IsFull ? 1 : 4)
            {
            }
        }
    }

    [Fact]
    public void RecoveryItselfMayDieAtAnyCall()
    {
        // From every state that a killed publication leaves, recovery is killed at every call of its own.
        for (var call = 1; LeaveBehind(call) is { } left; call += Effort.IsFull ? 1 : 9)
        {
            using (left)
            {
                for (var second = 1; ; second += Effort.IsFull ? 1 : 5)
                {
                    using var copy = left.Copy();
                    var disk = new CrashDisk(second, Fault.KillBefore);
                    var isDone = Outcome.Of(() => LedgerWriter.Open(copy.Place, copy.Time, disk, TimeSpan.Zero).Dispose()) == Outcome.Done;
                    CheckAfterwards(copy, null, $"call {call}, then call {second} of the recovery");
                    if (isDone) break;
                }
            }
        }
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
        var disk = new CrashDisk(call, fault);
        var outcome = Outcome.Of(() => scenario.Run(workspace, disk));
        if (disk.Calls < call) return false;
        CheckAfterwards(workspace, outcome, $"{fault} at call {call}");
        return true;
    }

    /// <summary>The invariants of docs/formats/ledger-protocol.md.</summary>
    private static void CheckAfterwards(Workspace workspace, string? outcome, string circumstances)
    {
        using (workspace.OpenWriter())
        {
            // Opening recovers.
        }

        var once = Snapshot(workspace);
        using (workspace.OpenWriter())
        {
            // Opening again changes nothing.
        }

        Assert.True(once.SequenceEqual(Snapshot(workspace)), $"{circumstances}: recovering twice is not recovering once");
        AssertSound(workspace, circumstances);

        var reader = workspace.OpenReader();
        var size = reader.Size;
        foreach (var entry in reader.ReadEntries())
        {
            if (entry.Record is Records.IssuedRecord issued && Workspace.IsLatest(reader, entry))
                Assert.All(issued.Files, file => Assert.True(File.Exists(workspace.At($"{issued.Directory}/{file.Path}")), $"{circumstances}: {file.Path} was not published"));
        }

        if (outcome == Outcome.Done) Assert.True(size > 1, $"{circumstances}: success was reported, and nothing is recorded");

        using (var ledger = workspace.OpenWriter()) Assert.Equal(Math.Max(size, 1), Workspace.Publish(ledger, 77).Index);
        AssertSound(workspace, circumstances + ", next publication");
        Assert.False(workspace.Mentions("output", "PRIVATE KEY"));
    }

    private static void AssertSound(Workspace workspace, string circumstances)
    {
        var report = LedgerVerification.Verify(workspace.Place, workspace.Time);
        Assert.True(report.IsSound, $"{circumstances}: {string.Join('\n', report.Problems.Select(problem => $"{problem.Path} {problem.What}"))}");
    }

    private static List<string> Snapshot(Workspace workspace) =>
        [.. workspace.FilesBelow(".").Select(file => $"{file.Key} {Tree.Digest.Of(file.Value)}")];
}
