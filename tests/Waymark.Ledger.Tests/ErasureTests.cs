using System.Text;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Records;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Tests;

public sealed class ErasureTests
{
    private const string Name = "Zoë Quick";
    private const string Address = "zoe.quick@acme.example";

    [Fact]
    public void AfterAnErasureNoByteOfTheNameOrTheSaltIsLeft()
    {
        using var workspace = new Workspace();
        byte[] salt;
        using (var ledger = workspace.OpenWriter())
        {
            Workspace.Publish(ledger, 1);
            Issue(ledger, 2);
            Workspace.Publish(ledger, 3);
            salt = Opening.Decode(Evidence.Of(TlogProof.Parse(File.ReadAllBytes(workspace.At($"output/handouts/acme/{Some.Id(2)}/handout.tlog-proof")))).Opening!.Value).Salt.ToArray();
            ledger.Revoke(Some.Id(2), $"{Name} asked for it");
            Assert.Equal([5L, 6L], ledger.Erase("Zoe.Quick@ACME.example").Select(entry => entry.Index));
        }

        foreach (var trace in new[] { Name, Address, "zoe" }) Assert.False(workspace.Mentions(".", trace), trace);
        foreach (var (path, bytes) in workspace.FilesBelow(".")) Assert.True(bytes.AsSpan().IndexOf(salt) < 0, path);
        Assert.True(workspace.Mentions("ledger/private", "jane@acme.example"));
        LedgerAssert.IsSound(workspace);
    }

    [Fact]
    public void AnErasedHandoutIsStillKnownByItsIdAndVersion()
    {
        using var workspace = new Workspace();
        using var ledger = workspace.OpenWriter();
        Issue(ledger, 2);
        ledger.Erase(Address);

        Assert.Null(ledger.Reader.FindHandout(Some.Id(2)));
        var erased = ledger.Reader.FindErased(Some.Id(2))!;
        Assert.Equal((1, 2, Some.Handout(2).Version), (erased.Index, erased.ErasedBy, erased.Erasure!.Version));
        Assert.Null(erased.Record);
    }

    [Fact]
    public void ProofsGivenOutBeforeStillVerify()
    {
        using var workspace = new Workspace();
        using var ledger = workspace.OpenWriter();
        Issue(ledger, 2);
        var held = File.ReadAllBytes(workspace.At($"output/handouts/acme/{Some.Id(2)}/handout.tlog-proof"));
        Workspace.Publish(ledger, 3);
        ledger.Erase(Address);

        var proof = TlogProof.Parse(held);
        var (leaf, old) = (ledger.Reader.Tiles.LeafHash(1), proof.Checkpoint);
        Assert.True(proof.Includes(leaf));
        Assert.True(MerkleTree.IsConsistent(
            old.Size, old.Root, ledger.Reader.Size, ledger.Reader.Root, MerkleTree.ProveConsistency(old.Size, ledger.Reader.Size, ledger.Reader.Tiles.Subtree)));
        var commitment = Assert.IsType<Entry.HandoutPublished>(Entry.Decode(Evidence.Of(proof).Entry.Span)).Commitment;
        Assert.Equal(commitment, Digest.Of(Evidence.Of(proof).Opening!.Value.Span));
        Assert.Null(Evidence.Of(ledger.Reader.Prove(1)).Opening);
    }

    [Fact]
    public void FilesThatOthersGotTooStay()
    {
        using var workspace = new Workspace();
        using var ledger = workspace.OpenWriter();
        Workspace.Publish(ledger, 1);
        Issue(ledger, 2);
        ledger.Erase(Address);

        var record = (IssuedRecord)ledger.Reader.FindHandout(Some.Id(1))!.Record!;
        Assert.All(record.Files, file => Assert.Equal(file.Bytes, ledger.Reader.ReadFile(file.Sha256).Length));
        Assert.All(record.Kept, kept => Assert.Equal(kept.Bytes, ledger.Reader.ReadFile(kept.Sha256).Length));
    }

    [Fact]
    public void ACopyMayBeIssuedAgainAfterItsErasure()
    {
        using var workspace = new Workspace();
        using (var ledger = workspace.OpenWriter())
        {
            Issue(ledger, 2);
            ledger.Erase(Address);
            Issue(ledger, 2);
            Assert.Equal(3, ledger.Reader.FindHandout(Some.Id(2))!.Index);
        }

        LedgerAssert.IsSound(workspace);
    }

    [Fact]
    public void ErasingSomebodyUnknownChangesNothing()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        using var ledger = workspace.OpenWriter();
        Assert.Empty(ledger.Erase("nobody@acme.example"));
        Assert.Equal(2, ledger.Reader.Size);
    }

    private static void Issue(LedgerWriter ledger, int number)
    {
        using var publication = ledger.Begin();
        publication.Stage(Some.Handout(number, Address, Name), new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["handout"] = Encoding.UTF8.GetBytes($"{{\"to\":\"{Name}\"}}") }).Write(number);
        publication.Commit();
    }
}
