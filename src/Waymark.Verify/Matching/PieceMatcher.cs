using System.Runtime.InteropServices;
using System.Text;
using Waymark.Verify.Words;

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
    private readonly StringBuilder _shown = new();

    /// <summary>True where nothing restricted begins in any piece of the text; false where something may.</summary>
    public bool IsClean(string text, TextKind kind)
    {
        // Copies differ in characters that show nothing, by which they are told apart; no word does. In raw bytes they have a length.
        if (kind != TextKind.Raw) text = Shown(text);
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

    /// <summary>The text without characters that are neither part of a word nor an end of one.</summary>
    private string Shown(string text)
    {
        var at = FirstUnseen(text, 0);
        if (at < 0) return text;
        _shown.Clear();
        for (var from = 0; from < text.Length;)
        {
            var end = at < 0 ? text.Length : at;
            _shown.Append(text, from, end - from);
            from = end;
            while (from < text.Length && Folding.IsNothing(text[from])) from++;
            at = FirstUnseen(text, from);
        }

        return _shown.ToString();
    }

    private static int FirstUnseen(string text, int from)
    {
        while (from < text.Length)
        {
            var next = text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\x7F');
            if (next < 0) return -1;
            from += next;
            if (Folding.IsNothing(text[from])) return from;
            from++;
        }

        return -1;
    }

    private static ReadOnlySpan<char> Deciding(string text, in TextPiece piece) => text.AsSpan(piece.Start, piece.Reach - piece.Start);
}
