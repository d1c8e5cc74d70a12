using Waymark.Ledger.Storage;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>How a call to the disk ends when it is its turn to fail.</summary>
public enum Fault
{
    /// <summary>The process dies before the call.</summary>
    KillBefore,

    /// <summary>The process dies in the middle of it: half of the bytes are written. For calls without bytes, right after.</summary>
    KillWithin,

    /// <summary>The call reports an input/output error, once, and has done half of its work.</summary>
    Error,

    /// <summary>The disk is full: this call and every later one that needs room fails; deleting still works.</summary>
    Full,
}

/// <summary>What a dead process does next: nothing. Not an IOException, so that no handler takes it for a failure of the disk.</summary>
internal sealed class KilledException : Exception;

/// <summary>A disk on which one call ends as a test wants.</summary>
/// <param name="failing">Number of the call, from 1; 0 for none.</param>
internal sealed class CrashDisk(int failing, Fault fault) : Disk
{
    private bool isDead;

    /// <summary>Calls so far.</summary>
    public int Calls { get; private set; }

    public override void CreateFolder(string path, Privacy privacy) => Do(() => base.CreateFolder(path, privacy), needsRoom: true);

    public override void WriteDurably(string path, ReadOnlySpan<byte> bytes, Privacy privacy)
    {
        var all = bytes.ToArray();
        Do(() => base.WriteDurably(path, all, privacy), needsRoom: true, () => File.WriteAllBytes(path, all[..(all.Length / 2)]));
    }

    public override byte[] SyncFile(string path)
    {
        byte[] bytes = [];
        Do(() => bytes = base.SyncFile(path), needsRoom: false);
        return bytes;
    }

    public override void SyncFolder(string path) => Do(() => base.SyncFolder(path), needsRoom: false);

    public override void Rename(string from, string to) => Do(() => base.Rename(from, to), needsRoom: true);

    public override void DeleteFile(string path) => Do(() => base.DeleteFile(path), needsRoom: false);

    public override void DeleteFolder(string path) => Do(() => base.DeleteFolder(path), needsRoom: false);

    private void Do(Action call, bool needsRoom, Action? half = null)
    {
        if (isDead) throw new KilledException();
        Calls++;
        var isTurn = Calls == failing;
        switch (fault)
        {
            case Fault.KillBefore when isTurn:
                isDead = true;
                throw new KilledException();
            case Fault.KillWithin when isTurn:
                isDead = true;
                (half ?? call)();
                throw new KilledException();
            case Fault.Error when isTurn:
                half?.Invoke();
                throw new IOException("Input/output error");
            case Fault.Full when failing > 0 && Calls >= failing && needsRoom:
                half?.Invoke();
                throw new IOException("No space left on device");
            default:
                call();
                break;
        }
    }
}
