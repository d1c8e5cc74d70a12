using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Files;

/// <summary>
/// Where each offset of a piece of text stands in the file that it was taken from. The piece may have lost prefixes of its lines
/// (quote marks, indentation, YAML quoting) on the way, and may be a piece of a piece.
/// </summary>
internal sealed class TextMap
{
    private readonly string _file;
    private readonly List<(int Offset, int Line, int Column)> _runs = [];

    private TextMap(string file) => _file = file;

    /// <summary>A map for text that begins at one place and stays on its line.</summary>
    public static TextMap From(SourceSpan start)
    {
        var map = new TextMap(start.File);
        map._runs.Add((0, start.Line, start.Column));
        return map;
    }

    /// <summary>A map for whole lines of a file.</summary>
    /// <param name="firstLine">1-based line of the file on which <paramref name="text"/> begins.</param>
    public static TextMap OfLines(string file, string text, int firstLine)
    {
        var map = new TextMap(file);
        map._runs.Add((0, firstLine, 1));
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            map._runs.Add((at + 1, ++firstLine, 1));
        }

        return map;
    }

    /// <summary>A map for a piece of this map's text, given where runs of the piece begin in this text, ascending from offset 0.</summary>
    public TextMap Inner(IEnumerable<(int Inner, int Outer)> runs)
    {
        var map = new TextMap(_file);
        foreach (var (inner, outer) in runs)
        {
            var at = At(outer);
            map.Add(inner, at.Line, at.Column);
        }

        return map;
    }

    /// <summary>From <paramref name="offset"/> on, the text stands at this place.</summary>
    public void Add(int offset, int line, int column) => _runs.Add((offset, line, column));

    public SourceSpan At(int offset, int length = 0)
    {
        var (low, high) = (0, _runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].Offset <= offset) low = middle;
            else high = middle - 1;
        }

        var run = _runs[low];
        return new SourceSpan(_file, run.Line, run.Column + Math.Max(0, offset - run.Offset), length);
    }
}
