using System.Globalization;
using System.Text;

namespace Waymark.Pdf.Tests.Reading;

/// <summary>An operator that paints, and the marked content it stands in: a tag and an MCID, or null for none.</summary>
internal sealed record Painted(string Operator, string? Tag, int? Mark);

/// <summary>A content stream, read as far as marked content goes.</summary>
internal sealed class ContentStream
{
    private static readonly HashSet<string> painting = ["Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "EI"];

    public List<Painted> Painted { get; } = [];

    /// <summary>MCIDs in order; one used twice is there twice.</summary>
    public List<int> Marks { get; } = [];

    public List<string> Problems { get; } = [];

    /// <summary>Every operator that stands in it.</summary>
    public HashSet<string> Operators { get; } = [];

    /// <summary>How many graphics states are saved at most.</summary>
    public int Nesting { get; private set; }

    private int saved;

    public static ContentStream Read(byte[] bytes)
    {
        var stream = new ContentStream();
        var open = new Stack<(string Tag, int? Mark)>();
        var operands = new List<string>();
        foreach (var token in Tokens(Encoding.Latin1.GetString(bytes)))
        {
            if (!char.IsAsciiLetter(token[0]) && token is not ("'" or "\""))
            {
                operands.Add(token);
                continue;
            }
            stream.Take(token, operands, open);
            operands.Clear();
        }
        if (open.Count > 0)
            stream.Problems.Add("marked content is left open");
        return stream;
    }

    private void Take(string name, List<string> operands, Stack<(string Tag, int? Mark)> open)
    {
        Operators.Add(name);
        switch (name)
        {
            case "q":
                Nesting = Math.Max(Nesting, ++saved);
                break;
            case "Q":
                saved--;
                break;
            case "BMC":
                open.Push((operands[^1], null));
                break;
            case "BDC":
                Begin(operands, open);
                break;
            case "EMC" when !open.TryPop(out _):
                Problems.Add("EMC without a beginning");
                break;
            default:
                if (painting.Contains(name))
                {
                    var place = open.FirstOrDefault(entry => entry.Mark is not null || entry.Tag == "/Artifact");
                    Painted.Add(new Painted(name, place.Tag, place.Mark));
                }
                break;
        }
    }

    private void Begin(List<string> operands, Stack<(string Tag, int? Mark)> open)
    {
        var at = operands.IndexOf("/MCID");
        int? mark = at < 0 ? null : int.Parse(operands[at + 1], CultureInfo.InvariantCulture);
        var tag = operands.First(operand => operand[0] == '/');
        if (mark is { } number)
            Marks.Add(number);
        if (open.Any(entry => entry.Tag == "/Artifact") && mark is not null)
            Problems.Add("tagged content inside an artifact");
        if (open.Any(entry => entry.Mark is not null) && tag == "/Artifact")
            Problems.Add("an artifact inside tagged content");
        open.Push((tag, mark));
    }

    private static IEnumerable<string> Tokens(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            switch (text[at])
            {
                case '(':
                    at = EndOfString(text, at);
                    yield return text[start..at];
                    break;
                case '/':
                    at++;
                    while (at < text.Length && !char.IsWhiteSpace(text[at]) && !"()<>[]/%".Contains(text[at], StringComparison.Ordinal))
                        at++;
                    yield return text[start..at];
                    break;
                case '<' when at + 1 < text.Length && text[at + 1] != '<' && (start == 0 || text[at - 1] != '<'):
                    at = text.IndexOf('>', at) is >= 0 and var end ? end + 1 : text.Length;
                    yield return text[start..at];
                    break;
                case '<' or '>' or '[' or ']' or '{' or '}':
                    at++;
                    yield return text[start..at];
                    break;
                case var letter when char.IsWhiteSpace(letter) || letter == '\0':
                    at++;
                    break;
                default:
                    while (at < text.Length && !char.IsWhiteSpace(text[at]) && !"()<>[]/".Contains(text[at], StringComparison.Ordinal))
                        at++;
                    yield return text[start..at];
                    break;
            }
        }
    }

    private static int EndOfString(string text, int at)
    {
        for (var depth = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '(')
                depth++;
            else if (text[at] == ')' && --depth == 0)
                return at + 1;
        }
        return at;
    }
}
