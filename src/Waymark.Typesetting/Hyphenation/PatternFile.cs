using System.Collections.Immutable;
using System.Globalization;

namespace Waymark.Typesetting.Hyphenation;

/// <summary>The patterns and exceptions of one language, as layouts/hyphenation has them; its README.md gives the format.</summary>
internal sealed class PatternFile
{
    private const string BeginsExceptions = "exceptions";
    private readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _patterns;
    private readonly Dictionary<string, ImmutableArray<int>>.AlternateLookup<ReadOnlySpan<char>> _exceptions;

    private PatternFile(int left, int right, Dictionary<string, byte[]> patterns, Dictionary<string, ImmutableArray<int>> exceptions)
    {
        (Left, Right) = (left, right);
        _patterns = patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        _exceptions = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestPattern = patterns.Keys.Max(letters => letters.Length);
    }

    /// <summary>Fewest letters before a division.</summary>
    public int Left { get; }

    /// <summary>Fewest letters after one.</summary>
    public int Right { get; }

    /// <summary>In letters.</summary>
    public int LongestPattern { get; }

    /// <exception cref="FormatException">The text is no pattern file.</exception>
    public static PatternFile Read(TextReader text)
    {
        var patterns = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var exceptions = new Dictionary<string, ImmutableArray<int>>(StringComparer.Ordinal);
        (int Left, int Right)? least = null;
        var inExceptions = false;
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '%') continue;
            if (least is null) least = LeastOf(line);
            else if (line == BeginsExceptions) inExceptions = true;
            else if (inExceptions) AddException(line, exceptions);
            else AddPattern(line, patterns);
        }

        return least is { } found && patterns.Count > 0
            ? new PatternFile(found.Left, found.Right, patterns, exceptions)
            : throw new FormatException("A pattern file has a line of two numbers, then patterns.");
    }

    public bool TryFindPattern(ReadOnlySpan<char> letters, out byte[] values) => _patterns.TryGetValue(letters, out values!);

    public bool TryFindException(ReadOnlySpan<char> word, out ImmutableArray<int> points) => _exceptions.TryGetValue(word, out points);

    private static (int Left, int Right) LeastOf(string line) =>
        line.Split(' ') is [var left, var right]
            ? (int.Parse(left, CultureInfo.InvariantCulture), int.Parse(right, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{line}' is not the fewest letters before and after a division.");

    /// <summary><c>a1ab</c>: letters with the digit of every place between them that is not zero.</summary>
    private static void AddPattern(string line, Dictionary<string, byte[]> patterns)
    {
        Span<char> letters = stackalloc char[line.Length];
        Span<byte> values = stackalloc byte[line.Length + 1];
        values.Clear();
        var count = 0;
        foreach (var c in line)
        {
            if (char.IsAsciiDigit(c)) values[count] = (byte)(c - '0');
            else letters[count++] = c;
        }

        patterns[letters[..count].ToString()] = values[..(count + 1)].ToArray();
    }

    /// <summary><c>how-ever</c>: a word with all its divisions, or with none.</summary>
    private static void AddException(string line, Dictionary<string, ImmutableArray<int>> exceptions)
    {
        var points = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < line.Length; at++)
            if (line[at] == '-') points.Add(at - points.Count);
        exceptions[line.Replace("-", "", StringComparison.Ordinal)] = points.ToImmutable();
    }
}
