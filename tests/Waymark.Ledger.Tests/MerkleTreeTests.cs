using System.Globalization;
using System.Text;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Tests;

/// <summary>The tree against RFC 6962's own recursive definition, for every small size, and with every bit of every hash turned over.</summary>
public sealed class MerkleTreeTests
{
    private const int Largest = 40;

    private static readonly Digest[] Leaves = [.. Enumerable.Range(0, Largest).Select(i => MerkleTree.HashLeaf(Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture))))];

    [Fact]
    public void TheEmptyTreeIsTheHashOfNothing() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", MerkleTree.EmptyRoot.ToString());

    [Fact]
    public void TheRootIsThatOfTheDefinition()
    {
        for (var size = 1; size <= Largest; size++) Assert.Equal(Naive(0, size), MerkleTree.Root(size, Subtree));
    }

    [Fact]
    public void EveryProofOfInclusionLeadsToTheRootAndToNoOtherOne()
    {
        for (var size = 1; size <= Largest; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var path = MerkleTree.ProveInclusion(index, size, Subtree);
                Assert.Equal(Naive(0, size), MerkleTree.RootFromInclusion(index, size, Leaves[index], path));
                for (var other = 0; other < size; other++)
                {
                    if (other != index) Assert.NotEqual(Naive(0, size), MerkleTree.RootFromInclusion(other, size, Leaves[index], path));
                }

                Assert.NotEqual(Naive(0, size), MerkleTree.RootFromInclusion(index, size, Leaves[index], [.. path, path.Count > 0 ? path[0] : Leaves[0]]));
                if (path.Count > 0) Assert.NotEqual(Naive(0, size), MerkleTree.RootFromInclusion(index, size, Leaves[index], [.. path.Skip(1)]));
            }
        }
    }

    [Fact]
    public void EveryProofOfConsistencyHoldsForItsTwoSizesAlone()
    {
        for (var size = 1; size <= Largest; size++)
        {
            for (var old = 1; old <= size; old++)
            {
                var path = MerkleTree.ProveConsistency(old, size, Subtree);
                Assert.True(MerkleTree.IsConsistent(old, Naive(0, old), size, Naive(0, size), path), $"{old} to {size}");
                Assert.False(MerkleTree.IsConsistent(old, Naive(0, size), size, Naive(0, old), path) && old != size, $"{old} to {size}, roots exchanged");
                for (var other = 1; other <= size; other++)
                {
                    if (other != old) Assert.False(MerkleTree.IsConsistent(other, Naive(0, old), size, Naive(0, size), path), $"{old} to {size}, taken for {other}");
                }
            }
        }
    }

    [Fact]
    public void OneBitTurnedOverAnywhereBreaksAProof()
    {
        for (var size = 2; size <= 20; size++)
        {
            var (inclusion, consistency) = (MerkleTree.ProveInclusion(size / 2, size, Subtree), MerkleTree.ProveConsistency((size + 1) / 2, size, Subtree));
            for (var bit = 0; bit < 8 * Digest.Size; bit++)
            {
                for (var i = 0; i < inclusion.Count; i++)
                    Assert.NotEqual(Naive(0, size), MerkleTree.RootFromInclusion(size / 2, size, Leaves[size / 2], Flip(inclusion, i, bit)));
                for (var i = 0; i < consistency.Count; i++)
                    Assert.False(MerkleTree.IsConsistent((size + 1) / 2, Naive(0, (size + 1) / 2), size, Naive(0, size), Flip(consistency, i, bit)));
            }
        }
    }

    [Theory]
    [InlineData(0, "000"), InlineData(67, "067"), InlineData(1234, "x001/234"), InlineData(1234067, "x001/x234/067")]
    public void TileNumbersAreWrittenInGroupsOfThree(long number, string path) => Assert.Equal(path, Tile.GroupsOf(number));

    [Fact]
    public void ALogOf70000EntriesHasTheTilesThatTheSpecificationNames()
    {
        var tiles = Tile.AllOf(70_000).ToList();
        Assert.Equal(273, tiles.Count(tile => tile is { Level: 0, IsFull: true }));
        Assert.Equal(
            ["tile/entries/273.p/112", "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"],
            tiles.Where(tile => !tile.IsFull).Select(tile => tile.Path));
        Assert.Equal("tile/1/000", Assert.Single(tiles, tile => tile is { Level: 1, IsFull: true }).Path);
    }

    [Fact]
    public void AppendingInAnyPortionsGivesTheTilesOfOneAppend()
    {
        var entries = Enumerable.Range(0, 70_000).Select(i => Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture))).ToList();
        using var inOne = new Workspace();
        using var inMany = new Workspace();
        Append(inOne, entries, [70_000]);
        Append(inMany, entries, [1, 1, 253, 1, 1, 511, 64_768, 1, 4_463]);

        var expected = inOne.FilesBelow("ledger/log");
        var actual = inMany.FilesBelow("ledger/log").Where(file => expected.ContainsKey(file.Key)).ToList();
        Assert.Equal(expected.Keys, actual.Select(file => file.Key));
        Assert.All(actual, file => Assert.Equal(expected[file.Key], file.Value));
    }

    private static void Append(Workspace workspace, List<byte[]> entries, int[] portions)
    {
        var done = 0;
        foreach (var portion in portions)
        {
            var appending = Appending.To(new TileSet(new FolderFiles(workspace.Root), done), entries.GetRange(done, portion));
            foreach (var (tile, bytes) in appending.Files)
            {
                var path = workspace.At(StoredPath.Of(tile));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
            }

            done += portion;
            Assert.Equal(appending.Root, new TileSet(new FolderFiles(workspace.Root), done).Root());
            Assert.Equal(Tile.Between(done - portion, done).Order(Comparer<Tile>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path))),
                appending.Files.Select(file => file.Tile).Order(Comparer<Tile>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path))));
        }
    }

    private static Digest[] Flip(IReadOnlyList<Digest> path, int index, int bit)
    {
        var bytes = path[index].ToBytes();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        Digest[] flipped = [.. path];
        flipped[index] = new Digest(bytes);
        return flipped;
    }

    private static Digest Subtree(int level, long index) => Naive((int)index << level, ((int)index + 1) << level);

    /// <summary>MTH of RFC 6962 section 2.1, word for word.</summary>
    private static Digest Naive(int low, int high)
    {
        if (high - low == 1) return Leaves[low];
        var k = 1;
        while (k * 2 < high - low) k *= 2;
        return MerkleTree.HashNode(Naive(low, low + k), Naive(low + k, high));
    }
}
