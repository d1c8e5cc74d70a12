using System.Text.Json;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>Custody of the keys, as their owner lives through it: backed up, lost, brought back, replaced.</summary>
public sealed class KeysTests : IDisposable
{
    private const string Jane = "Jane Doe <jane@acme.example>";

    private static readonly Dictionary<string, string> Passphrase = new(StringComparer.Ordinal) { ["WAYMARK_PASSPHRASE"] = "five words that fit together" };

    private readonly Sandbox _sandbox = Sandbox.OfSample();

    [Fact]
    public void KeysThatWereLostComeBackFromASealedBackupAndTracingWithThem()
    {
        var handout = Issue("2026-11-20");
        Assert.False(BackupIsOk());
        Tool.Start(_sandbox, Passphrase, "keys", "export", _sandbox.Path("backup.json"), "--passphrase-from", "env").Expect(0);
        Assert.True(BackupIsOk());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_sandbox.Path("backup.json")));
        Tool.Start(_sandbox, Passphrase, "keys", "export", _sandbox.Path("backup.json")).Expect(4);
        foreach (var key in KeyFiles()) Assert.DoesNotContain(Convert.ToBase64String(File.ReadAllBytes(key)), _sandbox.Read("backup.json"), StringComparison.Ordinal);

        Directory.Delete(_sandbox.Path(".waymark/keys"), recursive: true);
        Assert.Contains("waymark keys import", Trace(handout).Expect(4).Error, StringComparison.Ordinal);
        Assert.Contains("passphrase", Tool.Start(_sandbox, "keys", "import", _sandbox.Path("backup.json")).Expect(1).Error, StringComparison.Ordinal);
        Tool.Start(_sandbox, new Dictionary<string, string>(StringComparer.Ordinal) { ["WAYMARK_PASSPHRASE"] = "another passphrase" }, "keys", "import", _sandbox.Path("backup.json"), "--passphrase-from", "env").Expect(1);
        Tool.Start(_sandbox, Passphrase, "keys", "import", _sandbox.Path("backup.json"), "--passphrase-from", "env").Expect(0);
        Assert.All(KeyFiles(), key => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key)));
        AssertNames(handout, Trace(handout));
    }

    [Fact]
    public void AfterARotationOldCopiesAreTracedAndFoundAgainAndNewOnesHaveTheNewKey()
    {
        var old = Issue("2026-11-20");
        Assert.Equal(2, Tool.Start(_sandbox, "keys", "rotate", "--json").Expect(0).Json.GetProperty("generations").GetInt32());
        Assert.Equal(old.GetProperty("id").GetString(), Issue("2026-11-20").GetProperty("id").GetString());
        var renewed = Issue("2026-11-21");
        AssertNames(old, Trace(old), "copy-identity.1.key");
        AssertNames(renewed, Trace(renewed), "copy-identity.key");
        Tool.Start(_sandbox, "audit", "verify").Expect(0);
        Assert.Contains(Tool.Start(_sandbox, "audit", "list", "--json").Expect(0).Json.GetProperty("entries").EnumerateArray(), entry => entry.GetProperty("kind").GetString() == "key.rotate");

        // Without the retired key the old copy cannot be told, and nobody is accused in its stead.
        File.Delete(_sandbox.Path(".waymark/keys/copy-identity.1.key"));
        Assert.Equal(JsonValueKind.Null, Trace(old).Expect(3).Json.GetProperty("handout").ValueKind);
    }

    [Fact]
    public void ASitePublishedUnderAnOldKeyIsPublishedAgainOnceAndBothAreTraced()
    {
        string[] site = ["site", "--role", "csm", "--date", "2026-11-20", "--json"];
        Tool.Start(_sandbox, site).Expect(0);
        var old = _sandbox.Write("leaked.html", _sandbox.Read("output/site/csm/index.html"));
        Tool.Start(_sandbox, "keys", "rotate").Expect(0);
        Tool.Start(_sandbox, site).Expect(0);
        var renewed = _sandbox.Path("output/site/csm/index.html");
        Assert.NotEqual(File.ReadAllText(old), File.ReadAllText(renewed));
        Tool.Start(_sandbox, site).Expect(0);
        Assert.Equal(2, Tool.Start(_sandbox, "audit", "list", "--json").Expect(0).Json.GetProperty("entries").EnumerateArray().Count(entry => entry.GetProperty("kind").GetString() == "site.publish"));

        string[] builds = [.. new[] { (old, "copy-identity.1.key"), (renewed, "copy-identity.key") }.Select(leak =>
        {
            var trace = Tool.Start(_sandbox, "trace", leak.Item1, "--json").Expect(0).Json;
            AssertMarkedUnder(leak.Item2, trace);
            return trace.GetProperty("handout").GetString()!;
        })];
        Assert.NotEqual(builds[0], builds[1]);
        Assert.All(builds.Zip([old, renewed]), build => Assert.Contains($"data-copy=\"{build.First}\"", File.ReadAllText(build.Second), StringComparison.Ordinal));
    }

    [Fact]
    public void AKeyIsNeverWrittenOver()
    {
        Issue("2026-11-20");
        using var other = Sandbox.OfSample();
        Tool.Start(other, "handout", "--customer", "acme", "--to", Jane, "--date", "2026-11-20", "--format", "brief").Expect(0);
        Tool.Start(other, "keys", "export", other.Path("other.json")).Expect(0);
        var mine = KeyFiles().Select(File.ReadAllText).ToArray();
        Assert.Contains("another key", Tool.Start(_sandbox, "keys", "import", other.Path("other.json")).Expect(4).Error, StringComparison.Ordinal);
        Assert.Equal(mine, KeyFiles().Select(File.ReadAllText));
        var escaping = other.Write("escaping.json", other.Read("other.json").Replace("copy-identity.key", "../copy-identity.key", StringComparison.Ordinal));
        Tool.Start(_sandbox, "keys", "import", escaping).Expect(1);
        Assert.Equal(mine, KeyFiles().Select(File.ReadAllText));
    }

    public void Dispose() => _sandbox.Dispose();

    private JsonElement Issue(string date) =>
        Tool.Start(_sandbox, "handout", "--customer", "acme", "--to", Jane, "--date", date, "--format", "brief", "--json").Expect(0).Json;

    private Run Trace(JsonElement handout) => Tool.Start(_sandbox, "trace", _sandbox.Path(handout.GetProperty("directory").GetString()! + "/brief.pdf"), "--json");

    private IEnumerable<string> KeyFiles() => Directory.EnumerateFiles(_sandbox.Path(".waymark/keys")).Order(StringComparer.Ordinal);

    private bool BackupIsOk() => Tool.Start(_sandbox, "doctor", "--json").Expect(0).Json.GetProperty("checks").EnumerateArray()
        .Single(check => check.GetProperty("name").GetString() == "key backup").GetProperty("ok").GetBoolean();

    /// <param name="key">File of the key that the trace must name; null where there was never another.</param>
    private static void AssertNames(JsonElement handout, Run run, string? key = null)
    {
        var trace = run.Expect(0).Json;
        Assert.Equal(handout.GetProperty("id").GetString(), trace.GetProperty("handout").GetString());
        Assert.Contains(trace.GetProperty("evidence").EnumerateArray(), evidence => evidence.GetProperty("carrier").GetString() == "commitment");
        if (key is not null) AssertMarkedUnder(key, trace);
    }

    private static void AssertMarkedUnder(string key, JsonElement trace) => Assert.Contains($", {key}",
        trace.GetProperty("evidence").EnumerateArray().Single(evidence => evidence.GetProperty("carrier").GetString() == "key").GetProperty("detail").GetString(), StringComparison.Ordinal);
}
