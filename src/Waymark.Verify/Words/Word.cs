namespace Waymark.Verify.Words;

/// <summary>A word of a text, folded and hashed, and where it stands.</summary>
/// <param name="Hash">Of the folded letters; equal words have equal hashes in every text of a process and of every process.</param>
/// <param name="Start">Offset of its first UTF-16 unit in the text it was read from.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Leading">The value of the digits that it begins with.</param>
/// <param name="Digits">How many they are, at most 14.</param>
/// <param name="IsNumber">Nothing follows them.</param>
/// <param name="Length">How many letters and digits it counts as, without marks and characters that show nothing.</param>
/// <param name="AfterBoundary">A <see cref="WordReader.Boundary"/> lies between the word before and this one.</param>
internal readonly record struct Word(ulong Hash, int Start, int End, int Length, long Leading, byte Digits, bool IsNumber, bool AfterBoundary)
{
    /// <summary>Its value where it consists of 1 to 14 digits, else -1.</summary>
    public long Number => IsNumber ? Leading : -1;
}

/// <summary>Hashes of words and of runs of words. Not cryptographic: for tables alone.</summary>
internal static class WordHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Begin => Offset;

    /// <summary>FNV-1a over UTF-16 units.</summary>
    public static ulong Add(ulong hash, char c) => unchecked((hash ^ c) * Prime);

    public static ulong Finish(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 32;
            hash *= 0xD6E8FEB86659FD93;
            hash ^= hash >> 32;
            return hash;
        }
    }

    /// <summary>The hash of the run that <paramref name="next"/> makes longer. A run of one word has that word's hash.</summary>
    public static ulong Join(ulong run, ulong next) => unchecked(Finish((run * 31) + next + 0x9E3779B97F4A7C15));

    /// <summary>The hash of a run of words.</summary>
    public static ulong Run(ReadOnlySpan<Word> words)
    {
        var hash = words[0].Hash;
        foreach (var word in words[1..]) hash = Join(hash, word.Hash);
        return hash;
    }

    /// <summary>The hash of one word given as text.</summary>
    public static ulong Of(string word)
    {
        var words = WordReader.Read(word);
        return words.Count == 1 ? words[0].Hash : throw new ArgumentException($"“{word}” is not one word.", nameof(word));
    }
}
