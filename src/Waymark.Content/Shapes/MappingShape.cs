using System.Text.Json.Nodes;
using Waymark.Content.Reading;
using Waymark.Content.Yaml;

namespace Waymark.Content.Shapes;

/// <summary>A mapping with a table of keys of its own.</summary>
internal sealed class MappingShape<T>(KeyTable table, string expected, Func<Fields, T> build) : Shape<T>
{
    public override string Expected => expected;

    public override JsonObject Schema() => table.Schema();

    public override bool TryRead(YamlNode node, FileReading reading, out T value)
    {
        value = default!;
        if (node is not YamlMapping mapping)
        {
            reading.Bag.Report(DiagnosticCodes.WrongShape, node.Span, $"found {node.Kind}, expected {expected}",
                $"write the keys below it, indented, or {{ {string.Join(", ", table.Keys.Select(key => key.Name + ": …"))} }}");
            return false;
        }

        value = build(new Fields(mapping, table, reading));
        return true;
    }
}
