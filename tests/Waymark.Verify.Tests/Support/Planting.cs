namespace Waymark.Verify.Tests.Support;

/// <summary>The kinds of finished output beside a site and a brief, in which a leak of either can stand.</summary>
[Flags]
public enum OutputKinds
{
    None = 0,

    /// <summary>The second PDF of a handout.</summary>
    Deck = 1,

    /// <summary>The archive that a person sends on.</summary>
    Archive = 2,

    /// <summary>The internal site of a role that may read no more than Jane.</summary>
    RoleSite = 4,

    /// <summary>The audit pages in the folder of such a site.</summary>
    AuditPages = 8,

    Internal = RoleSite | AuditPages,
}

/// <summary>Something put into finished output behind the redactor's back: as it was planted, and again in every other kind of output that can hold it.</summary>
public sealed class Planting
{
    private const string Parcel = "handout.zip!/Roadmap/";

    private readonly Dictionary<OutputKinds, ScanReport> _reports = [];

    private Planting(Dictionary<string, byte[]> files, Secret[] secrets)
    {
        var sound = Sound();
        var changed = files.Where(file => !sound.TryGetValue(file.Key, out var before) || !before.AsSpan().SequenceEqual(file.Value)).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        var jane = Estate.ForJane with { Secrets = [.. secrets] };
        var field = Estate.ForField with { Secrets = [.. secrets] };
        _reports[OutputKinds.None] = Scan(files, jane);
        if (changed.TryGetValue("brief.pdf", out var brief)) _reports[OutputKinds.Deck] = Scan([.. sound, new("deck.pdf", brief)], jane);
        if (!changed.ContainsKey("handout.zip")) _reports[OutputKinds.Archive] = Scan([.. sound, new("handout.zip", Output.Zip([.. files.Select(file => ($"Roadmap/{file.Key}", file.Value))]))], jane);
        if (!changed.Keys.Any(path => path.StartsWith("site/", StringComparison.Ordinal))) return;
        // What the sound pages of a customer's site say to a role is no leak that was planted.
        _reports[OutputKinds.RoleSite] = Without(Scan(Site(files, ""), field), Scan(Site(sound, ""), field));
        _reports[OutputKinds.AuditPages] = Without(Scan([.. Site(sound, ""), .. Site(files, "audit/")], field), Scan([.. Site(sound, ""), .. Site(sound, "audit/")], field));
    }

    public static Planting Of(Action<Output> plant, params Secret[] secrets)
    {
        using var output = new Output();
        plant(output);
        return new Planting(FilesOf(output.Folder), secrets);
    }

    /// <param name="path">Where, as planted; each other kind has its own path for it.</param>
    /// <param name="not">Kinds of output in which this is no leak.</param>
    public void Finds(string code, string? path = null, OutputKinds not = OutputKinds.None)
    {
        foreach (var (kind, report) in _reports.Where(report => (report.Key & not) == OutputKinds.None))
        {
            Assert.True(report.Findings.Any(finding => finding.Code == code && (path is null || finding.Path == PathIn(kind, path))), $"no {code} in {kind}: {report.Written()}");
        }
    }

    private static string PathIn(OutputKinds kind, string path) => kind switch
    {
        OutputKinds.Deck => path.Replace("brief.pdf", "deck.pdf", StringComparison.Ordinal),
        OutputKinds.Archive => Parcel + path,
        OutputKinds.RoleSite => path["site/".Length..],
        OutputKinds.AuditPages => "audit/" + path["site/".Length..],
        _ => path,
    };

    private static Dictionary<string, byte[]> Sound()
    {
        using var output = new Output();
        return FilesOf(output.Folder);
    }

    private static Dictionary<string, byte[]> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, byte[]>> Site(Dictionary<string, byte[]> files, string folder) =>
        files.Where(file => file.Key.StartsWith("site/", StringComparison.Ordinal)).Select(file => new KeyValuePair<string, byte[]>(folder + file.Key["site/".Length..], file.Value));

    private static ScanReport Scan(IEnumerable<KeyValuePair<string, byte[]>> files, ScanSubject subject)
    {
        var folder = Directory.CreateTempSubdirectory("waymark-planted-").FullName;
        try
        {
            foreach (var (path, bytes) in files)
            {
                var full = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllBytes(full, bytes);
            }

            return Estate.Scanner.Scan(subject, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ScanReport Without(ScanReport planted, ScanReport sound)
    {
        var before = sound.Findings.Select(finding => (finding.Path, finding.Code, finding.Excerpt)).ToHashSet();
        return planted with { Findings = [.. planted.Findings.Where(finding => !before.Contains((finding.Path, finding.Code, finding.Excerpt)))] };
    }
}
