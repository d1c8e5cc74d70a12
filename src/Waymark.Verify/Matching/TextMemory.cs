namespace Waymark.Verify.Matching;

/// <summary>
/// Texts that were clean for one audience, by their exact characters and their kind. For any number of threads.
/// </summary>
/// <remarks>
/// Hundreds of thousands of small strings would be marked again by every full collection, at a cost greater than that of reading the texts. Here all
/// characters lie one after the other in a few blocks, and a table says where each text begins: nothing that the collector follows.
/// </remarks>
internal sealed class TextMemory
{
    /// <summary>Bounds of what is kept in mind; beyond them texts are looked at again.</summary>
    private const int MostKept = 200_000;
    private const int MostCharacters = 16 << 20;

    /// <summary>Characters of a block: 64 KiB, so that blocks are collected like any small object.</summary>
    private const int BlockLength = 1 << 15;

    private readonly Lock _lock = new();
    private readonly List<char[]> _blocks = [];

    /// <summary>Open addressing, with a length that is a power of two; at most half of it is taken.</summary>
    private Entry[] _table = new Entry[1 << 10];
    private int _kept;

    /// <summary>Characters taken in the blocks, with what was left at their ends.</summary>
    private int _taken;

    /// <param name="Start">Where the text begins in the blocks, plus one; 0: no text.</param>
    private readonly record struct Entry(int Start, int Length, int Hash, TextKind Kind);

    public bool Knows(ReadOnlySpan<char> text, TextKind kind)
    {
        var hash = HashOf(text, kind);
        lock (_lock) return _table[PlaceOf(text, kind, hash)].Start > 0;
    }

    public void Keep(ReadOnlySpan<char> text, TextKind kind)
    {
        if (text.Length is 0 or > BlockLength) return;
        var hash = HashOf(text, kind);
        lock (_lock)
        {
            if (_kept == MostKept || _taken + text.Length > MostCharacters) return;
            var place = PlaceOf(text, kind, hash);
            if (_table[place].Start > 0) return;
            if (++_kept > _table.Length / 2)
            {
                Grow();
                place = PlaceOf(text, kind, hash);
            }

            _table[place] = new Entry(Copy(text) + 1, text.Length, hash, kind);
        }
    }

    /// <summary>Where the text stands in the table, or the free place where it would.</summary>
    private int PlaceOf(ReadOnlySpan<char> text, TextKind kind, int hash)
    {
        for (var place = hash & (_table.Length - 1); ; place = (place + 1) & (_table.Length - 1))
        {
            ref readonly var entry = ref _table[place];
            if (entry.Start == 0 || (entry.Hash == hash && entry.Kind == kind && TextOf(entry).SequenceEqual(text))) return place;
        }
    }

    private ReadOnlySpan<char> TextOf(in Entry entry) => _blocks[(entry.Start - 1) / BlockLength].AsSpan((entry.Start - 1) % BlockLength, entry.Length);

    /// <summary>Puts the characters behind the others, in a new block where they do not fit into the last one.</summary>
    private int Copy(ReadOnlySpan<char> text)
    {
        var room = (_blocks.Count * BlockLength) - _taken;
        if (text.Length > room)
        {
            _taken += room;
            _blocks.Add(GC.AllocateUninitializedArray<char>(BlockLength));
        }

        var start = _taken;
        if (_blocks.Count > 0) text.CopyTo(_blocks[^1].AsSpan(start % BlockLength));
        _taken += text.Length;
        return start;
    }

    private void Grow()
    {
        var former = _table;
        _table = new Entry[former.Length * 2];
        foreach (var entry in former)
        {
            if (entry.Start == 0) continue;
            var place = entry.Hash & (_table.Length - 1);
            while (_table[place].Start > 0) place = (place + 1) & (_table.Length - 1);
            _table[place] = entry;
        }
    }

    // Seeded for each process: nobody can write texts that all fall on one place.
    private static int HashOf(ReadOnlySpan<char> text, TextKind kind) => string.GetHashCode(text, StringComparison.Ordinal) ^ ((int)kind * 0x3C6EF372);
}
