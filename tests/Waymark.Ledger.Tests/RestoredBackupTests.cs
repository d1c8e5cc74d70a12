using Waymark.Ledger.Verification;

namespace Waymark.Ledger.Tests;

/// <summary>A log that has forgotten something that was signed is recognised, and never signed a second way.</summary>
public sealed class RestoredBackupTests
{
    [Fact]
    public void AnOldCheckpointPlayedBackIsNoticed()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        var old = File.ReadAllBytes(workspace.Place.Checkpoint);
        workspace.Publish(2);
        File.WriteAllBytes(workspace.Place.Checkpoint, old);
        AssertRefused(workspace);
    }

    [Fact]
    public void AnOldLedgerPutBackIsNoticed()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        using var backup = workspace.Copy();
        workspace.Publish(2);
        PutBack(workspace, backup, "ledger");
        AssertRefused(workspace);
    }

    [Fact]
    public void AnOldWorkspacePutBackIsNoticedByWhatItPublishedSince()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        using var backup = workspace.Copy();
        workspace.Publish(2);
        PutBack(workspace, backup, "ledger");
        PutBack(workspace, backup, ".waymark/state");
        AssertRefused(workspace);
    }

    [Fact]
    public void AnOldWorkspacePutBackIsNoticedThoughEveryCopyOfItIsKnown()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        using var backup = workspace.Copy();

        // No handout since, but a second proof of the one that the backup knows: under a checkpoint that the backup does not.
        using (var ledger = workspace.OpenWriter())
        {
            ledger.Revoke(Some.Id(1), "sent to the wrong person");
            Directory.Delete(workspace.At($"output/handouts/acme/{Some.Id(1)}"), recursive: true);
            ledger.Restore(ledger.Reader.FindHandout(Some.Id(1))!);
        }

        PutBack(workspace, backup, "ledger");
        PutBack(workspace, backup, ".waymark/state");
        AssertRefused(workspace);
    }

    [Fact]
    public void AnOldWorkspacePutOverTheNewerOneIsNoticedByTheCopiesItDoesNotKnow()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        using var backup = workspace.Copy();
        workspace.Publish(2);
        PutBack(workspace, backup, "ledger");

        // As `cp -a backup/. .` leaves the rest: what is in the backup is old, what is not stays.
        foreach (var (path, bytes) in backup.FilesBelow(".waymark").Concat(backup.FilesBelow("output"))) File.WriteAllBytes(workspace.At(path), bytes);
        AssertRefused(workspace);
    }

    [Fact]
    public void ALogThatSomebodyContinuedElsewhereIsNoticedThoughItHoldsTheSameCopies()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        using var elsewhere = workspace.Copy();
        workspace.Publish(2, 3);
        elsewhere.Publish(3, 2);
        PutBack(workspace, elsewhere, "ledger");
        PutBack(workspace, elsewhere, ".waymark/state");
        Assert.False(LedgerVerification.Verify(workspace.Place, workspace.Time).IsSound);
        Assert.Contains("does not continue", Assert.Throws<LedgerException>(workspace.OpenWriter).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOldWorkspaceIsNoticedByThePublishedLog()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        using var backup = workspace.Copy();
        using (var ledger = workspace.OpenWriter())
        {
            ledger.Revoke(Some.Id(1), "sent to the wrong person");
            ledger.PublishLog();
        }

        PutBack(workspace, backup, "ledger");
        PutBack(workspace, backup, ".waymark/state");
        Assert.Contains("2 entries, but 3 were signed", Assert.Throws<LedgerException>(workspace.OpenWriter).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null), InlineData("not a checkpoint")]
    public void WithoutTheNewestProvenCheckpointEveryProofIsRead(string? instead)
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        using var elsewhere = workspace.Copy();
        workspace.Publish(2);
        elsewhere.Publish(2);
        PutBack(workspace, elsewhere, "ledger");
        PutBack(workspace, elsewhere, ".waymark/state");
        if (instead is null) File.Delete(workspace.Place.NewestProven);
        else File.WriteAllText(workspace.Place.NewestProven, instead);
        Assert.Contains("handout.tlog-proof", Assert.Throws<LedgerException>(workspace.OpenWriter).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpeningReadsNoProofOfACopyThatTheLogKnows()
    {
        using var workspace = new Workspace();
        workspace.Publish(1, 2);
        using var further = workspace.Copy();
        further.Publish(3);

        // A proof from the future of this log, in a folder that the log knows: verifying reads it, opening does not.
        var proof = $"output/handouts/acme/{Some.Id(1)}/handout.tlog-proof";
        File.Copy(further.At($"output/handouts/acme/{Some.Id(3)}/handout.tlog-proof"), workspace.At(proof), overwrite: true);
        workspace.OpenWriter().Dispose();
        Assert.Contains(LedgerVerification.Verify(workspace.Place, workspace.Time).Problems, problem => problem.Path == proof && problem.What.Contains("forgotten 1", StringComparison.Ordinal));
    }

    [Fact]
    public void ADeletedLedgerIsNotBegunAnewByItself()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        Directory.Delete(workspace.At("ledger"), recursive: true);
        Assert.Contains("0 entries, but 2 were signed", Assert.Throws<LedgerException>(workspace.OpenWriter).Message, StringComparison.Ordinal);

        // What the hint says.
        File.Delete(workspace.At(".waymark/state/last-signed"));
        Directory.Delete(workspace.At("output"), recursive: true);
        workspace.Publish(1);
        LedgerAssert.IsSound(workspace);
    }

    private static void AssertRefused(Workspace workspace)
    {
        Assert.False(LedgerVerification.Verify(workspace.Place, workspace.Time).IsSound);
        var refusal = Assert.Throws<LedgerException>(workspace.OpenWriter);
        Assert.Equal(LedgerFault.Broken, refusal.Fault);
        Assert.Contains("2 entries, but 3 were signed", refusal.Message, StringComparison.Ordinal);
    }

    private static void PutBack(Workspace workspace, Workspace backup, string folder)
    {
        Directory.Delete(workspace.At(folder), recursive: true);
        Directory.Move(backup.At(folder), workspace.At(folder));
    }
}
