using System.Diagnostics;
using System.Globalization;
using Waymark.Cli.Making;
using Waymark.Verify;
using Waymark.VerifyBench;

// What it costs to scan handouts, against making them: bench/verify.sh [HANDOUTS] [RUNS]. CPU seconds of this process, all threads; both warm.
// Each run makes and scans anew: prints and indexes that many handouts share count in full, once. Copies of an edition are made from masters, so that
// making many costs far less than making each alone; the scan shares what it may too, and both pairs are printed.
var workspace = args[0];
var count = int.Parse(args[1], CultureInfo.InvariantCulture);
var runs = int.Parse(args[2], CultureInfo.InvariantCulture);

await RunAsync(Math.Min(count, 60));
var made = new List<double>();
var scanned = new List<double>();
long files = 0, bytes = 0;
for (var run = 0; run < runs; run++)
{
    var result = await RunAsync(count);
    made.Add(result.Made);
    scanned.Add(result.Scanned);
    (files, bytes) = (result.Files, result.Bytes);
    Say($"run {run + 1}: make {result.Made:0.00} s, scan {result.Scanned:0.00} s");
}

Say($"{count} handouts, {files} files, {bytes / 1e6:0.0} MB, median of {runs} runs in turn");
Say($"  make   {Median(made):0.00} s CPU, {Median(made) / count * 1000:0.0} ms a handout");
Say($"  alone  {await AloneAsync():0.0} ms a handout: made by itself, with nothing shared between copies");
Say($"  scan   {Median(scanned):0.00} s CPU, {Median(scanned) / count * 1000:0.0} ms a handout");
Say($"  scan : make = {Median(scanned) / Median(made):0.00}");
return 0;

// One recipient of each customer in turn, each from an edition of its own: what a handout costs that is the only one.
async Task<double> AloneAsync()
{
    double cost = 0;
    const int Alone = 12;
    foreach (var order in new Workshop(workspace).Orders(Alone))
    {
        var workshop = new Workshop(workspace);
        var before = Cpu();
        await workshop.MakeAsync(order);
        cost += Cpu() - before;
    }

    return cost / Alone * 1000;
}

async Task<(double Made, double Scanned, long Files, long Bytes)> RunAsync(int handouts)
{
    var workshop = new Workshop(workspace);
    var folder = Directory.CreateTempSubdirectory("waymark-bench-");
    try
    {
        var subjects = new List<(ScanSubject Subject, string Folder)>();
        double making = 0;
        foreach (var order in workshop.Orders(handouts)) making += await MakeAsync(workshop, order, folder.FullName, subjects);

        GC.Collect();
        var before = Cpu();
        var scanner = new OutputScanner(workshop.Roadmap);
        long read = 0, length = 0;
        foreach (var (subject, place) in subjects)
        {
            var report = scanner.Scan(subject, place);
            if (!report.Passed) throw new InvalidDataException($"{place}: {report.Findings[0]}");
            read += report.Files;
            length += report.Bytes;
        }

        return (making, Cpu() - before, read, length);
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}

static async Task<double> MakeAsync(Workshop workshop, Order order, string folder, List<(ScanSubject, string)> subjects)
{
    var before = Cpu();
    var (subject, files) = await workshop.MakeAsync(order);
    var cost = Cpu() - before;
    var place = Path.Combine(folder, subjects.Count.ToString(CultureInfo.InvariantCulture));
    foreach (var file in files)
    {
        var target = Path.Combine(place, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllBytesAsync(target, file.Bytes);
    }

    subjects.Add((subject, place));
    return cost;
}

static double Cpu() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);

static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
