using System.Runtime.InteropServices;

namespace Waymark.Verify.Matching;

/// <summary>
/// Tells of a long text whether anything restricted begins in it, looking only at pieces that were not clean for this audience before. It finds no less
/// than <see cref="TextMatcher.Match"/>, which then says what it is. Not thread-safe.
/// </summary>
/// <param name="memory">Pieces, each with the words that it reaches, in which nothing restricted begins. In what they reach something may.</param>
internal sealed class PieceMatcher(TextMatcher matcher, TextMemory memory)
{
    private readonly List<TextPiece> _pieces = [];
    private readonly List<(int, int)> _words = [];
    private readonly List<int> _unknown = [];
    private readonly List<Doubt> _doubts = [];

    /// <summary>True where nothing restricted begins in any piece of the text; false where something may.</summary>
    public bool IsClean(string text, TextKind kind)
    {
        TextPieces.Cut(text, _pieces, _words);
        _unknown.Clear();
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (!memory.Knows(Deciding(text, _pieces[i]), kind)) _unknown.Add(i);
        }

        for (var first = 0; first < _unknown.Count;)
        {
            // Pieces that reach into each other are read in one go.
            var last = first;
            while (last + 1 < _unknown.Count && _pieces[_unknown[last + 1]].Start <= _pieces[_unknown[last]].Reach) last++;
            if (!Read(text, kind, CollectionsMarshal.AsSpan(_unknown)[first..(last + 1)])) return false;
            first = last + 1;
        }

        return true;
    }

    private bool Read(string text, TextKind kind, ReadOnlySpan<int> unknown)
    {
        var from = _pieces[unknown[0]].Start;
        _doubts.Clear();
        matcher.Doubt(text.AsSpan(from, _pieces[unknown[^1]].Reach - from), kind, _doubts);
        _doubts.Sort((one, other) => one.Start.CompareTo(other.Start));
        var next = 0;
        foreach (var number in unknown)
        {
            var piece = _pieces[number];
            while (next < _doubts.Count && _doubts[next].Start + from < piece.Start) next++;
            var clean = true;
            for (; next < _doubts.Count && _doubts[next].Start + from < piece.End; next++)
            {
                if (_doubts[next].IsRestricted) return false;
                clean = false;
            }

            if (clean) memory.Keep(Deciding(text, piece), kind);
        }

        return true;
    }

    private static ReadOnlySpan<char> Deciding(string text, in TextPiece piece) => text.AsSpan(piece.Start, piece.Reach - piece.Start);
}
