using System.Runtime.Versioning;
using Waymark.Ledger.Notes;

namespace Waymark.Ledger.Tests;

public sealed class KeyTests
{
    [Fact, UnsupportedOSPlatform("windows")]
    public void AKeyThatOthersCanReadIsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows guards files by access lists.");
        using var workspace = new Workspace();
        workspace.Publish(1);
        File.SetUnixFileMode(workspace.Place.SigningKey, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var refusal = Assert.Throws<LedgerException>(workspace.OpenWriter);
        Assert.Equal(LedgerFault.Unsafe, refusal.Fault);
        Assert.Contains("chmod 600", refusal.Hint!, StringComparison.Ordinal);
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public void PrivateFoldersAreClosedWithANotice()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows guards files by access lists.");
        using var workspace = new Workspace();
        workspace.Publish(1);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(workspace.Place.SigningKey));
        File.SetUnixFileMode(workspace.Place.Private, (UnixFileMode)0b111_101_101);

        using (var ledger = workspace.OpenWriter()) Assert.Contains("closed", Assert.Single(ledger.Notices), StringComparison.Ordinal);
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(workspace.Place.Private));
    }

    [Fact]
    public void ALogWhoseKeyIsMissingIsNotContinuedWithAnother()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        File.Delete(workspace.Place.SigningKey);
        Assert.Contains("missing", Assert.Throws<LedgerException>(workspace.OpenWriter).Message, StringComparison.Ordinal);

        using (var other = new Workspace())
        {
            other.Publish(1);
            File.Copy(other.Place.SigningKey, workspace.Place.SigningKey);
        }

        Assert.Contains("not signed by the key", Assert.Throws<LedgerException>(workspace.OpenWriter).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWorkspaceWithNothingButKeysBeginsALogOfItsOwn()
    {
        using var workspace = new Workspace();
        using var another = new Workspace();
        workspace.Publish(1);
        Directory.CreateDirectory(another.Place.Keys);
        File.Copy(workspace.Place.SigningKey, another.Place.SigningKey);
        another.Publish(1);

        Assert.NotEqual(workspace.OpenReader().VerifierKey!.Name, another.OpenReader().VerifierKey!.Name);
        Assert.Equal(workspace.OpenReader().VerifierKey!.Id, another.OpenReader().VerifierKey!.Id);
    }

    [Fact]
    public void AfterARotationTheNewKeySignsAndOldProofsStayValid()
    {
        using var workspace = new Workspace();
        workspace.Publish(1);
        var old = workspace.OpenReader().VerifierKey!;
        using (var ledger = workspace.OpenWriter())
        {
            var key = ledger.RotateKey();
            Assert.Equal(2, ledger.Reader.Checkpoint!.Signatures.Count);
            Assert.True(ledger.Reader.Checkpoint.IsSignedBy(old) && ledger.Reader.Checkpoint.IsSignedBy(key));
            Workspace.Publish(ledger, 2);
            Assert.False(ledger.Reader.Checkpoint!.IsSignedBy(old));
            Assert.True(ledger.Reader.Checkpoint.IsSignedBy(key));
            Assert.Equal(key.ToString(), ledger.Reader.VerifierKey!.ToString());
        }

        LedgerAssert.IsSound(workspace);
        Assert.True(TlogProof.Parse(File.ReadAllBytes(workspace.At($"output/handouts/acme/{Some.Id(1)}/handout.tlog-proof"))).Note.IsSignedBy(old));
    }
}
