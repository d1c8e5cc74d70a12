using System.Globalization;
using System.Text.Json;
using Waymark.Cli.Making;
using Waymark.Content;
using Waymark.Verify;

namespace Waymark.VerifyBench;

/// <summary>What a round did, and what it cost.</summary>
/// <param name="Marginal">CPU seconds of one handout more, when those before it have made what they share.</param>
internal sealed record Tally(double Seconds, double Marginal, long Files, long Bytes);

/// <summary>The two sides of the comparison: making handouts, and scanning them.</summary>
internal static class Sides
{
    private const string SubjectFile = "subject.json";

    /// <summary>Makes handouts and leaves them in the folder. Reading the workspace counts; writing the files does not, to the disadvantage of the scan.</summary>
    public static async Task<Tally> MakeAsync(string workspace, string folder, int handouts, Meter meter)
    {
        meter.Start();
        var workshop = new Workshop(workspace);
        meter.Stop();
        long files = 0, bytes = 0;
        foreach (var (order, place) in workshop.Orders(handouts).Select((order, i) => (order, PlaceOf(folder, i))))
        {
            meter.Start();
            var (subject, made) = await workshop.MakeAsync(order);
            meter.Stop();
            if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
            foreach (var file in made)
            {
                OutputFiles.Write(place, "handout/" + file.Path, file.Bytes);
                (files, bytes) = (files + 1, bytes + file.Bytes.Length);
            }

            await File.WriteAllTextAsync(Path.Combine(place, SubjectFile), JsonSerializer.Serialize((ScanSubject.Handout)subject));
        }

        return new Tally(meter.Seconds, meter.Marginal, files, bytes);
    }

    /// <summary>Scans what <see cref="MakeAsync"/> left, as <c>waymark verify</c> does: one scanner for all. Reading workspace and files counts.</summary>
    /// <exception cref="InvalidDataException">A handout does not pass: then nothing is worth measuring.</exception>
    public static Tally Scan(string workspace, string folder, int handouts, Meter meter)
    {
        meter.Start();
        var scanner = new OutputScanner(WorkspaceReader.Read(workspace).Roadmap ?? throw new InvalidDataException($"{workspace} does not read without errors."));
        meter.Stop();
        long files = 0, bytes = 0;
        for (var i = 0; i < handouts; i++)
        {
            var place = PlaceOf(folder, i);
            var subject = JsonSerializer.Deserialize<ScanSubject.Handout>(File.ReadAllText(Path.Combine(place, SubjectFile)))!;
            meter.Start();
            var report = scanner.Scan(subject with { Secrets = Workshop.Secrets }, Path.Combine(place, "handout"));
            meter.Stop();
            if (!report.Passed) throw new InvalidDataException($"{place}: {report.Findings[0]}");
            (files, bytes) = (files + report.Files, bytes + report.Bytes);
        }

        return new Tally(meter.Seconds, meter.Marginal, files, bytes);
    }

    private static string PlaceOf(string folder, int handout) => Path.Combine(folder, handout.ToString("0000", CultureInfo.InvariantCulture));
}
