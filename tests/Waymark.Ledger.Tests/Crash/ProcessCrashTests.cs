using System.Diagnostics;
using System.Globalization;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>Whole processes, killed from outside while they publish: what the in-process sweeps cannot fake. Nothing here depends on how fast it is.</summary>
public sealed class ProcessCrashTests
{
    /// <summary>Cycles of the kill loop that share a workspace, which then is checked as a whole.</summary>
    private const int CyclesInOne = 100;

    [Fact]
    public async Task WhatAProcessReportedBeforeItWasKilledIsThere()
    {
        var cycles = Effort.Of("WAYMARK_CYCLES", full: 10_000, sample: 4);
        var (killed, lines) = (0, 0);
        for (var first = 0; first < cycles; first += CyclesInOne)
        {
            if (!Effort.IsMine(first / CyclesInOne)) continue;
            using var workspace = new Workspace();
            var reported = new List<string>();
            for (var cycle = first; cycle < Math.Min(first + CyclesInOne, cycles); cycle++, killed++) reported.AddRange(await RunAndKill(workspace, cycle));
            LedgerAssert.IsSound(workspace);
            var reader = workspace.OpenReader();
            Assert.All(reported.Where(IsWhole), line => Assert.True(IsRecorded(reader, line), line));
            lines += reported.Count(IsWhole);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{killed} processes killed; {lines} reports, all true");
    }

    [Fact]
    public async Task ManyProcessesMakeOneOrder()
    {
        using var workspace = new Workspace();
        var crowd = new Crowd(_ => workspace, new Dictionary<string, string>(StringComparer.Ordinal));
        await crowd.Run();
        crowd.AssertOneOrder(workspace);
    }

    [Fact]
    public void WithLocksSwitchedOffNothingIsWritten()
    {
        using var workspace = new Workspace();
        var start = Tool.Start("dotnet", Tool.Driver, workspace.Root, "1", "1");
        start.Environment["DOTNET_SYSTEM_IO_DISABLEFILELOCKING"] = "1";
        using var driver = Process.Start(start)!;
        var errors = driver.StandardError.ReadToEnd();
        driver.WaitForExit();
        Assert.Equal(4, driver.ExitCode);
        Assert.Contains("file locks do not work here", errors, StringComparison.Ordinal);
        Assert.Empty(workspace.FilesBelow("ledger"));
        Assert.Empty(workspace.FilesBelow("output"));
    }

    /// <summary>
    /// The same faults where the class library meets the system: strace kills the process at a call, or makes the call fail. A small run tries one
    /// moment and one fault for each call; WAYMARK_FULL=1 every fault at every moment from the first touch of the workspace on.
    /// </summary>
    [Theory]
    [InlineData("fsync", 1), InlineData("rename", 0), InlineData("unlink", 1), InlineData("mkdir", 2), InlineData("openat", 2), InlineData("pwrite64", 2), InlineData("close", 0)]
    [InlineData("rmdir", 1), InlineData("ftruncate", 0), InlineData("flock", 0), InlineData("pread64", 1), InlineData("getdents64", 1), InlineData("stat", 1)]
    public void AFaultInAnySystemCallLeavesALedgerThatRecovers(string call, int sampledFault)
    {
        Tool.Require("strace");
        var (first, last) = CallsOfAPublication(call);
        var (runs, violations) = (0, new List<string>());
        foreach (var (number, fault) in new[] { "signal=KILL", "error=EIO", "error=ENOSPC" }.Index())
        {
            if (!Effort.IsFull && number != sampledFault) continue;
            for (var when = Effort.IsFull ? first : (first + last) / 2; when <= last; when += Effort.IsFull ? 1 : last)
            {
                if (!Effort.IsMine(when)) continue;

                runs++;
                using var workspace = new Workspace();
                workspace.Publish(1);
                var (exitCode, output, _) = Trace(workspace, "/dev/null", call, "-e", $"inject={call}:{fault}:when={Text(when)}");

                var isCommitted = workspace.OpenReader().FindHandout(Some.Id(2)) is not null;
                if (exitCode == 0 && !(isCommitted && output.Length > 0)) violations.Add($"{call}, {fault}, {when}: success was reported, and nothing is recorded");
                if (Invariants.Violation(workspace) is { } violation) violations.Add($"{call}, {fault}, {when}: {violation}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{call}: {runs} runs over calls {first} to {last}, {violations.Count} violations");
        Assert.Empty(violations);
    }

    /// <summary>Lets a process publish, and kills it between its first and its fourth report or some moment after: a different one each time.</summary>
    private static async Task<List<string>> RunAndKill(Workspace workspace, int cycle)
    {
        using var driver = Process.Start(Tool.Start("dotnet", Tool.Driver, workspace.Root, Text(cycle * 1000), "1000"))!;
        var reported = new List<string>();
        for (var line = 0; line <= cycle % 4; line++) reported.Add((await driver.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
        await Task.Delay(TimeSpan.FromMilliseconds(cycle * 7 % 40), TestContext.Current.CancellationToken);
        driver.Kill();
        reported.AddRange((await driver.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await driver.WaitForExitAsync(TestContext.Current.CancellationToken);
        return reported;
    }

    /// <summary>Which calls of the publishing thread are the ledger's, counted from 1: from the first that touches the workspace to the last.</summary>
    private static (int First, int Last) CallsOfAPublication(string call)
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        var trace = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Trace(workspace, trace, call);
        var thread = File.ReadLines(trace).GroupBy(line => line.Split(' ')[0]).Select(group => group.ToList()).Single(lines => lines.Exists(line => line.Contains(workspace.Root, StringComparison.Ordinal)));
        File.Delete(trace);
        return (1 + thread.FindIndex(line => line.Contains(workspace.Root, StringComparison.Ordinal)), 1 + thread.FindLastIndex(line => line.Contains(workspace.Root, StringComparison.Ordinal)));
    }

    private static (int ExitCode, string Output, string Errors) Trace(Workspace workspace, string trace, string call, params IEnumerable<string> more) =>
        Tool.Run("strace", ["-f", "-y", "-qq", "-o", trace, "-e", $"trace={call}", .. more, "dotnet", Tool.Driver, workspace.Root, "2", "1"]);

    private static bool IsRecorded(LedgerReader reader, string line) =>
        line.Split(' ') is [var index, var id] && reader.FindHandout(id) is { } entry && Text(entry.Index) == index;

    /// <summary>The last line of a process that was killed may be cut.</summary>
    private static bool IsWhole(string line) => line.Split(' ') is [_, { Length: 26 }];

    private static string Text<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
