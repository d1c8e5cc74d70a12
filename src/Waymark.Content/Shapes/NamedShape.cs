using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Waymark.Content.Model;
using Waymark.Content.Reading;
using Waymark.Content.Yaml;

namespace Waymark.Content.Shapes;

/// <summary>A mapping whose keys are names that the author chooses or refers to, in the file's order.</summary>
internal sealed class NamedShape<TName, T>(Shape<Placed<TName>> name, Shape<T> entry, string expected) : Shape<ImmutableArray<(Placed<TName> Name, T Value)>>
{
    public override string Expected => expected;

    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = name.Schema(),
        ["additionalProperties"] = entry.Schema(),
    };

    public override bool TryRead(YamlNode node, FileReading reading, out ImmutableArray<(Placed<TName> Name, T Value)> value)
    {
        value = [];
        if (node is not YamlMapping mapping)
        {
            reading.Bag.Report(DiagnosticCodes.WrongShape, node.Span, $"found {node.Kind}, expected {expected}", "write 'name: value' lines below it, indented");
            return false;
        }

        var read = ImmutableArray.CreateBuilder<(Placed<TName>, T)>();
        foreach (var pair in mapping.Entries)
        {
            var hasName = name.TryRead(pair.Key, reading, out var key);
            if (entry.TryRead(pair.Value, reading, out var one) && hasName) read.Add((key, one));
        }

        value = read.ToImmutable();
        return true;
    }
}
