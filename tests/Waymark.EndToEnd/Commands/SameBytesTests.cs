using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>Same keys, same date, same content: the same bytes, wherever and however the tool runs.</summary>
public sealed class SameBytesTests(SampleRun sample)
{
    [Fact]
    public void AnotherFolderTimeZoneAndCultureGiveTheSameBytes()
    {
        using var elsewhere = Sandbox.OfSample().WithKeysOf(sample.Sandbox);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["DOTNET_PROCESSOR_COUNT"] = "1",
        };
        Tool.Start(elsewhere, environment, "handouts", "--date", SampleRun.Day).Expect(0);
        Tool.Start(elsewhere, environment, "site", "--date", SampleRun.Day).Expect(0);
        Assert.Equal(DigestsOf(sample.Sandbox), DigestsOf(elsewhere));
    }

    private static SortedDictionary<string, string> DigestsOf(Sandbox sandbox)
    {
        var digests = sandbox.Digests("output/handouts", path => Path.GetFileName(path) is not ("handout.tlog-proof" or "handout.zip"));
        foreach (var (path, digest) in sandbox.Digests("output/site", path => !path.Contains("/audit/", StringComparison.Ordinal))) digests.Add(path, digest);
        Assert.NotEmpty(digests);
        return digests;
    }
}
