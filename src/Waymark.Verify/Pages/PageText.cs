using System.Text;
using Waymark.Verify.Matching;
using Waymark.Verify.Pages.Tree;
using Waymark.Verify.Readers;
using Waymark.Verify.Words;

namespace Waymark.Verify.Pages;

/// <summary>
/// The text of a page in one piece. Elements that stand inside a line leave it whole, so that words split over them are read as
/// one; all others put a boundary.
/// </summary>
internal sealed class PageText
{
    private static readonly HashSet<string> s_inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "time", "tspan", "tt", "u", "var", "wbr",
    };

    // Without white space around them, but never part of a word.
    private static readonly HashSet<string> s_apart = new(StringComparer.Ordinal) { "br", "sup", "sub", "img" };

    private readonly StringBuilder _text = new();
    private readonly List<(int Offset, ElementNode? Parent)> _places = [];

    // Where an inline element touches a letter: perhaps one word, perhaps two.
    private readonly List<int> _joints = [];

    public void Open(ElementNode element) => Edge(element);

    public void Close(ElementNode element) => Edge(element);

    public void Add(TextNode text)
    {
        _places.Add((_text.Length, text.Parent));
        _text.Append(text.Text.Replace(WordReader.Boundary, ' '));
    }

    public void Examine(Examination scan, Location at, int depth)
    {
        var text = _text.ToString();
        scan.Text(text, TextKind.Prose, at with { At = Place }, depth);
        Omissions.InText(scan, text, at);
        if (Spaced(text) is { Length: > 0 } spaced) scan.Text(spaced, TextKind.Prose, at with { At = _ => "adjoining elements" }, depth);
    }

    private void Edge(ElementNode element)
    {
        if (s_apart.Contains(element.Name)) _text.Append(' ');
        else if (!s_inline.Contains(element.Name)) _text.Append(WordReader.Boundary);
        else if (_text.Length > 0 && char.IsLetterOrDigit(_text[^1])) _joints.Add(_text.Length);
    }

    /// <summary>What stands around each joint, read as two words: as many characters to either side as the longest name may have.</summary>
    private string Spaced(string text)
    {
        const int Around = 160;
        var spaced = new StringBuilder();
        var joints = _joints.Where(joint => joint < text.Length && char.IsLetterOrDigit(text[joint])).Distinct().ToList();
        for (var i = 0; i < joints.Count;)
        {
            var from = StartOfWord(text, Math.Max(0, joints[i] - Around));
            if (spaced.Length > 0) spaced.Append(WordReader.Boundary);
            int to;
            do
            {
                to = EndOfWord(text, Math.Min(text.Length, joints[i] + Around));
                spaced.Append(text.AsSpan(from, joints[i] - from)).Append(' ');
                from = joints[i++];
            }
            while (i < joints.Count && joints[i] - Around <= to);

            spaced.Append(text.AsSpan(from, to - from));
        }

        return spaced.ToString();
    }

    private static int StartOfWord(string text, int at)
    {
        while (at > 0 && char.IsLetterOrDigit(text[at - 1])) at--;
        return at;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }

    private string Place(int offset)
    {
        var found = _places.FindLast(place => place.Offset <= offset);
        return found.Parent?.ToString() ?? "";
    }
}
