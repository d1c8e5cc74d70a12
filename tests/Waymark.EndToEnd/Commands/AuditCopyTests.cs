using System.Text.Json;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>What can be done with one copy years later: shown, proven, given back, withdrawn, forgotten.</summary>
public sealed class AuditCopyTests
{
    private const string Name = "Zoë Quick-Brown";
    private const string Address = "zoe.quick@acme.example";

    [Fact]
    public void ACopyIsProvenToSomebodyWithoutWaymark()
    {
        using var sandbox = Sandbox.OfSample();
        var copy = Make(sandbox);
        var (id, folder) = (copy.GetProperty("id").GetString()!, sandbox.Path(copy.GetProperty("directory").GetString()!));
        var proof = sandbox.Path("proof.tlog-proof");
        var answer = Tool.Start(sandbox, "audit", "prove", id[..8], "--out", proof, "--json").Expect(0).Json;
        Assert.Equal(["id", "index", "size", "path", "key", "opened"], answer.EnumerateObject().Select(property => property.Name));

        Assert.Contains($"entry 1 of 2", Check(proof, answer, folder).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains(Name, Check(proof, answer, folder).Output, StringComparison.Ordinal);
        Assert.Equal("Verified OK\n", OpenSsl(sandbox).Expect(0).Output);

        File.AppendAllText(Path.Combine(folder, "site", "index.html"), "<!-- -->");
        Assert.Contains("site/index.html was changed", Check(proof, answer, folder).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ACopyIsGivenBackFromTheLedgerAloneWhenContentHasMovedOn()
    {
        using var sandbox = Sandbox.OfSample();
        var copy = Make(sandbox);
        var (id, directory) = (copy.GetProperty("id").GetString()!, copy.GetProperty("directory").GetString()!);
        var issued = FilesIn(sandbox.Path(directory));
        Directory.Delete(sandbox.Path("content"), recursive: true);
        Directory.Delete(sandbox.Path("output"), recursive: true);

        var answer = Tool.Start(sandbox, "audit", "rebuild", id, "--out", sandbox.Path("again"), "--json").Expect(0).Json;
        Assert.Equal(["id", "index", "directory", "files"], answer.EnumerateObject().Select(property => property.Name));
        var again = FilesIn(sandbox.Path("again"));
        Assert.Equal(issued.Keys, again.Keys);
        Assert.All(issued.Where(file => file.Key != "handout.zip"), file => Assert.Equal(file.Value, again[file.Key]));
        Tool.Start(sandbox, "audit", "rebuild", id, "--out", sandbox.Path("again")).Expect(4);

        Tool.Start(sandbox, "audit", "rebuild", id).Expect(0);
        Assert.Equal(issued.Keys, FilesIn(sandbox.Path(directory)).Keys);
    }

    [Fact]
    public void AWithdrawalIsOnTheRecordWithItsReasonAndIsMadeOnce()
    {
        using var sandbox = Sandbox.OfSample();
        var id = Make(sandbox).GetProperty("id").GetString()!;
        Tool.Start(sandbox, "audit", "revoke", id).Expect(2);
        Tool.Start(sandbox, "audit", "revoke", id, "--reason", " ").Expect(2);
        var answer = Tool.Start(sandbox, "audit", "revoke", id, "--reason", "sent to the wrong Zoë", "--json").Expect(0).Json;
        Assert.Equal(["index", "time", "id", "withdraws", "reason"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal((2, 1), (answer.GetProperty("index").GetInt32(), answer.GetProperty("withdraws").GetInt32()));

        var shown = Tool.Start(sandbox, "audit", "show", id, "--json").Expect(0).Json.GetProperty("withdrawn");
        Assert.Equal((2, "sent to the wrong Zoë"), (shown.GetProperty("entry").GetInt32(), shown.GetProperty("reason").GetString()));
        Assert.Contains("WM3012", Tool.Start(sandbox, "audit", "revoke", id, "--reason", "again").Expect(1).Error, StringComparison.Ordinal);
        Tool.Start(sandbox, "audit", "verify").Expect(0);
    }

    [Fact]
    public void AnErasureLeavesNoByteOfTheNameOrTheSaltAndOldProofsHold()
    {
        using var sandbox = Sandbox.OfSample();
        var copy = Make(sandbox);
        Tool.Start(sandbox, "handout", "--customer", "acme", "--to", "jane@acme.example", "--as", "csm", "--date", SampleRun.Day, "--format", "site").Expect(0);
        var (id, folder) = (copy.GetProperty("id").GetString()!, sandbox.Path(copy.GetProperty("directory").GetString()!));
        Tool.Start(sandbox, "audit", "revoke", id, "--reason", $"{Name} asked us to").Expect(0);
        var key = Tool.Start(sandbox, "audit", "prove", id, "--out", sandbox.Path("held/before.tlog-proof"), "--json");
        Assert.Equal(4, key.ExitCode);
        Directory.CreateDirectory(sandbox.Path("held"));
        var held = Tool.Start(sandbox, "audit", "prove", id, "--out", sandbox.Path("held/before.tlog-proof"), "--json").Expect(0).Json;
        CopyFolder(folder, sandbox.Path("held"));
        var salt = Proof.SaltOf(sandbox.Path("held/before.tlog-proof"));

        var unasked = Tool.Start(sandbox, "audit", "erase", Address).Expect(2);
        Assert.Contains("--yes", unasked.Error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(folder));
        var answer = Tool.Start(sandbox, "audit", "erase", Address.ToUpperInvariant(), "--yes", "--json").Expect(0).Json;
        Assert.All(answer.GetProperty("entries").EnumerateArray(), entry => Assert.Equal(["index", "time", "id", "version"], entry.EnumerateObject().Select(property => property.Name)));

        Assert.False(Directory.Exists(folder));
        (string Form, byte[] Bytes)[] forms =
        [
            .. Proof.EncodingsOf(Name), .. Proof.EncodingsOf(Address), .. Proof.EncodingsOf("Quick-Brown"), .. Proof.EncodingsOf(salt),
        ];
        foreach (var place in new[] { "ledger", ".waymark", "output" })
        {
            foreach (var file in Directory.EnumerateFiles(sandbox.Path(place), "*", SearchOption.AllDirectories))
            {
                var bytes = File.ReadAllBytes(file);
                Assert.All(forms, form => Assert.True(bytes.AsSpan().IndexOf(form.Bytes) < 0, $"{file} holds it: {form.Form}"));
            }
        }

        Assert.Contains(Name, Check(sandbox.Path("held/before.tlog-proof"), held, sandbox.Path("held")).Expect(0).Output, StringComparison.Ordinal);
        Assert.Equal("Verified OK\n", OpenSsl(sandbox, "held/before").Expect(0).Output);
        Tool.Start(sandbox, "audit", "verify").Expect(0);
        Assert.Equal(JsonValueKind.Null, Tool.Start(sandbox, "audit", "show", id, "--json").Expect(0).Json.GetProperty("recipient").ValueKind);
        Assert.Contains("WM3011", Tool.Start(sandbox, "audit", "rebuild", id).Expect(1).Error, StringComparison.Ordinal);
        var after = Tool.Start(sandbox, "audit", "prove", id, "--out", sandbox.Path("proof.tlog-proof"), "--json").Expect(0).Json;
        Assert.Contains("was erased", Check(sandbox.Path("proof.tlog-proof"), after, sandbox.Root).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("WM3013", Tool.Start(sandbox, "audit", "erase", Address, "--yes").Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ALeakOfAnErasedCopyEndsAtItsEntry()
    {
        using var sandbox = Sandbox.OfSample();
        var copy = Tool.Start(sandbox, "handout", "--customer", "acme", "--to", $"{Name} <{Address}>", "--as", "csm", "--date", SampleRun.Day, "--format", "brief", "--json").Expect(0).Json;
        var leak = sandbox.Path("leak.pdf");
        File.Copy(Path.Combine(sandbox.Path(copy.GetProperty("directory").GetString()!), "brief.pdf"), leak);
        Tool.Start(sandbox, "audit", "erase", Address, "--yes").Expect(0);
        Tool.Start(sandbox, "audit", "verify").Expect(0);

        // Nobody else got this version: what all its copies say is kept all the same.
        var run = Tool.Start(sandbox, "trace", leak, "--json").Expect(0);
        Assert.Contains("This is the copy of an erased recipient, entry 1.", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            ("identified", copy.GetProperty("id").GetString(), "erased recipient, entry 1"),
            (run.Json.GetProperty("verdict").GetString(), run.Json.GetProperty("handout").GetString(), run.Json.GetProperty("recipient").GetString()));
    }

    private static JsonElement Make(Sandbox sandbox) => Tool.Start(
        sandbox, "handout", "--customer", "acme", "--to", $"{Name} <{Address}>", "--as", "csm", "--date", SampleRun.Day, "--format", "site", "--json").Expect(0).Json;

    private static SortedDictionary<string, string> FilesIn(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file), file => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>The script of docs/how-to/check-a-proof.md; it writes what openssl needs beside itself.</summary>
    private static Run Check(string proof, JsonElement answer, string folder) => OtherProgram.Start(
        "sh", ["-c", "cd \"$1\" && exec python3 \"$2\" \"$3\" \"$4\" \"$5\"", "sh", Path.GetDirectoryName(proof)!, Path.Combine(Repository.Root, "docs/how-to/check_proof.py"), proof, answer.GetProperty("key").GetString()!, folder]);

    private static Run OpenSsl(Sandbox sandbox, string name = "proof") => OtherProgram.Start(
        "openssl", ["dgst", "-sha256", "-verify", sandbox.Path($"{name}.tlog-proof.key.der"), "-keyform", "DER", "-signature", sandbox.Path($"{name}.tlog-proof.signature"), sandbox.Path($"{name}.tlog-proof.checkpoint")]);

    private static void CopyFolder(string from, string to) => OtherProgram.Start("cp", ["-r", from + "/.", to]).Expect(0);
}
