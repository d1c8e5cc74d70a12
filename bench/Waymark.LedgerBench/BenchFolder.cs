namespace Waymark.LedgerBench;

/// <summary>A workspace below the temporary folder (TMPDIR chooses the disk), gone with the run.</summary>
internal sealed class BenchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("waymark-ledger-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
