using System.Text;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Publishing;
using Waymark.Ledger.Records;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Tests;

/// <summary>The examples of docs/formats/ledger-*.md are one log, and are read here as the program reads its own files.</summary>
public sealed class DocumentedFormatTests
{
    private static readonly Dictionary<string, string> Examples = ReadExamples();

    private static VerifierKey Key => VerifierKey.Parse(Examples["vkey"]);

    private static Checkpoint Signed => Checkpoint.Parse(SignedNote.Parse(File("checkpoint")).Text);

    [Fact]
    public void TheKeyIsTheOneThatTheVerifierKeyIsFor()
    {
        using var key = SigningKey.FromPem(Examples["ledger-signing.pem"]);
        Assert.Equal(Examples["vkey"], key.VerifierFor(Key.Name).ToString());
        Assert.Equal(Encoding.ASCII.GetString(File("ledger-signing.pem")), key.ToPem());
    }

    [Fact]
    public void TheCheckpointIsSignedByTheKey()
    {
        Assert.True(SignedNote.Parse(File("checkpoint")).IsSignedBy(Key));
        Assert.Equal((Key.Name, 2), (Signed.Origin, Signed.Size));
    }

    [Fact]
    public void TheTilesAreThoseOfTheEntriesAndHashToTheRoot()
    {
        var entries = EntryBundle.Decode(Hex("tile/entries/000.p/2"), 2);
        Assert.Equal([Examples["entry-genesis"], Examples["entry-publish"]], entries.Select(Encoding.ASCII.GetString));
        var hashes = entries.Select(entry => MerkleTree.HashLeaf(entry)).ToList();
        Assert.Equal(Convert.ToHexStringLower(Hex("tile/0/000.p/2")), string.Concat(hashes));
        Assert.Equal(Signed.Root, MerkleTree.HashNode(hashes[0], hashes[1]));
    }

