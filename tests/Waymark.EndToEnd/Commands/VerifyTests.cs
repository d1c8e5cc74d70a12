using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>The scan of finished output: silent on what the tool makes, loud on what somebody put into it.</summary>
public sealed class VerifyTests(SampleRun sample)
{
    [Fact]
    public void NothingThatTheToolMadeHoldsAnythingHidden()
    {
        var report = Tool.Start(sample.Sandbox, "verify", sample.Sandbox.Path("output"), "--json").Expect(0).Json;
        Assert.True(report.GetProperty("ok").GetBoolean());
        Assert.True(report.GetProperty("outputs").GetInt32() > sample.EachHandout().Count());
    }

    [Theory]
    [InlineData("site/index.html", "</body>", "<p>Vane Hotels asked for this too.</p></body>", "another customer's name")]
    [InlineData("site/index.html", "<body", "<body data-owner=\"Priya Nair\"", "an owner")]
    [InlineData("site/index.html", "</body>", "<p hidden>2026-12-15</p></body>", "an exact date")]
    public void WhatSomebodyPutIntoItIsFound(string path, string before, string after, string what)
    {
        using var sandbox = Sandbox.OfSample();
        var made = Tool.Start(sandbox, "handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--as", "csm", "--date", SampleRun.Day, "--json").Expect(0).Json;
        var folder = sandbox.Path(made.GetProperty("directory").GetString()!);
        var page = Path.Combine(folder, path);
        var text = File.ReadAllText(page);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(page, text.Replace(before, after, StringComparison.Ordinal));

        var report = Tool.Start(sandbox, "verify", folder, "--json").Expect(1).Json;
        Assert.True(report.GetProperty("findings").GetArrayLength() > 0, what);
        Assert.All(report.GetProperty("findings").EnumerateArray(), finding => Assert.EndsWith(path, finding.GetProperty("path").GetString(), StringComparison.Ordinal));
    }
}
