using Waymark.Content.Files;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Yaml;

/// <summary>A Markdown file cut into its front matter and its body.</summary>
/// <param name="Keys">Null where the front matter could not be read; the report is made.</param>
/// <param name="BodyLine">1-based line on which <paramref name="Body"/> begins.</param>
internal sealed record FrontMatter(YamlMapping? Keys, string Body, int BodyLine)
{
    public static FrontMatter? Read(SourceFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        if (!IsFence(text.AsSpan()[..LineEnd(text, 0)]))
        {
            bag.Report(DiagnosticCodes.NoFrontMatter, SourceSpan.Whole(file.Path), "expected '---' on the first line: the front matter is missing",
                "begin the file with '---', its keys, and '---' again");
            return null;
        }

        var start = Math.Min(text.Length, LineEnd(text, 0) + 1);
        var bodyLine = 3;
        for (var at = start; at < text.Length; at = LineEnd(text, at) + 1, bodyLine++)
        {
            var end = LineEnd(text, at);
            if (!IsFence(text.AsSpan()[at..end])) continue;
            var keys = YamlReader.Read(file.Path, text[start..at], firstLine: 2, bag);
            return new FrontMatter(keys, end < text.Length ? text[(end + 1)..] : "", bodyLine);
        }

        bag.Report(DiagnosticCodes.NoFrontMatter, SourceSpan.Whole(file.Path), "the front matter that begins here never ends",
            "put a line '---' after the last key");
        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";

    private static int LineEnd(string text, int from)
    {
        var at = text.IndexOf('\n', from);
        return at < 0 ? text.Length : at;
    }
}