    [Theory]
    [InlineData("entry-genesis", typeof(Entry.Genesis)), InlineData("entry-publish", typeof(Entry.HandoutPublished)), InlineData("entry-site", typeof(Entry.SitePublished))]
    [InlineData("entry-revoke", typeof(Entry.HandoutRevoked)), InlineData("entry-erase", typeof(Entry.PayloadErased)), InlineData("entry-rotate", typeof(Entry.KeyRotated))]
    public void EveryEntryIsReadAsWhatThePageSays(string name, Type type)
    {
        Assert.IsType(type, Entry.Decode(Encoding.ASCII.GetBytes(Examples[name])));
        Assert.Throws<FormatException>(() => Entry.Decode(Encoding.ASCII.GetBytes(Examples[name].Replace("{", "{\"a\":1,", StringComparison.Ordinal))));
        Assert.Throws<FormatException>(() => Entry.Decode(Encoding.ASCII.GetBytes(Examples[name].Replace("\"t\"", " \"t\"", StringComparison.Ordinal))));
        Assert.Throws<FormatException>(() => Entry.Decode(Encoding.ASCII.GetBytes(Examples[name].Replace("/v1", "/v2", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("payload-handout", typeof(HandoutRecord)), InlineData("payload-site", typeof(SiteRecord))]
    [InlineData("payload-revocation", typeof(RevocationRecord)), InlineData("payload-erasure", typeof(ErasureRecord))]
    public void EveryPayloadIsReadAsWhatThePageSays(string name, Type type)
    {
        Assert.IsType(type, Statement.Decode(Encoding.UTF8.GetBytes(Examples[name])));
        Assert.Throws<FormatException>(() => Statement.Decode(Encoding.UTF8.GetBytes(Examples[name].Replace("\"predicate\":{", "\"predicate\":{\"a\":1,", StringComparison.Ordinal))));
    }

    [Fact]
    public void TheOpeningHashesToTheCommitmentOfTheEntry()
    {
        Assert.Equal(Examples["commitment"], Digest.Of(OpeningBytes).ToString());
        Assert.Equal(Examples["commitment"], ((Entry.HandoutPublished)Entry.Decode(Encoding.ASCII.GetBytes(Examples["entry-publish"]))).Commitment.ToString());
        Assert.Equal(Examples["payload-handout"], Encoding.UTF8.GetString(Opening.Decode(OpeningBytes).Payload.Span));
    }

    [Fact]
    public void TheArchiveHoldsTheFilesUnderTheNamesThatThePageGives()
    {
        var record = (HandoutRecord)Statement.Decode(Encoding.UTF8.GetBytes(Examples["payload-handout"]));
        var files = record.Files.Select(file => (file.Path, new byte[file.Bytes])).Append((DeliveredFolder.ProofName, File("handout.tlog-proof")));
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(Archive.Make(record.Facts, files)));
        Assert.Equal(Examples["handout.zip"].Split('\n'), archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries.Where(entry => entry.FullName.EndsWith(".pdf", StringComparison.Ordinal)), pdf => Assert.Equal(pdf.Length, pdf.CompressedLength));
        Assert.All(archive.Entries, entry => Assert.Equal(record.Facts.Date.ToDateTime(TimeOnly.MinValue), entry.LastWriteTime.DateTime));
        using var notice = new StreamReader(archive.GetEntry("NOTICE.txt")!.Open());
        Assert.Equal(record.Facts.Parcel.Notice + "\n", notice.ReadToEnd());
    }

    [Fact]
    public void TheProofLeadsFromTheEntryToTheCheckpoint()
    {
        var proof = TlogProof.Parse(File("handout.tlog-proof"));
        var evidence = Evidence.Of(proof);
        Assert.Equal(Examples["entry-publish"], Encoding.ASCII.GetString(evidence.Entry.Span));
        Assert.Equal(OpeningBytes, evidence.Opening!.Value.ToArray());
        Assert.True(proof.Includes(MerkleTree.HashLeaf(evidence.Entry.Span)));
        Assert.Equal(Examples["checkpoint"] + "\n", Encoding.UTF8.GetString(proof.Note.Encode()));
    }

    [Fact]
    public void TheIntentIsTheOneThatMadeTheLog()
    {
        var intent = Intent.Decode(File("intent"));
        Assert.Equal((0, 2, "0.intent"), (intent.First, intent.Size, intent.FileName));
        Assert.Equal([Examples["entry-genesis"], Examples["entry-publish"]], intent.Entries.Select(planned => Encoding.ASCII.GetString(planned.Entry.Encode())));
        Assert.Equal(OpeningBytes, intent.Entries[1].Opening!.Encode());
        var record = (HandoutRecord)intent.Entries[1].Record!;
        Assert.Equal(
            record.Files.Select(file => file.Sha256.ToString()).Concat(record.Kept.Select(kept => kept.Sha256.ToString())).Order(StringComparer.Ordinal),
            intent.NewObjects.Select(digest => digest.ToString()));
        Assert.Throws<FormatException>(() => Intent.Decode(File("intent").AsSpan()[..^2]));
    }

    [Fact]
    public void LastSignedRemembersTheCheckpoint()
    {
        using var workspace = new Workspace();
        var path = workspace.At("last-signed");
        System.IO.File.WriteAllBytes(path, File("last-signed"));
        Assert.Equal(Signed, LastSigned.Read(path));
        System.IO.File.WriteAllText(path, Examples["last-signed"].Replace("\n2\n", "\n1\n", StringComparison.Ordinal) + "\n");
        Assert.Throws<LedgerException>(() => LastSigned.Read(path));
    }

    [Fact]
    public void TheTablesAreThoseThatAWriterMakes() => Assert.Equal(Storage.Postgres.PostgresSchema.Tables, Examples["tables"].Split('\n'));

    private static byte[] OpeningBytes => [.. "handout/commit/v1\n"u8, .. Hex("salt"), .. Encoding.UTF8.GetBytes(Examples["payload-handout"])];

    /// <summary>A file as it is on disk: the example and a line feed.</summary>
    private static byte[] File(string name) => Encoding.UTF8.GetBytes(Examples[name] + "\n");

    private static byte[] Hex(string name) => Convert.FromHexString(Examples[name].Replace("\n", "", StringComparison.Ordinal));

    /// <summary>Fenced blocks with a name behind the language: <c>```text checkpoint</c>.</summary>
    private static Dictionary<string, string> ReadExamples()
    {
        var examples = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Tool.Root, "docs/formats"), "ledger-*.md"))
        {
            var lines = System.IO.File.ReadAllLines(page);
            for (var i = 0; i < lines.Length; i++)
            {
                if (!lines[i].StartsWith("```", StringComparison.Ordinal) || lines[i].Split(' ') is not [_, var name]) continue;
                var end = Array.IndexOf(lines, "```", i + 1);
                examples.Add(name, string.Join('\n', lines[(i + 1)..end]));
                i = end;
            }
        }

        return examples;
    }
}
