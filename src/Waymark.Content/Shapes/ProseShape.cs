using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Reading;
using Waymark.Content.Yaml;

namespace Waymark.Content.Shapes;

/// <summary>Text with inline Markdown and inline guards.</summary>
internal sealed class ProseShape : Shape<ImmutableArray<SourceInline>>
{
    public override string Expected => "text, in which inline Markdown and inline guards may stand";

    public override JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1 };

    public override bool TryRead(YamlNode node, FileReading reading, out ImmutableArray<SourceInline> value)
    {
        value = [];
        if (node is not YamlScalar scalar)
        {
            reading.Bag.Report(DiagnosticCodes.WrongShape, node.Span, $"found {node.Kind}, expected text", "put quotes around text that begins with '[' or '{'");
            return false;
        }

        if (scalar.Text.Trim().Length == 0)
        {
            reading.Bag.Report(DiagnosticCodes.EmptyValue, node.Span, "found no value, expected text", "write the text, or delete the line");
            return false;
        }

        value = reading.Prose.ReadInline(scalar.Text.TrimEnd('\n'), scalar.Map, reading);
        return true;
    }
}
