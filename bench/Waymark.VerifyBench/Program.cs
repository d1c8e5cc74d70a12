using System.Diagnostics;
using System.Globalization;
using Waymark.VerifyBench;

// One side of bench/verify.sh: makes handouts into a folder, or scans those that lie there. Each side is a process of its own, so that both begin
// equally cold; within a process the later rounds are warm. Every round begins anew: prints and indexes that many handouts share count in full, once.
//
//   make WORKSPACE FOLDER HANDOUTS ROUNDS     scan WORKSPACE FOLDER HANDOUTS ROUNDS
//
// Prints a line a round: CPU seconds of this process (user and system, all threads) for reading the workspace and for each handout by itself, summed.
var (side, workspace, folder) = (args[0], args[1], args[2]);
var handouts = int.Parse(args[3], CultureInfo.InvariantCulture);
var rounds = int.Parse(args[4], CultureInfo.InvariantCulture);

for (var round = 0; round < rounds; round++)
{
    GC.Collect();
    var meter = new Meter();
    var tally = side switch
    {
        "make" => await Sides.MakeAsync(workspace, folder, handouts, meter),
        "scan" => Sides.Scan(workspace, folder, handouts, meter),
        _ => throw new ArgumentException($"There is no side “{side}”.", nameof(args)),
    };
    Console.WriteLine(FormattableString.Invariant($"{side} {tally.Seconds:0.000} s, {tally.Marginal * 1000:0.00} ms a further handout, {tally.Files} files, {tally.Bytes} bytes"));
}

Console.WriteLine(FormattableString.Invariant($"process {Meter.Now:0.000} s, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
return 0;
