using System.Diagnostics;
using System.Globalization;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>Whole processes, killed from outside while they publish: what the in-process sweeps cannot fake. Nothing here depends on how fast it is.</summary>
public sealed class ProcessCrashTests
{
    [Fact]
    public async Task WhatAProcessReportedBeforeItWasKilledIsThere()
    {
        using var workspace = new Workspace();
        var reported = new List<string>();
        for (var cycle = 0; cycle < (Effort.IsFull ? 10_000 : 4); cycle++)
        {
            using var driver = Process.Start(Tool.Start("dotnet", Tool.Driver, workspace.Root, Text(cycle * 1000), "1000"))!;

            // Between the first and the fourth report and some moment after it: a different one each time.
            for (var line = 0; line <= cycle % 4; line++) reported.Add((await driver.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
            await Task.Delay(TimeSpan.FromMilliseconds(cycle * 7 % 40), TestContext.Current.CancellationToken);
            driver.Kill();
            reported.AddRange((await driver.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            await driver.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (cycle % 100 == 5) LedgerAssert.IsSound(workspace);
        }

        LedgerAssert.IsSound(workspace);
        var reader = workspace.OpenReader();
        Assert.Equal(reported.Where(IsWhole).Order(StringComparer.Ordinal), reported.Where(IsWhole).Where(line => IsRecorded(reader, line)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ManyProcessesMakeOneOrder()
    {
        var each = Effort.IsFull ? 200 : 2;
        using var workspace = new Workspace();
        var drivers = Enumerable.Range(0, 16).Select(i => Process.Start(Tool.Start("dotnet", Tool.Driver, workspace.Root, Text(i * each), Text(each)))!).ToList();
        var reports = drivers.Select(driver => driver.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ToList();
        foreach (var driver in drivers) driver.WaitForExit();

        Assert.All(drivers, driver => Assert.Equal(0, driver.ExitCode));
        LedgerAssert.IsSound(workspace);
        var reader = workspace.OpenReader();
        var lines = reports.SelectMany(report => report.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(Enumerable.Range(1, 16 * each).Select(Text).Order(StringComparer.Ordinal), lines.Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.True(IsRecorded(reader, line), line));
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
