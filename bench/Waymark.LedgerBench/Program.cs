using System.Diagnostics;
using System.Globalization;
using Waymark.Ledger;
using Waymark.Ledger.Storage.Postgres;
using Waymark.Ledger.Verification;
using Waymark.LedgerBench;

// What the ledger costs: bench/ledger.sh appends COPIES BATCH [DATABASE] | verify ENTRIES… | open COPIES…. A line of figures each, on standard output.
// CPU is that of this process, user and system: it says more than the clock where others work on the machine too.
switch (args)
{
    case ["appends", var copies, var batch, .. var rest]:
        Appends(Number(copies), Number(batch), rest is [var address] ? PostgresAddress.Parse(address) : null);
        return 0;
    case ["verify", _, ..]:
        foreach (var entries in args.Skip(1)) Verify(Number(entries));
        return 0;
    case ["open", _, ..]:
        foreach (var copies in args.Skip(1)) Open(Number(copies));
        return 0;
    default:
        Console.Error.WriteLine("usage: ledger.sh appends COPIES BATCH [DATABASE] | verify ENTRIES… | open COPIES…");
        return 2;
}

static void Appends(int copies, int batch, PostgresAddress? database)
{
    using var folder = new BenchFolder();
    using var ledger = LedgerWriter.Open(new LedgerPlace(folder.Path, null, database), TimeProvider.System);
    var (watch, cpu) = (new Stopwatch(), Environment.CpuUsage.TotalTime);
    var times = new List<double>();
    for (var first = 0; first < copies; first += batch)
    {
        using var publication = ledger.Begin();
        for (var number = first; number < Math.Min(first + batch, copies); number++)
        {
            var copy = publication.Stage(ManyEntries.Facts(number), new Dictionary<string, byte[]>(StringComparer.Ordinal));
            File.WriteAllText(Path.Combine(copy.Folder, "brief.pdf"), string.Create(CultureInfo.InvariantCulture, $"brief {number}"));
        }

        watch.Restart();
        publication.Commit();
        times.Add(watch.Elapsed.TotalMilliseconds);
    }

    times.Sort();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{copies} copies, {batch} a commit: {1000 * copies / times.Sum():0} a second; a commit takes {times[times.Count / 2]:0.0} ms (median of {times.Count}), {times[^1]:0.0} ms at most; {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / copies:0.0} ms of CPU a copy"));
}

static void Verify(int entries)
{
    using var folder = new BenchFolder();
    var place = new LedgerPlace(folder.Path);
    ManyEntries.Write(place, entries);

    var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
    var report = LedgerVerification.Verify(place, TimeProvider.System);
    var (verified, spent) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    if (!report.IsSound || report.Size != entries) throw new InvalidOperationException($"the ledger of the bench is not sound: {report.Problems[0]}");

    watch.Restart();
    var reader = LedgerReader.Open(place, TimeProvider.System);
    var proof = reader.Prove(entries / 2);
    var proved = watch.Elapsed.TotalMilliseconds;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{entries} entries: verified in {verified:0.00} s ({spent:0.00} s of CPU), {entries / verified:0} a second, {Environment.WorkingSet >> 20} MiB; a proof has {proof.Hashes.Count} hashes and {proof.Encode().Length} bytes, and takes {proved:0} ms from opening"));
}

static void Open(int copies)
{
    using var folder = new BenchFolder();
    var place = new LedgerPlace(folder.Path);
    for (var first = 0; first < copies;)
    {
        using var ledger = LedgerWriter.Open(place, TimeProvider.System);
        using var publication = ledger.Begin();
        for (var last = Math.Min(first + Publication.MostCopies, copies); first < last; first++)
        {
            var copy = publication.Stage(ManyEntries.Facts(first), new Dictionary<string, byte[]>(StringComparer.Ordinal));
            File.WriteAllText(Path.Combine(copy.Folder, "brief.pdf"), "brief");
        }

        publication.Commit();
    }

    var times = new List<double>();
    for (var i = 0; i < 20; i++)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        LedgerWriter.Open(place, TimeProvider.System).Dispose();
        times.Add((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    times.Sort();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{copies} copies published: opening a writer takes {times[times.Count / 2]:0.0} ms of CPU (median of {times.Count})"));
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
