using System.Text.Json;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>Scripts depend on how a command ends.</summary>
public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("handout")]
    [InlineData("handout", "--customer")]
    [InlineData("no-such-command")]
    [InlineData("site", "--no-such-option")]
    public void AWrongCommandLineIsTwo(params string[] arguments)
    {
        using var sandbox = Sandbox.OfSample();
        Tool.Start(sandbox, arguments).Expect(2);
    }

    [Theory]
    [InlineData("acme", "not an address", "csm", 2, "not an address")]
    [InlineData("acme", "nobody@acme.example", "csm", 1, "nobody@acme.example")]
    [InlineData("nowhere", "Jane Doe <jane@acme.example>", "csm", 1, "nowhere")]
    [InlineData("acme", "Jane Doe <jane@acme.example>", "wizard", 1, "wizard")]
    public void AWrongRequestSaysWhat(string customer, string to, string role, int exitCode, string named)
    {
        using var sandbox = Sandbox.OfSample();
        var run = Tool.Start(sandbox, "handout", "--customer", customer, "--to", to, "--as", role, "--date", SampleRun.Day, "--json").Expect(exitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Equal(["error", "diagnostics"], run.Json.EnumerateObject().Select(property => property.Name));
        Assert.False(Directory.Exists(sandbox.Path("output")));
    }

    [Fact]
    public void AKeyThatOthersCanReadIsFour()
    {
        using var sandbox = Sandbox.OfSample();
        var key = sandbox.Write(".waymark/keys/copy-identity.key", Convert.ToBase64String(new byte[32]) + "\n");
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var run = Tool.Start(sandbox, "handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--as", "csm", "--date", SampleRun.Day).Expect(4);
        Assert.Contains("chmod 600", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--as", "csm", "--date", SampleRun.Day), InlineData("audit", "list"), InlineData("audit", "verify")]
    public void ATeamsLedgerThatIsDownIsFourAndNothingIsPublished(params string[] arguments)
    {
        using var sandbox = Sandbox.OfSample();
        sandbox.Write("content/waymark.yml", sandbox.Read("content/waymark.yml") + "ledger: postgresql://roadmap@127.0.0.1:1/waymark\n");
        var run = Tool.Start(sandbox, arguments).Expect(4);
        Assert.Contains("postgresql://roadmap@127.0.0.1:1/waymark cannot be reached", run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(sandbox.Path("output")));
    }

    [Theory]
    [InlineData("ledger: postgresql://roadmap:s3cret@db.example/waymark"), InlineData("ledger: postgresql://db.example/waymark?password=s3cret"), InlineData("leger: postgresql://db.example/waymark")]
    public void AWrongAddressOfTheLedgerIsOneAndIsNotRepeated(string line)
    {
        using var sandbox = Sandbox.OfSample();
        sandbox.Write("content/waymark.yml", sandbox.Read("content/waymark.yml") + line + "\n");
        foreach (var command in new[] { "list", "verify" })
        {
            var run = Tool.Start(sandbox, "audit", command).Expect(1);
            Assert.Contains("content/waymark.yml:", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AStrangersAddressIsAcceptedWithAWarning()
    {
        using var sandbox = Sandbox.OfSample();
        var run = Tool.Start(sandbox, "handout", "--customer", "acme", "--to", "Jane Doe <jane@elsewhere.example>", "--as", "csm", "--date", SampleRun.Day, "--format", "site").Expect(0);
        Assert.Contains("warning WM3002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ACopyThatSaysWhatTheLastOneSaidIsMadeWithAWarning()
    {
        using var sandbox = Sandbox.OfSample();
        string[] arguments = ["handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--as", "csm", "--format", "site", "--date"];
        Assert.DoesNotContain("WM4011", Tool.Start(sandbox, [.. arguments, SampleRun.Day]).Expect(0).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("WM4011", Tool.Start(sandbox, [.. arguments, SampleRun.Day]).Expect(0).Error, StringComparison.Ordinal);
        Assert.Contains("warning WM4011", Tool.Start(sandbox, [.. arguments, "2026-11-21"]).Expect(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingButTheAnswerIsOnStandardOutputAndNoColourInPipes()
    {
        using var sandbox = Sandbox.OfSample();
        var run = Tool.Start(sandbox, "lint", "--json").Expect(0);
        Assert.Equal(JsonValueKind.Object, run.Json.ValueKind);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.Empty(Tool.Start(sandbox, "lint").Output);
    }

    [Fact]
    public void AFolderWithoutContentIsNotAWorkspace()
    {
        using var sandbox = Sandbox.Empty();
        Assert.Contains("waymark init", Tool.Start(sandbox, "lint").Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatInitWritesBuilds()
    {
        using var sandbox = Sandbox.Empty();
        Tool.StartBare(["init", sandbox.Path("new")]).Expect(0);
        var said = new[] { "lint", "handouts", "site" }.ToDictionary(command => command, command => Tool.StartBare([command, "--workspace", sandbox.Path("new")]).Expect(0).Error, StringComparer.Ordinal);
        // A few paragraphs have too few wordings to trace copied text by, and whoever makes the first handouts hears of it.
        Assert.Contains("warning: acme: text that is copied or typed out of this handout cannot be traced", string.Join(' ', said["handouts"].Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void CompletionKnowsTheCommands()
    {
        using var sandbox = Sandbox.Empty();
        Assert.Contains("complete -F", Tool.Start(sandbox, "completion", "bash").Expect(0).Output, StringComparison.Ordinal);
        var words = Tool.StartBare(["[suggest:10]", "waymark ha"]).Output;
        Assert.Contains("handouts", words, StringComparison.Ordinal);
    }

    [Fact]
    public void DoctorSaysWhatIsMissingAndLooksAfterTheKeys()
    {
        using var sandbox = Sandbox.OfSample();
        var checks = Tool.Start(sandbox, "doctor", "--json").Expect(0).Json.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString());
        Assert.Contains("pdftotext", checks);
        Assert.Contains("keys", checks);
    }
}
