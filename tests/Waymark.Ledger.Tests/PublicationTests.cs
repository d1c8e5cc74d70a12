using System.IO.Compression;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Records;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Tests;

public sealed class PublicationTests
{
    [Fact]
    public void APublishedHandoutIsRecordedAndLiesWhereItsRecordSays()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);

        var reader = workspace.OpenReader();
        Assert.Equal(2, reader.Size);
        Assert.Equal(["log.genesis", "handout.publish"], reader.ReadEntries().Select(entry => entry.Kind));
        var entry = reader.FindHandout(Some.Id(1))!;
        var record = Assert.IsType<HandoutRecord>(entry.Record);
        Assert.Equal("jane@acme.example", record.Facts.Recipient.Address);
        Assert.Equal(["brief.pdf", "site/index.html", "site/style.css"], record.Files.Select(file => file.Path));
        Assert.Equal(["handout", "pages"], record.Kept.Select(kept => kept.Name));
        foreach (var file in record.Files)
        {
            var bytes = File.ReadAllBytes(workspace.At($"{record.Directory}/{file.Path}"));
            Assert.Equal((file.Bytes, file.Sha256), (bytes.Length, Digest.Of(bytes)));
            Assert.Equal(bytes, reader.ReadFile(file.Sha256));
        }
    }

    [Fact]
    public void TheProofInTheFolderLeadsFromItsOwnOpeningToTheSignedRoot()
    {
        using var workspace = new Workspace();
        workspace.Publish(1, 2, 3);

        var proof = TlogProof.Parse(File.ReadAllBytes(workspace.At($"output/handouts/acme/{Some.Id(2)}/handout.tlog-proof")));
        var reader = workspace.OpenReader();
        var leaf = reader.Tiles.LeafHash(2);
        Assert.Equal((2, 3), (proof.Index, proof.Checkpoint.Size));
        Assert.True(proof.Includes(leaf));
        Assert.Equal(reader.Tiles.ReadEntries(0)[2], Evidence.Of(proof).Entry.ToArray());
        Assert.Equal(Digest.Of(Evidence.Of(proof).Opening!.Value.Span), ((Entry.HandoutPublished)Entry.Decode(Evidence.Of(proof).Entry.Span)).Commitment);
    }

    [Fact]
    public void TheArchiveHoldsEverythingUnderNamesToSend()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);

        using var archive = ZipFile.OpenRead(workspace.At($"output/handouts/acme/{Some.Id(1)}/handout.zip"));
        Assert.Equal(
            ["NOTICE.txt", "Northwind-roadmap-for-Acme-2026-11-20.pdf", "Northwind-roadmap-for-Acme/index.html", "Northwind-roadmap-for-Acme/style.css", "handout.tlog-proof"],
            archive.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void DeletedFilesComeBackByteForByte()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        var before = workspace.FilesBelow("output").Where(file => !file.Key.EndsWith(".zip", StringComparison.Ordinal)).ToList();
        File.Delete(workspace.At($"output/handouts/acme/{Some.Id(1)}/site/index.html"));
        File.WriteAllText(workspace.At($"output/handouts/acme/{Some.Id(1)}/brief.pdf"), "other bytes");

        using var ledger = workspace.OpenWriter();
        ledger.Restore(ledger.Reader.FindHandout(Some.Id(1))!);

        Assert.Equal(before, workspace.FilesBelow("output").Where(file => !file.Key.EndsWith(".zip", StringComparison.Ordinal)));
    }

    [Fact]
    public void ManyCopiesShareOneCheckpoint()
    {
        using var workspace = new Workspace();
        using var ledger = workspace.OpenWriter();
        using var publication = ledger.Begin();
        for (var number = 0; number < Publication.MostCopies; number++) publication.Stage(Some.Handout(number), Some.Kept(number)).Write(number);
        var entries = publication.Commit();

        Assert.Equal(Enumerable.Range(1, 256).Select(index => (long)index), entries.Select(entry => entry.Index));
        Assert.Equal(257, ledger.Reader.Size);
        Assert.Equal(["ledger/log/tile/0/000", "ledger/log/tile/0/001.p/1", "ledger/log/tile/1/000.p/1", "ledger/log/tile/entries/000", "ledger/log/tile/entries/001.p/1"],
            workspace.FilesBelow("ledger/log/tile").Keys);
    }

    [Fact]
    public void NothingIsPublishedWithoutACommit()
    {
        using var workspace = new Workspace();
        using (var ledger = workspace.OpenWriter())
        using (var publication = ledger.Begin())
        {
            publication.Stage(Some.Handout(1), Some.Kept(1)).Write(1);
        }

        Assert.Empty(workspace.FilesBelow("output"));
        Assert.Equal(0, workspace.OpenReader().Size);
    }

    [Fact]
    public void AnOutputFolderOnAnotherFileSystemIsRefusedBeforeAnythingIsRecorded()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "No second file system is known here.");
        using var workspace = new Workspace();
        var elsewhere = Directory.CreateTempSubdirectory("waymark-output-");
        Directory.CreateSymbolicLink(workspace.At("output"), elsewhere.FullName);

        using (var ledger = workspace.OpenWriter())
        {
            Assert.Contains("by rename", Assert.Throws<IOException>(() => Workspace.Publish(ledger, 1)).Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => Workspace.Publish(ledger, 1));
        }

        Assert.Equal(0, workspace.OpenReader().Size);
        Directory.Delete(workspace.At("output"));
        elsewhere.Delete();
        workspace.Publish(1);
        LedgerAssert.IsSound(workspace);
    }

    [Fact]
    public void WhatWasKeptIsFoundByItsName()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        var reader = workspace.OpenReader();
        var record = (IssuedRecord)reader.FindHandout(Some.Id(1))!.Record!;
        Assert.Equal(Some.Kept(1)["handout"], reader.ReadKept(record, "handout"));
        Assert.Null(reader.ReadKept(record, "layout"));
    }

    [Fact]
    public void ASecondWriterIsTurnedAway()
    {
        using var workspace = new Workspace();
        using var ledger = workspace.OpenWriter();
        var refusal = Assert.Throws<LedgerException>(workspace.OpenWriter);
        Assert.Equal(LedgerFault.Busy, refusal.Fault);
    }
}
