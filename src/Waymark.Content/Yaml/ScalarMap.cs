using Waymark.Content.Files;
using Waymark.Vocabulary.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Waymark.Content.Yaml;

/// <summary>
/// Finds where the text of a YAML scalar stands in its file: quoting, folding and indentation are skipped line by line. Inside a
/// double-quoted line with escapes, columns after the first escape are those of the line's beginning plus the text's own offset.
/// </summary>
internal static class ScalarMap
{
    public static TextMap Build(Scalar scalar, string[] lines, string path, int firstLine)
    {
        var (startLine, startColumn) = ((int)scalar.Start.Line - 1, (int)scalar.Start.Column);
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        var map = TextMap.From(new SourceSpan(path, firstLine + startLine, startColumn + quote));
        if (scalar.Start.Line == scalar.End.Line) return map;

        var text = scalar.Value;
        var cursor = 0;
        if (!isBlock) cursor = Math.Min(text.Length, lines[startLine][Math.Min(lines[startLine].Length, startColumn - 1 + quote)..].TrimEnd().Length);
        for (var line = startLine + 1; line < lines.Length && line < (int)scalar.End.Line && cursor < text.Length; line++)
        {
            var content = lines[line].AsSpan().Trim();
            if (content.IsEmpty) continue;
            while (cursor < text.Length && char.IsWhiteSpace(text[cursor])) cursor++;
            var indent = lines[line].Length - lines[line].AsSpan().TrimStart().Length;
            map.Add(cursor, firstLine + line, indent + 1);
            cursor += content.Length;
        }

        return map;
    }
}
