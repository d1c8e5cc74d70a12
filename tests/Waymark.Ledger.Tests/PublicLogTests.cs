using System.Text.RegularExpressions;

namespace Waymark.Ledger.Tests;

public sealed partial class PublicLogTests
{
    [Fact]
    public void ThePublishedLogNamesNobody()
    {
        using var workspace = new Workspace();
        workspace.Publish(1, 2);
        using var ledger = workspace.OpenWriter();
        ledger.Revoke(Some.Id(1), "a reason that stays private");
        var paths = ledger.PublishLog();

        Assert.Equal(["checkpoint", "index.html", "tile/0/000.p/4", "tile/entries/000.p/4"], paths);
        foreach (var word in new[] { "jane", "Jane", "acme", "Acme", "reason", Some.Id(1), "PRIVATE" }) Assert.False(workspace.Mentions("output/audit", word), word);
        Assert.Equal(File.ReadAllBytes(workspace.Place.Checkpoint), File.ReadAllBytes(Path.Combine(workspace.Place.PublicLog, "checkpoint")));
    }

    [Fact]
    public void ThePageChecksProofsInTheBrowser()
    {
        Tool.Require("chromium");
        using var workspace = new Workspace();
        SmallLog.Publish(workspace, 258);
        workspace.Publish(300);
        var proof = File.ReadAllBytes(workspace.At($"output/handouts/acme/{Some.Id(7)}/handout.tlog-proof"));
        using (var ledger = workspace.OpenWriter()) ledger.PublishLog();

        Assert.Contains("<h2>This copy is in the log</h2>", Check(workspace, proof), StringComparison.Ordinal);
        Assert.Contains("Issued to Jane Doe (Acme Łódź), dated 2026-11-20, 1 files.", Check(workspace, proof), StringComparison.Ordinal);

        using (var ledger = workspace.OpenWriter())
        {
            ledger.Revoke(Some.Id(7), "sent to the wrong person");
            ledger.PublishLog();
        }

        Assert.Contains("<h2>This copy is in the log, and was withdrawn</h2>", Check(workspace, proof), StringComparison.Ordinal);
        proof[^20] ^= 1;
        Assert.Contains("<h2>This proof does not hold</h2>", Check(workspace, proof), StringComparison.Ordinal);
    }

    [Fact]
    public void RebuildingGivesTheSameBytesFromTheLedgerAlone()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        var issued = workspace.FilesBelow($"output/handouts/acme/{Some.Id(1)}").ToDictionary(file => Path.GetFileName(file.Key), file => file.Value, StringComparer.Ordinal);
        Directory.Delete(workspace.At("output"), recursive: true);

        var reader = workspace.OpenReader();
        reader.Rebuild(reader.FindHandout(Some.Id(1))!, workspace.At("again"));
        var again = workspace.FilesBelow("again").ToDictionary(file => Path.GetFileName(file.Key), file => file.Value, StringComparer.Ordinal);
        Assert.Equal(issued.Keys.Order(StringComparer.Ordinal), again.Keys.Order(StringComparer.Ordinal));
        foreach (var name in new[] { "brief.pdf", "index.html", "style.css" }) Assert.Equal(issued[name], again[name]);
        Assert.Throws<IOException>(() => reader.Rebuild(reader.FindHandout(Some.Id(1))!, workspace.At("again")));
    }

    /// <summary>What the page shows once it has checked the proof behind its address's #.</summary>
    private static string Check(Workspace workspace, byte[] proof)
    {
        var profile = workspace.At("browser");
        var address = new Uri(Path.Combine(workspace.Place.PublicLog, "index.html")) + "#" + Convert.ToBase64String(proof).Replace('+', '-').Replace('/', '_');
        var (_, output, _) = Tool.Run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--user-data-dir={profile}", "--virtual-time-budget=20000", "--dump-dom", address);
        return Result().Match(output).Value;
    }

    [GeneratedRegex("<section id=\"result\".*?</section>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Result();
}
