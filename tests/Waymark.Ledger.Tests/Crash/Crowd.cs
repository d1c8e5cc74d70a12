using System.Diagnostics;
using System.Globalization;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>
/// Processes that all publish at once, each its own copies one by one, and that are killed now and then: whoever was killed starts again from its first
/// copy, until it has reported all. In full 16 processes with 200 copies each.
/// </summary>
/// <param name="workspaceOf">The workspace of a process, by its number.</param>
/// <param name="environment">What the processes find in their environment.</param>
internal sealed class Crowd(Func<int, Workspace> workspaceOf, IReadOnlyDictionary<string, string> environment)
{
    private const int MostKills = 4;

    private readonly List<string>[] reports = [.. Enumerable.Range(0, Processes).Select(_ => new List<string>())];
    private int kills;

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
        TestContext.Current.TestOutputHelper?.WriteLine($"{Processes} processes, {kills} kills, {entries.Count - 1} copies");
    }

    private async Task RunOne(int number)
    {
        for (var killed = 0; ; killed++)
        {
            // Another place each time, and each time a little further, so that there is an end.
            var mayLive = killed >= MostKills || (!Effort.IsFull && number % 2 == 1) ? int.MaxValue : 1 + (((number * 7) + (killed * 13)) % Math.Max(2, Copies / 4)) + (killed * Copies / (MostKills + 1));
            if (await RunUntil(number, mayLive)) return;
            Interlocked.Increment(ref kills);
        }
    }

    /// <returns>Whether the process ended by itself, having published everything.</returns>
    private async Task<bool> RunUntil(int number, int lines)
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
        if (read >= lines) return false;
        Assert.True(driver.ExitCode == 0, await errors);
        return true;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
