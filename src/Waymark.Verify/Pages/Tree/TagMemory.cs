using System.Collections.Concurrent;

namespace Waymark.Verify.Pages.Tree;

/// <summary>
/// Start tags by the characters between their brackets, as the strict reader read them. Nothing but those and whether a drawing is open decides how it
/// reads a tag. For any number of threads.
/// </summary>
internal sealed class TagMemory
{
    /// <summary>Tags kept in mind; beyond that they are read again.</summary>
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<string, StartTag> _outside = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StartTag> _inDrawings = new(StringComparer.Ordinal);
    private int _kept;

    public StartTag? Find(ReadOnlySpan<char> raw, bool inDrawing) => Of(inDrawing).TryGetValue(raw, out var known) ? known : null;

    public void Keep(ReadOnlySpan<char> raw, bool inDrawing, StartTag tag)
    {
        if (Volatile.Read(ref _kept) < MostKept && Of(inDrawing).TryAdd(raw, tag)) Interlocked.Increment(ref _kept);
    }

    private ConcurrentDictionary<string, StartTag>.AlternateLookup<ReadOnlySpan<char>> Of(bool inDrawing) => (inDrawing ? _inDrawings : _outside).GetAlternateLookup<ReadOnlySpan<char>>();
}
