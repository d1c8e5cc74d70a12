using System.Diagnostics;
using System.Globalization;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>
/// Processes that all publish at once, each its own copies one by one, and that are killed now and then: whoever was killed, or was turned away because the
/// world failed (a database too busy to answer), starts again from its first copy, until it has reported all. In full 16 processes with 200 copies each.
/// </summary>
/// <param name="workspaceOf">The workspace of a process, by its number.</param>
/// <param name="environment">What the processes find in their environment.</param>
internal sealed class Crowd(Func<int, Workspace> workspaceOf, IReadOnlyDictionary<string, string> environment)
{
    private const int MostKills = 4;

    /// <summary>Of one process; more would mean that nobody gets through.</summary>
    private const int MostRefusals = 20;

    private readonly List<string>[] reports = [.. Enumerable.Range(0, Processes).Select(_ => new List<string>())];
    private int kills;
    private int refusals;

    private static int Processes => Effort.IsFull ? 16 : 4;

    private static int Copies => Effort.IsFull ? 200 : 3;

    public Task Run() => Task.WhenAll(Enumerable.Range(0, Processes).Select(RunOne));

    /// <summary>No copy is missing or there twice, no index is, and every report was true.</summary>
    public void AssertOneOrder(Workspace workspace)
    {
        LedgerAssert.IsSound(workspace);
        var entries = workspace.OpenReader().ReadEntries().ToList();
        Assert.Equal(Enumerable.Range(0, 1 + (Processes * Copies)), entries.Select(entry => (int)entry.Index));
        Assert.Equal(Enumerable.Range(0, Processes * Copies).Select(Some.Id), entries.Skip(1).Select(entry => entry.HandoutId!).Order(StringComparer.Ordinal));
        Assert.True(kills > 0);
        var recorded = entries.Skip(1).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Index} {entry.HandoutId}")).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(reports.SelectMany(lines => lines), line => line.Split(' ') is [_, { Length: 26 }] && !recorded.Contains(line));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Processes} processes, {kills} kills, {refusals} turned away, {entries.Count - 1} copies");
    }

    private async Task RunOne(int number)
    {
        for (var (killed, refused) = (0, 0); ;)
        {
            // Another place each time, and each time a little further, so that there is an end.
            var mayLive = killed >= MostKills || (!Effort.IsFull && number % 2 == 1) ? int.MaxValue : 1 + (((number * 7) + (killed * 13)) % Math.Max(2, Copies / 4)) + (killed * Copies / (MostKills + 1));
            switch (await RunUntil(number, mayLive))
            {
                case End.Done:
                    return;
                case End.Killed:
                    killed++;
                    Interlocked.Increment(ref kills);
                    break;
                default:
                    Assert.InRange(++refused, 1, MostRefusals);
                    Interlocked.Increment(ref refusals);
                    break;
            }
        }
    }

    private async Task<End> RunUntil(int number, int lines)
    {
        var start = Tool.Start("dotnet", Tool.Driver, workspaceOf(number).Root, Text(number * Copies), Text(Copies));
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var driver = Process.Start(start)!;
        var errors = driver.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var read = 0;
        while (await driver.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            reports[number].Add(line);
            if (++read == lines) driver.Kill();
        }

        await driver.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (read >= lines) return End.Killed;
        Assert.True(driver.ExitCode is 0 or 4, await errors);
        return driver.ExitCode == 0 ? End.Done : End.TurnedAway;
    }

    private enum End
    {
        /// <summary>Having published everything.</summary>
        Done,
        Killed,
        TurnedAway,
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
