using System.Text;
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

        var shown = Check(workspace, proof);
        Assert.Contains("</svg>This copy is in the log</h2>", shown, StringComparison.Ordinal);
        Assert.Contains("Issued to Jane Doe (Acme Łódź), dated 20 November 2026, 1 file.", shown, StringComparison.Ordinal);
        Assert.Contains("The 260 entries published here continue the 257 of the proof.", shown, StringComparison.Ordinal);

        using (var ledger = workspace.OpenWriter())
        {
            ledger.Revoke(Some.Id(7), "sent to the wrong person");
            ledger.PublishLog();
        }

        Assert.Contains("</svg>This copy is in the log, and was withdrawn</h2>", Check(workspace, proof), StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageKnowsAnErasedRecipientFromTheProofThatTheyHold()
    {
        Tool.Require("chromium");
        using var workspace = new Workspace();
        workspace.Publish(1, 2);
        var held = File.ReadAllBytes(workspace.At($"output/handouts/acme/{Some.Id(1)}/handout.tlog-proof"));
        byte[] after;
        using (var ledger = workspace.OpenWriter())
        {
            ledger.Erase("jane@acme.example");
            ledger.PublishLog();
            after = ledger.Reader.Prove(1).Encode();
        }

        foreach (var (proof, names) in new[] { (held, true), (after, false) })
        {
            var shown = Check(workspace, proof);
            Assert.Contains("</svg>This copy is in the log; what it recorded was erased</h2>", shown, StringComparison.Ordinal);
            Assert.Equal(names, shown.Contains("Jane Doe", StringComparison.Ordinal));
            Assert.Contains("Private record erased on 20 November 2026, entry 3.", shown, StringComparison.Ordinal);
        }

        Assert.False(workspace.Mentions("output/audit", "Jane"));
    }

    [Fact]
    public void AProofThatWasTouchedOrIsAnotherLogsDoesNotHold()
    {
        Tool.Require("chromium");
        using var workspace = new Workspace();
        workspace.Publish(1, 2, 3);
        var proof = File.ReadAllText(workspace.At($"output/handouts/acme/{Some.Id(3)}/handout.tlog-proof"));
        using (var ledger = workspace.OpenWriter()) ledger.PublishLog();
        using var stranger = new Workspace();
        stranger.Publish(1);
        var lines = proof.Split('\n');
        var (extra, opened) = (lines[1]["extra ".Length..], Convert.FromBase64String(lines[1]["extra ".Length..]));
        opened[^4] ^= 1;

        foreach (var (what, touched, why) in new[]
        {
            ("signature", proof[..^8] + (proof[^8] == 'A' ? 'B' : 'A') + proof[^7..], "The signature in this proof is not of this log’s key."),
            ("size", proof.Replace("\n4\n", "\n3\n", StringComparison.Ordinal), "The signature in this proof is not of this log’s key."),
            ("index", proof.Replace("index 3", "index 2", StringComparison.Ordinal), "The entry is not in the tree that was signed."),
            ("record", proof.Replace(extra, Convert.ToBase64String(opened), StringComparison.Ordinal), "The entry commits to something else than this proof shows."),
            ("log", File.ReadAllText(stranger.At($"output/handouts/acme/{Some.Id(1)}/handout.tlog-proof")), "This proof is of another log:"),
            ("form", "%PDF-1.7", "This file is not a proof of a handout."),
            ("base64", proof.Replace("extra ", "extra *", StringComparison.Ordinal), "This file is not a proof of a handout, or it was damaged."),
        })
        {
            var shown = Check(workspace, Encoding.UTF8.GetBytes(touched));
            Assert.True(shown.Contains("</svg>This proof does not hold</h2>", StringComparison.Ordinal) && shown.Contains(why, StringComparison.Ordinal), $"{what}: {shown}");
        }
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
