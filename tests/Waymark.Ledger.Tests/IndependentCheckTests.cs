using System.Globalization;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Tests;

/// <summary>The log as programs see it that know nothing of Waymark: OpenSSL, and scripts written from the specifications.</summary>
public sealed class IndependentCheckTests
{
    [Fact]
    public void AScriptDerivesALogOf300AndChecksEveryProof()
    {
        Tool.Require("python3");
        using var workspace = new Workspace();
        SmallLog.Publish(workspace, 299);

        var tiles = workspace.OpenReader().Tiles;
        var proofs = workspace.At("proofs.txt");
        File.WriteAllLines(proofs, Enumerable.Range(0, 300).Select(index => Line($"inclusion {index}", MerkleTree.ProveInclusion(index, 300, tiles.Subtree)))
            .Concat(Pairs(300).Select(pair => Line($"consistency {pair.Old} {pair.New}", MerkleTree.ProveConsistency(pair.Old, pair.New, tiles.Subtree)))));
        var (exitCode, output, errors) = Tool.Run("python3", ScriptPath, workspace.Place.Log, proofs);

        Assert.True(exitCode == 0, errors);
        Assert.Equal("300 entries, 300 proofs of inclusion, 45150 of consistency\n", output);
    }

    /// <summary>Needs Debian's golang-go and golang-golang-x-mod-dev, and some time to compile: in the full run alone.</summary>
    [Fact]
    public void GosOwnPackageMakesTheSameProofs()
    {
        Assert.SkipUnless(Effort.IsFull, "tests/Waymark.Ledger.Tests/sweeps.sh proofs runs it");
        Tool.Require("go");
        const int Largest = 256;
        var leaves = Enumerable.Range(0, Largest).Select(i => MerkleTree.HashLeaf([(byte)i])).ToList();
        using var workspace = new Workspace();
        var input = workspace.At("proofs.txt");
        File.WriteAllLines(input, leaves.Select(leaf => $"leaf {leaf}").Concat(Pairs(Largest).SelectMany(pair => new[]
        {
            Line($"inclusion {pair.New} {pair.Old - 1}", MerkleTree.ProveInclusion(pair.Old - 1, pair.New, Subtree)),
            Line($"consistency {pair.New} {pair.Old}", MerkleTree.ProveConsistency(pair.Old, pair.New, Subtree)),
        })));

        var program = Path.Combine(Tool.Root, "tests/Waymark.Ledger.Tests/check_tlog.go");
        var (exitCode, output, errors) = Tool.Run("bash", "-c", $"GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE='{workspace.At("go")}' go run '{program}' < '{input}'");
        Assert.True(exitCode == 0, errors);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        Assert.Equal("32896 proofs of inclusion and 32896 of consistency are those of x/mod's tlog\n", output);

        Digest Subtree(int level, long index) => level == 0 ? leaves[(int)index] : MerkleTree.HashNode(Subtree(level - 1, 2 * index), Subtree(level - 1, (2 * index) + 1));
    }

    [Fact]
    public void TheScriptRefusesAProofThatIsNotOne()
    {
        Tool.Require("python3");
        using var workspace = new Workspace();
        SmallLog.Publish(workspace, 9);
        var tiles = workspace.OpenReader().Tiles;
        var proofs = workspace.At("proofs.txt");
        File.WriteAllText(proofs, Line("inclusion 4", MerkleTree.ProveInclusion(5, 10, tiles.Subtree)));
        Assert.Equal(1, Tool.Run("python3", ScriptPath, workspace.Place.Log, proofs).ExitCode);
    }

    [Fact]
    public void WhatTheHowToSaysChecksAHandoutsProof()
    {
        Tool.Require("python3");
        Tool.Require("openssl");
        using var workspace = new Workspace();
        workspace.Publish(1, 2, 3);
        var folder = workspace.At($"output/handouts/acme/{Some.Id(2)}");
        var proof = Path.Combine(folder, "handout.tlog-proof");

        var (exitCode, output, errors) = Check(workspace, proof, VerifierKeyOf(workspace), folder);
        Assert.True(exitCode == 0, errors);
        Assert.Contains("Jane Doe", output, StringComparison.Ordinal);
        Assert.Equal("Verified OK\n", Verify(workspace).Output);

        File.AppendAllText(workspace.At("handout.tlog-proof.checkpoint"), "x");
        Assert.NotEqual(0, Verify(workspace).ExitCode);
        File.AppendAllText(Path.Combine(folder, "brief.pdf"), "x");
        Assert.Contains("brief.pdf was changed", Check(workspace, proof, VerifierKeyOf(workspace), folder).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void TheScriptOfTheHowToIsShortEnoughToRead() =>
        Assert.InRange(File.ReadAllLines(CheckProofPath).Length, 10, 40);

    [Fact]
    public void OpenSslVerifiesTheCheckpointOfTheLog()
    {
        Tool.Require("openssl");
        using var workspace = new Workspace();
        workspace.Publish(1);
        var note = SignedNote.Parse(File.ReadAllBytes(workspace.Place.Checkpoint));
        File.WriteAllText(workspace.At("handout.tlog-proof.checkpoint"), note.Text);
        File.WriteAllBytes(workspace.At("handout.tlog-proof.signature"), note.Signatures[0].Bytes.ToArray());
        File.WriteAllBytes(workspace.At("handout.tlog-proof.key.der"), VerifierKey.Parse(VerifierKeyOf(workspace)).SubjectPublicKeyInfo.ToArray());
        Assert.Equal("Verified OK\n", Verify(workspace).Output);
    }

    private static string ScriptPath => Path.Combine(Tool.Root, "tests/Waymark.Ledger.Tests/check_log.py");

    private static string CheckProofPath => Path.Combine(Tool.Root, "docs/how-to/check_proof.py");

    private static string VerifierKeyOf(Workspace workspace) => workspace.OpenReader().VerifierKey!.ToString();

    private static (int ExitCode, string Output, string Errors) Check(Workspace workspace, string proof, string key, string folder) =>
        Tool.RunIn(workspace.Root, "python3", CheckProofPath, proof, key, folder);

    private static (int ExitCode, string Output, string Errors) Verify(Workspace workspace) => Tool.Run(
        "openssl", "dgst", "-sha256", "-verify", workspace.At("handout.tlog-proof.key.der"), "-keyform", "DER",
        "-signature", workspace.At("handout.tlog-proof.signature"), workspace.At("handout.tlog-proof.checkpoint"));

    private static IEnumerable<(int Old, int New)> Pairs(int size) =>
        from later in Enumerable.Range(1, size) from earlier in Enumerable.Range(1, later) select (earlier, later);

    private static string Line(string what, IEnumerable<Digest> hashes) => string.Create(CultureInfo.InvariantCulture, $"{what} {string.Join(' ', hashes)}");
}
