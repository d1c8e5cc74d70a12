using System.Globalization;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>A real file system that is full: a tmpfs whose size grows by a page until a publication fits. Mounting needs root.</summary>
public sealed class FullDiskTests
{
    private const int Page = 4096;

    [Fact]
    public void WhereverTheDiskIsFullTheLedgerIsSound()
    {
        using var holder = new Workspace();
        var mount = holder.At("disk");
        Directory.CreateDirectory(mount);
        var (exitCode, _, _) = Tool.Run("mount", "-t", "tmpfs", "-o", "size=64m", "waymark-tests", mount);
        if (Effort.IsFull) Assert.True(exitCode == 0, "mounting a tmpfs needs root");
        else Assert.SkipUnless(exitCode == 0, "mounting a tmpfs needs root");
        try
        {
            var (failed, room) = (0, 1);
            while (FailsWith(mount, room))
            {
                failed++;
                room += Effort.IsFull ? 1 : 7;
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{failed} sizes were too small, up to {room} pages of {Page} bytes");
            Assert.True(failed > 1);
        }
        finally
        {
            Tool.Run("umount", mount);
        }
    }

    /// <returns>Whether a publication failed because no more than so much room was left.</returns>
    private static bool FailsWith(string mount, int pages)
    {
        using var workspace = new Workspace(parent: mount);
        workspace.Publish(1);
        var used = new DriveInfo(mount) is var drive ? drive.TotalSize - drive.TotalFreeSpace : 0;
        Resize(mount, used + (pages * Page));
        var outcome = Outcome.Of(() => workspace.Publish(2));
        Resize(mount, 64 << 20);
        if (outcome == Outcome.Done) Assert.NotNull(workspace.OpenReader().FindHandout(Some.Id(2)));
        var violation = Invariants.Violation(workspace);
        Assert.True(violation is null, $"with {pages} pages: {violation}");
        return outcome != Outcome.Done;
    }

    private static void Resize(string mount, long bytes)
    {
        var (exitCode, _, errors) = Tool.Run("mount", "-o", string.Create(CultureInfo.InvariantCulture, $"remount,size={bytes}"), mount);
        Assert.True(exitCode == 0, errors);
    }
}
