using System.Collections.Concurrent;

namespace Waymark.Verify.Matching;

/// <summary>
/// Texts that were clean for one audience, by their exact characters and their kind. For any number of threads.
/// </summary>
internal sealed class TextMemory
{
    /// <summary>Bounds of what is kept in mind; beyond them texts are looked at again.</summary>
    private const int MostKept = 200_000;
    private const long MostCharacters = 16 << 20;

    private readonly ConcurrentDictionary<string, bool>[] _known = [.. Enum.GetValues<TextKind>().Select(_ => new ConcurrentDictionary<string, bool>(StringComparer.Ordinal))];
    private int _kept;
    private long _characters;

    public bool Knows(ReadOnlySpan<char> text, TextKind kind) => _known[(int)kind].GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text);

    public void Keep(ReadOnlySpan<char> text, TextKind kind)
    {
        if (Volatile.Read(ref _kept) >= MostKept || Volatile.Read(ref _characters) >= MostCharacters) return;
        if (!_known[(int)kind].GetAlternateLookup<ReadOnlySpan<char>>().TryAdd(text, true)) return;
        Interlocked.Increment(ref _kept);
        Interlocked.Add(ref _characters, text.Length);
    }
}
