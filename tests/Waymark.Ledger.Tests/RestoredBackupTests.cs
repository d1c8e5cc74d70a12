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
