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
        var memory = new MemoryFiles(workspace.FilesBelow("ledger"));
        var flips = 0;
        foreach (var (path, bytes) in workspace.FilesBelow("ledger/log"))
        {
            var stride = Effort.IsFull ? 1 : 1 + (bytes.Length / 25);
            for (var i = 0; i < bytes.Length; i += stride)
            {
                if (!Effort.IsMine(i)) continue;
                memory[path] = Flipped(bytes, i);
                AssertNoticed(memory, path, $"bit {i % 8} of byte {i} turned over");
                flips++;
            }

            memory[path] = bytes;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{flips} bytes of the log, one bit each: all noticed");
    }

    [Fact]
    public void AnyBitOfWhatWasSignedLastOrProvenLastThatIsTurnedOverIsNoticed()
    {
        var flips = 0;
        foreach (var path in new[] { ".waymark/state/last-signed", "output/.waymark-checkpoint" })
        {
            var bytes = File.ReadAllBytes(workspace.At(path));
            for (var i = 0; i < bytes.Length; i += Effort.IsFull ? 1 : 1 + (bytes.Length / 10))
            {
                if (!Effort.IsMine(i)) continue;
                File.WriteAllBytes(workspace.At(path), Flipped(bytes, i));
                AssertNoticed(path, $"bit {i % 8} of byte {i} turned over");
                flips++;
            }

            File.WriteAllBytes(workspace.At(path), bytes);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{flips} bytes outside of the ledger, one bit each: all noticed");
    }

    [Fact]
    public void AnyBitOfAPrivateFileThatIsTurnedOverIsNoticed()
    {
        var memory = new MemoryFiles(workspace.FilesBelow("ledger"));
        var files = workspace.FilesBelow("ledger/private");
        var (longest, flips) = (files.Max(file => file.Value.Length), 0);
        for (var i = 0; i < longest; i += Effort.IsFull ? 1 : 1 + (longest / 2))
        {
            if (!Effort.IsMine(i)) continue;
            var touched = files.Where(file => file.Value.Length > i).ToList();
            foreach (var (path, bytes) in touched) memory[path] = Flipped(bytes, i);
            var noticed = Problems(memory).Select(problem => problem.Path).ToHashSet(StringComparer.Ordinal);
            Assert.DoesNotContain(touched, file => !noticed.Contains(file.Key));
            foreach (var (path, bytes) in touched) memory[path] = bytes;
            flips += touched.Count;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{flips} bytes of {files.Count} private files, one bit each: all noticed");
    }

    [Fact]
    public void AnyFileThatIsMissingCutOrExchangedIsNoticed()
    {
        var memory = new MemoryFiles(workspace.FilesBelow("ledger"));
        var files = workspace.FilesBelow("ledger").Select(file => (Path: file.Key, Bytes: file.Value)).ToList();
        var (tried, exchanged) = (0, 0);
        for (var i = 0; i < files.Count; i += Effort.IsFull || IsLog(files[i].Path) ? 1 : 190)
        {
            if (!Effort.IsMine(i)) continue;
            var (path, bytes) = files[i];
            memory[path] = null;
            if (!IsSuperseded(path)) AssertNoticed(memory, path, "deleted");
            memory[path] = bytes[..^1];
            AssertNoticed(memory, path, "cut");
            memory[path] = [.. bytes, 0];
            AssertNoticed(memory, path, "lengthened");

            // With its neighbour; and a file of the log with every other one of it.
            foreach (var other in files.Where((file, at) => at == (i + 1) % files.Count || (at > i + 1 && IsLog(path) && IsLog(file.Path))))
            {
                (memory[path], memory[other.Path]) = (other.Bytes, bytes);
                AssertNoticed(memory, path, $"exchanged with {other.Path}");
                (memory[path], memory[other.Path]) = (bytes, other.Bytes);
                exchanged++;
            }

            tried++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} of {files.Count} files deleted, cut and lengthened, {exchanged} exchanges: all noticed");
    }

    [Fact]
    public void AnyOlderCheckpointPlayedBackIsNoticed()
    {
        using var growing = new Workspace();
        var older = new List<byte[]>();
        foreach (var number in Enumerable.Range(1, Effort.IsFull ? 60 : 4))
        {
            growing.Publish(number);
            older.Add(File.ReadAllBytes(growing.Place.Checkpoint));
        }

        foreach (var checkpoint in older.SkipLast(1))
        {
            File.WriteAllBytes(growing.Place.Checkpoint, checkpoint);
            Assert.False(LedgerVerification.Verify(growing.Place, growing.Time).IsSound);
            Assert.Equal(LedgerFault.Broken, Assert.Throws<LedgerException>(growing.OpenWriter).Fault);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{older.Count - 1} older checkpoints played back: all noticed, and nothing signed");
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

    /// <summary>The log had 257 entries between its two commits; that size's partial tiles may go at any time, and say nothing that others do not.</summary>
    private static bool IsSuperseded(string path) => path is "ledger/log/tile/0/001.p/1" or "ledger/log/tile/entries/001.p/1";

    private static bool IsLog(string path) => path.StartsWith("ledger/log", StringComparison.Ordinal);

    private IReadOnlyList<LedgerProblem> Problems() => LedgerVerification.Verify(workspace.Place, workspace.Time).Problems;

    /// <summary>All of verifying, with the ledger's files from memory: a file system would take most of the time.</summary>
    private IReadOnlyList<LedgerProblem> Problems(MemoryFiles files) => LedgerVerification.Verify(ledger.Bare.Place, workspace.Time, files).Problems;

    private void AssertNoticed(MemoryFiles files, string path, string what) => Assert.True(Problems(files).Count > 0, $"{path} {what}, and nobody noticed");

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
        public Ledger300()
        {
            SmallLog.Publish(Workspace, 299);
            Bare = Workspace.Copy();
            Directory.Delete(Bare.At("output"), recursive: true);
            Directory.Delete(Bare.At("ledger"), recursive: true);
        }

        internal Workspace Workspace { get; } = new();

        /// <summary>The same without what was published, which verifying would read each time, and without the ledger.</summary>
        internal Workspace Bare { get; }

        public void Dispose()
        {
            Bare.Dispose();
            Workspace.Dispose();
        }
    }
}
