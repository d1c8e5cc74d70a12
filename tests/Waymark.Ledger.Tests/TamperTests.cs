using Waymark.Ledger.Verification;

namespace Waymark.Ledger.Tests;

/// <summary>
/// Whatever is changed in a ledger of 300 entries, verifying says so, and where. Private files are checked one by one, so one run turns the same
/// byte over in all of them and must name each; files of the log are changed one at a time. WAYMARK_FULL=1 takes every byte.
/// </summary>
public sealed class TamperTests(TamperTests.Ledger300 ledger) : IClassFixture<TamperTests.Ledger300>
{
    private readonly Workspace workspace = ledger.Workspace;

    [Fact]
    public void AnyBitOfTheLogThatIsTurnedOverIsNoticed()
    {
        LedgerAssert.IsSound(workspace);
        var flips = 0;
        foreach (var (path, bytes) in LogFiles())
        {
            // Every byte is tried with the part of verifying that reads the log, and some with all of it.
            var stride = Effort.IsFull ? 1 : 1 + (bytes.Length / 50);
            for (var i = 0; i < bytes.Length; i += stride, flips++)
            {
                File.WriteAllBytes(workspace.At(path), Flipped(bytes, i));
                if (IsSuperseded(path) || i % (1 + (bytes.Length / 3)) < stride) AssertNoticed(path, $"bit {i % 8} of byte {i} turned over");
                else Assert.True(LedgerVerification.VerifyLog(workspace.Place).Count > 0, $"bit {i % 8} of byte {i} of {path} turned over, and nobody noticed");
            }

            File.WriteAllBytes(workspace.At(path), bytes);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{flips} bytes of the log, one bit each: all noticed");
    }

    [Fact]
    public void AnyBitOfAPrivateFileThatIsTurnedOverIsNoticed()
    {
        var files = workspace.FilesBelow("ledger/private");
        var (longest, flips) = (files.Max(file => file.Value.Length), 0);
        for (var i = 0; i < longest; i += Effort.IsFull ? 1 : 1 + (longest / 2))
        {
            var touched = files.Where(file => file.Value.Length > i).ToList();
            foreach (var (path, bytes) in touched) File.WriteAllBytes(workspace.At(path), Flipped(bytes, i));
            var noticed = Problems().Select(problem => problem.Path).ToHashSet(StringComparer.Ordinal);
            Assert.DoesNotContain(touched, file => !noticed.Contains(file.Key));
            foreach (var (path, bytes) in touched) File.WriteAllBytes(workspace.At(path), bytes);
            flips += touched.Count;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{flips} bytes of {files.Count} private files, one bit each: all noticed");
    }

    [Fact]
    public void AnyFileThatIsMissingCutOrExchangedIsNoticed()
    {
        var files = workspace.FilesBelow("ledger").Select(file => (Path: file.Key, Bytes: file.Value)).ToList();
        var tried = 0;
        for (var i = 0; i < files.Count; i += Effort.IsFull || IsLog(files[i].Path) ? 1 : 190)
        {
            var (path, bytes) = files[i];
            File.Delete(workspace.At(path));
            if (!IsSuperseded(path)) AssertNoticed(path, "deleted");
            File.WriteAllBytes(workspace.At(path), bytes[..^1]);
            AssertNoticed(path, "cut");
            File.WriteAllBytes(workspace.At(path), [.. bytes, 0]);
            AssertNoticed(path, "lengthened");

            var other = files[(i + 1) % files.Count];
            File.WriteAllBytes(workspace.At(path), other.Bytes);
            File.WriteAllBytes(workspace.At(other.Path), bytes);
            AssertNoticed(path, $"exchanged with {other.Path}");
            File.WriteAllBytes(workspace.At(path), bytes);
            File.WriteAllBytes(workspace.At(other.Path), other.Bytes);
            tried++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} of {files.Count} files deleted, cut, lengthened and exchanged: all noticed");
    }

    [Fact]
    public void AFileThatDoesNotBelongIsNoticed()
    {
        foreach (var path in new[] { "ledger/notes.txt", "ledger/log/tile/0/009", "ledger/log/tile/0/001.p/200", "ledger/private/records/000/200.handout", "ledger/private/objects/x" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(workspace.At(path))!);
            File.WriteAllText(workspace.At(path), "x");
            AssertNoticed(path, "added");
            File.Delete(workspace.At(path));
        }
    }

    [Fact]
    public void AChangedOrUnrecordedPublishedFileIsNoticed()
    {
        var folder = $"output/handouts/acme/{Some.Id(7)}";
        foreach (var (path, bytes) in workspace.FilesBelow(folder))
        {
            File.WriteAllBytes(workspace.At(path), Flipped(bytes, bytes.Length / 2));
            AssertNoticed(path, "changed");
            File.WriteAllBytes(workspace.At(path), bytes);
        }

        foreach (var path in new[] { $"{folder}/more.html", "output/handouts/acme/more.html", "output/site/csm/index.html" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(workspace.At(path))!);
            File.WriteAllText(workspace.At(path), "x");
            AssertNoticed(path, "added");
            File.Delete(workspace.At(path));
        }
    }

    private Dictionary<string, byte[]> LogFiles() => workspace.FilesBelow("ledger/log").Concat(workspace.FilesBelow(".waymark/state"))
        .Where(file => file.Value.Length > 0).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);

    /// <summary>The log had 257 entries between its two commits; that size's partial tiles may go at any time, and say nothing that others do not.</summary>
    private static bool IsSuperseded(string path) => path is "ledger/log/tile/0/001.p/1" or "ledger/log/tile/entries/001.p/1";

    private static bool IsLog(string path) => path.StartsWith("ledger/log", StringComparison.Ordinal);

    private IReadOnlyList<LedgerProblem> Problems() => LedgerVerification.Verify(workspace.Place, workspace.Time).Problems;

    private void AssertNoticed(string path, string what) => Assert.True(Problems().Count > 0, $"{path} {what}, and nobody noticed");

    private static byte[] Flipped(byte[] bytes, int index)
    {
        byte[] flipped = [.. bytes];
        flipped[index] ^= (byte)(1 << (index % 8));
        return flipped;
    }

    /// <summary>One ledger for all of these tests, each of which puts back what it changed.</summary>
    public sealed class Ledger300 : IDisposable
    {
        public Ledger300() => SmallLog.Publish(Workspace, 299);

        internal Workspace Workspace { get; } = new();

        public void Dispose() => Workspace.Dispose();
    }
}
