using System.Security.Cryptography;
using System.Text;
using Waymark.Verify.Tests.Support;

namespace Waymark.Verify.Tests;

/// <summary>The published log is for strangers: tiles, a checkpoint and a page that checks a proof, and of the roadmap nothing.</summary>
public sealed class PublishedLogTests : IDisposable
{
    private const string Script = "async function tile(path) { return new Uint8Array(await (await fetch(path)).arrayBuffer()); }";

    private static readonly ScanSubject.PublishedLog Strangers = new() { Date = Estate.Today };

    private readonly string _folder = Directory.CreateTempSubdirectory("waymark-log-").FullName;

    public PublishedLogTests()
    {
        Write("index.html", Page());
        Write("checkpoint", "waymark.example/ledger/9769f55d6d9333a0\n2\nRX6Dn7o6PNd1szJG4vjVuotWGWcZ1Q1aCxfj4kOVjGE=\n");
        Write("tile/0/000.p/2", SHA256.HashData("one"u8), SHA256.HashData("two"u8));
        Write("tile/entries/000.p/2", [0, 32, .. SHA256.HashData("three"u8), 0, 32, .. SHA256.HashData("four"u8)]);
        Write("tile/entries/x001/234", SHA256.HashData("five"u8));
    }

    public static TheoryData<string, string> Secrets() => [.. Estate.Restricted.Append((Text: "Analysts copy tables into the warehouse by hand.", Code: "WM5001"))];

    public static TheoryData<string> SecretRuns() => [.. Estate.Restricted.Where(secret => secret.Code == "WM5001").Select(secret => secret.Text)];

    [Fact]
    public void ASoundLogPasses() => Assert.Empty(Scan().Findings);

    [Theory, MemberData(nameof(Secrets))]
    public void WhatTheRoadmapSaysIsFoundOnThePageAndInTheCheckpoint(string text, string code)
    {
        Write("index.html", Page($"<p>{text}</p>"));
        Write("checkpoint", $"waymark.example/ledger/9769f55d6d9333a0\n2\nRX6Dn7o6PNd1szJG4vjVuotWGWcZ1Q1aCxfj4kOVjGE=\n\n{text}\n");
        var found = Scan().Findings;
        Assert.Contains(found, finding => finding.Path == "index.html" && finding.Code == code);
        Assert.Contains(found, finding => finding.Path == "checkpoint" && finding.Code == code);
    }

    [Theory, MemberData(nameof(SecretRuns))]
    public void ItIsFoundInATile(string text)
    {
        Write("tile/entries/000.p/2", [0, 32, .. SHA256.HashData("three"u8), 0, (byte)text.Length, .. Encoding.UTF8.GetBytes(text)]);
        Assert.Contains(Scan().Findings, finding => finding.Path == "tile/entries/000.p/2" && finding.Code == "WM5001");
    }

    [Theory]
    [InlineData("names.json")]
    [InlineData("tile/notes")]
    [InlineData("tile/0/0000")]
    [InlineData("checkpoint.old")]
    public void NothingElseLiesBesideIt(string path)
    {
        Write(path, "nothing");
        Assert.Contains(Scan().Findings, finding => finding.Path == path && finding.Code == "WM5201");
    }

    [Fact]
    public void ThePageMayAskForTilesAndForNothingElsewhere()
    {
        Write("index.html", Page().Replace("connect-src 'self'", "connect-src *", StringComparison.Ordinal));
        Assert.Equal(["WM5302", "WM5304"], Scan().Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ScanReport Scan() => Estate.Scanner.Scan(Strangers, _folder);

    private static string Page(string body = "") => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'; connect-src 'self'; base-uri 'none'; form-action 'none'">
        <meta name="robots" content="noindex">
        <meta name="referrer" content="no-referrer">
        <title>Published log</title>
        </head>
        <body>
        <main><h1>Published log</h1>{body}</main>
        <script>{Script}</script>
        </body>
        </html>
        """;

    private void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    private void Write(string path, params byte[][] parts)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, [.. parts.SelectMany(part => part)]);
    }
}
