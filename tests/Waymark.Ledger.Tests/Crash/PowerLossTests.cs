namespace Waymark.Ledger.Tests.Crash;

/// <summary>A publication is recorded once, and replayed into every state that a loss of power may leave of it.</summary>
public sealed class PowerLossTests
{
    private const int SampleSize = 12;

    public static TheoryData<string> Scenarios => [.. Scenario.All.Keys];

    [Theory, MemberData(nameof(Scenarios))]
    public void AfterALossOfPowerTheLedgerIsSound(string name)
    {
        var recording = Recording.Of(Scenario.All[name]);
        var states = recording.Replay(recording.Steps).States(withPairs: true).ToList();
        var stride = Effort.IsFull ? 1 : 1 + (states.Count / SampleSize);
        var violations = new List<string>();
        var tried = 0;
        for (var i = 0; i < states.Count; i += stride)
        {
            if (!Effort.IsMine(i)) continue;
            tried++;
            if (Recording.Violation(states[i]) is { } violation) violations.Add($"state {i} of {states.Count}, after operation {states[i].Done.Count}, {states[i].What}: {violation}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {tried} of {states.Count} states, {violations.Count} violations");
        Assert.Empty(violations);
    }

    [Fact]
    public void EverySyncIsNeeded()
    {
        // The test above proves nothing unless it fails when a sync is taken away: of the first publication, each in turn.
        var recording = Recording.Of(Scenario.All["first publication"]);
        var syncs = Enumerable.Range(0, recording.Steps.Count).Where(i => recording.Steps[i].Operation is DiskOperation.SyncFile or DiskOperation.SyncFolder).ToList();
        var idle = new List<string>();
        for (var i = 0; i < syncs.Count; i += Effort.IsFull ? 1 : 17)
        {
            if (!Effort.IsMine(i)) continue;

            // A folder may be synced again soon enough to make up for one that is missing; then both must go for something to break.
            var (step, operation) = (syncs[i], recording.Steps[syncs[i]].Operation);
            if (Breaks(recording, without: at => at == step, step)) continue;
            if (!Breaks(recording, without: at => at >= step && recording.Steps[at].Operation == operation, step)) idle.Add($"{step}: {operation}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{syncs.Count} syncs, {idle.Count} of those tried may be left out");
        Assert.Empty(idle);
    }

    [Fact]
    public void EveryStepNeedsTheOneBeforeIt()
    {
        var recording = Recording.Of(Scenario.All["second publication"]);
        var phases = recording.Phases();
        for (var i = 1; i + 1 < phases.Count; i++)
        {
            if (!Effort.IsMine(i)) continue;

            List<List<DiskImage.Step>> swapped = [.. phases];
            (swapped[i], swapped[i + 1]) = (swapped[i + 1], swapped[i]);
            var steps = swapped.SelectMany(phase => phase).ToList();
            Assert.True(recording.Replay(steps).States(phases[0].Count).Any(state => Recording.Violation(state) is not null), $"phases {i} and {i + 1} may change places");
        }
    }

    private static bool Breaks(Recording recording, Func<int, bool> without, int from) =>
        recording.Replay([.. recording.Steps.Where((_, at) => !without(at))]).States(from).Any(state => Recording.Violation(state) is not null);
}
