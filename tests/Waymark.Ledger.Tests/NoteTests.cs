using System.Text;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Tests;

public sealed class NoteTests
{
    private const string Name = "log.example/roadmap";

    [Fact]
    public void ASignedNoteReadsBackAndVerifies()
    {
        using var key = SigningKey.Create();
        var note = key.Sign(Name, "hello\n\nworld\n");
        var read = SignedNote.Parse(note.Encode());
        Assert.Equal("hello\n\nworld\n", read.Text);
        Assert.True(read.IsSignedBy(key.VerifierFor(Name)));
        Assert.False(read.IsSignedBy(key.VerifierFor("log.example/other")));
        Assert.False((read with { Text = "hello\n\nworld!\n" }).IsSignedBy(key.VerifierFor(Name)));
    }

    [Fact]
    public void SignaturesOfUnknownKeysArePassedOverAndAFalseOneOfAKnownKeySpoilsTheNote()
    {
        using var key = SigningKey.Create();
        using var other = SigningKey.Create();
        var (note, foreign) = (key.Sign(Name, "text\n"), other.Sign("other.example", "text\n").Signatures[0]);
        Assert.True(new SignedNote("text\n", [foreign, note.Signatures[0]]).IsSignedBy(key.VerifierFor(Name)));
        var spoilt = note.Signatures[0] with { Bytes = key.Sign(Name, "another text\n").Signatures[0].Bytes };
        Assert.False(new SignedNote("text\n", [note.Signatures[0], spoilt]).IsSignedBy(key.VerifierFor(Name)));
    }

    [Fact]
    public void AVerifierKeyMayHoldPlusSignsInItsBase64()
    {
        // About every second key does.
        for (var i = 0; i < 20; i++)
        {
            using var key = SigningKey.Create();
            var verifier = key.VerifierFor(Name);
            var read = VerifierKey.Parse(verifier.ToString());
            Assert.Equal((verifier.Name, verifier.Id, verifier.ToString()), (read.Name, read.Id, read.ToString()));
        }
    }

    [Theory]
    [InlineData(""), InlineData("text\n"), InlineData("text\n\n"), InlineData("text\n\n— a AAAAAAA=\n\n"), InlineData("text\n\n- a AAAAAAA=\n")]
    [InlineData("text\n\n— a AAAAAAA=")]
    [InlineData("text\n\n—  AAAAAAA=\n"), InlineData("text\n\n— a+b AAAAAAA=\n"), InlineData("text\n\n— a AAAA\n"), InlineData("text\n\n— a AAAAAAB=\n")]
    [InlineData("te\u0001xt\n\n— a AAAAAAA=\n"), InlineData("te\rxt\n\n— a AAAAAAA=\n")]
    public void WhatIsNotANoteIsRefused(string note) => Assert.Throws<FormatException>(() => SignedNote.Parse(Encoding.UTF8.GetBytes(note)));

    [Theory]
    [InlineData("log\n1\n"), InlineData("log\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"), InlineData("log\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("log\n1\nAAAA\n"), InlineData("\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"), InlineData("log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n")]
    [InlineData("log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n")]
    [InlineData("waymark.example/led ger\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("waymark+example/ledger\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    public void WhatIsNotACheckpointIsRefused(string text) => Assert.Throws<FormatException>(() => Checkpoint.Parse(text));

    [Fact]
    public void AProofReadsBackAndNoLineOfItMayChange()
    {
        using var key = SigningKey.Create();
        var hashes = new[] { Digest.Of("a"u8), Digest.Of("b"u8) };
        var proof = new TlogProof("opening"u8.ToArray(), 2, hashes, key.Sign(Name, new Checkpoint(Name, 3, Digest.Of("root"u8)).Text));
        var bytes = proof.Encode();
        var read = TlogProof.Parse(bytes);
        Assert.Equal((2, "opening", 3), (read.Index, Encoding.ASCII.GetString(read.Extra!.Value.Span), read.Checkpoint.Size));
        Assert.Equal(hashes, read.Hashes);

        var text = Encoding.UTF8.GetString(bytes);
        foreach (var (line, other) in new[] { ("@v1", "@v2"), ("index 2", "index 02"), ("index 2\n", ""), ("extra ", "extra  "), ("\n\n", "\n") })
            Assert.Throws<FormatException>(() => TlogProof.Parse(Encoding.UTF8.GetBytes(text.Replace(line, other, StringComparison.Ordinal))));
    }

    [Fact]
    public void AnyBitOfAKeyThatIsTurnedOverIsAnotherKeyOrNone()
    {
        using var signing = SigningKey.Create();
        var (key, accepted) = (signing.VerifierFor("log.example"), 0);
        foreach (var (at, bit) in from at in Enumerable.Range(0, key.SubjectPublicKeyInfo.Length) from bit in Enumerable.Range(0, 8) select (at, bit))
        {
            var bytes = key.SubjectPublicKeyInfo.ToArray();
            bytes[at] ^= (byte)(1 << bit);
            try
            {
                Assert.NotEqual(key.Id, new VerifierKey("log.example", bytes).Id);
                accepted++;
            }
            catch (FormatException)
            {
                // What is expected of nearly all: an unknown curve, a point beside it, an encoding that is none.
            }
        }

        Assert.InRange(accepted, 0, key.SubjectPublicKeyInfo.Length);
    }
}
