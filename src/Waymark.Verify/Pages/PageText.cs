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
        var touching = _joints.Where(joint => joint < text.Length && char.IsLetterOrDigit(text[joint])).Distinct().Select(joint => (joint, joint)).ToList();
        if (Joints.Reread(text, touching, with: " ") is { Length: > 0 } spaced) scan.Text(spaced, TextKind.Prose, at with { At = _ => "adjoining elements" }, depth);
    }

    private void Edge(ElementNode element)
    {
        if (s_apart.Contains(element.Name)) _text.Append(' ');
        else if (!s_inline.Contains(element.Name)) _text.Append(WordReader.Boundary);
        else if (_text.Length > 0 && char.IsLetterOrDigit(_text[^1])) _joints.Add(_text.Length);
    }

    private string Place(int offset)
    {
        var found = _places.FindLast(place => place.Offset <= offset);
        return found.Parent?.ToString() ?? "";
    }
}
