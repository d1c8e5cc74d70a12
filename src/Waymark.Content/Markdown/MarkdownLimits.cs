using Waymark.Content.Files;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Markdown;

/// <summary>
/// Refuses, before anything is parsed, text on which a Markdown parser needs quadratic time or a deep stack: brackets, quotes and
/// lists inside each other, and single paragraphs with floods of signs. The limits are far above what people write, and were measured
/// so that any file of <see cref="SourceFile.Limit"/> bytes is read in under two seconds.
/// </summary>
internal static class MarkdownLimits
{
    private const int DeepestBrackets = 32;
    private const int DeepestContainers = 12;
    private const int WidestIndent = 160;

    /// <summary>Signs with a meaning between two empty lines. A table of 100 rows and 8 columns has some 1,800.</summary>
    private const int MostSigns = 6_000;

    /// <summary>Signs between two empty lines that open something: each stays open, and is walked through, until the paragraph ends.</summary>
    private const int MostOpenings = 400;

    /// <summary>Link definitions and the like in one text: the parser searches all of them for each.</summary>
    private const int MostDefinitions = 500;

    /// <summary>Lines of = or - alone: each that underlines a heading makes the parser search all blocks before it.</summary>
    private const int MostUnderlines = 1_000;

    /// <summary>In UTF-16 units: a value of front matter is one paragraph, whatever lines it has.</summary>
    private const int LongestValue = 16 * 1024;

    private static readonly System.Buffers.SearchValues<char> Meaningful = System.Buffers.SearchValues.Create("*_`[]()<>!|\\&:~");

    /// <summary>Checks one value of front matter.</summary>
    public static bool CheckValue(string text, TextMap map, DiagnosticBag bag)
    {
        if (text.Length <= LongestValue) return Check(text, map, bag, isOneParagraph: true);
        bag.Report(DiagnosticCodes.TooDeep, map.At(0), $"this value has {text.Length} characters, and at most {LongestValue} are read", "move it into the body");
        return false;
    }

    /// <summary>Checks a body.</summary>
    public static bool CheckBody(string text, TextMap map, DiagnosticBag bag) => Check(text, map, bag, isOneParagraph: false);

    private static bool Check(string text, TextMap map, DiagnosticBag bag, bool isOneParagraph)
    {
        if (text.AsSpan().Count("]:") > MostDefinitions) return Refuse(map.At(0), $"this text has more than {MostDefinitions} definitions of links and footnotes", bag);
        var (paragraph, underlines) = (new Signs(), 0);
        var lists = new Stack<int>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(start, end - start);
            if (line.IsWhiteSpace() && !isOneParagraph) paragraph = new Signs();
            if (!line.IsWhiteSpace() && !line.Trim().ContainsAnyExcept('=', '-')) underlines++;
            var problem = underlines > MostUnderlines ? $"there are more than {MostUnderlines} lines of = or - alone in this text"
                : Containers(line, lists) > DeepestContainers ? $"lists and quotes are nested more than {DeepestContainers} deep here"
                : line.Length - line.TrimStart().Length > WidestIndent ? $"this line begins with more than {WidestIndent} spaces"
                : paragraph.Count(line);
            if (problem is not null) return Refuse(map.At(start), problem, bag);
            start = end + 1;
        }

        return true;
    }

    /// <summary>Counts the signs of one paragraph, line by line.</summary>
    private sealed class Signs
    {
        private int _brackets;
        private int _openings;
        private int _signs;

        /// <returns>What is too much from this line on, or null.</returns>
        public string? Count(ReadOnlySpan<char> line)
        {
            for (var at = 0; at < line.Length; at++)
            {
                var sign = line[at];
                if (!Meaningful.Contains(sign)) continue;
                _signs++;
                if (sign is '[' or '<' || (sign is '*' or '_' && (at == 0 || line[at - 1] != sign))) _openings++;
                if (sign == '[' && ++_brackets > DeepestBrackets) return $"brackets are nested more than {DeepestBrackets} deep here";
                if (sign == ']' && _brackets > 0) _brackets--;
            }

            return _openings > MostOpenings ? $"there are more than {MostOpenings} signs such as * [ < between two empty lines here"
                : _signs > MostSigns ? $"there are more than {MostSigns} signs such as * [ | between two empty lines here"
                : null;
        }
    }

    // How deep this line stands in quotes and lists, by its markers and, for lists of earlier lines, by its indentation.
    private static int Containers(ReadOnlySpan<char> line, Stack<int> lists)
    {
        var (column, quotes) = (0, 0);
        var hasMarker = false;
        while (column < line.Length)
        {
            if (line[column] is ' ' or '\t') column++;
            else if (line[column] == '>')
            {
                quotes++;
                column++;
            }
            else if (MarkerLength(line[column..]) is var length && length > 0)
            {
                if (!hasMarker) PopTo(lists, column);
                hasMarker = true;
                lists.Push(column);
                column += length;
            }
            else break;
        }

        if (!hasMarker && column < line.Length) PopTo(lists, column);
        return quotes + lists.Count;
    }

    private static void PopTo(Stack<int> lists, int column)
    {
        while (lists.TryPeek(out var marker) && marker >= column) lists.Pop();
    }

    private static int MarkerLength(ReadOnlySpan<char> rest)
    {
        if (rest[0] is '-' or '*' or '+') return rest.Length == 1 || rest[1] is ' ' or '\t' ? 1 : 0;
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 9 || rest[digits] is not ('.' or ')')) return 0;
        return rest.Length == digits + 1 || rest[digits + 1] is ' ' or '\t' ? digits + 1 : 0;
    }

    private static bool Refuse(SourceSpan place, string message, DiagnosticBag bag)
    {
        bag.Report(DiagnosticCodes.TooDeep, place, message, "write it flatter, or put empty lines between its parts");
        return false;
    }
}
