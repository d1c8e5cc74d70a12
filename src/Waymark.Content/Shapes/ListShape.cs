using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Waymark.Content.Reading;
using Waymark.Content.Yaml;

namespace Waymark.Content.Shapes;

/// <summary>A list of values of one shape.</summary>
/// <param name="identity">What two entries may not share, or null where repeats mean something.</param>
internal sealed class ListShape<T>(Shape<T> entry, string expected, Func<T, string>? identity = null, int least = 0) : Shape<ImmutableArray<T>>
{
    public override string Expected => expected;

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = entry.Schema() };
        if (least > 0) schema["minItems"] = least;
        if (identity is not null) schema["uniqueItems"] = true;
        return schema;
    }

    public override bool TryRead(YamlNode node, FileReading reading, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not YamlSequence sequence)
        {
            reading.Bag.Report(DiagnosticCodes.WrongShape, node.Span, $"found {node.Kind}, expected {expected}", "write a list: [one, two]");
            return false;
        }

        if (sequence.Items.Length < least)
        {
            reading.Bag.Report(DiagnosticCodes.WrongValue, node.Span, $"found {sequence.Items.Length} entries, expected {expected}", $"name at least {least}");
            return false;
        }

        var values = ImmutableArray.CreateBuilder<T>(sequence.Items.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in sequence.Items)
        {
            if (!entry.TryRead(item, reading, out var read)) continue;
            if (identity is null || seen.Add(identity(read))) values.Add(read);
            else reading.Bag.Report(DiagnosticCodes.Repeated, item.Span, $"'{identity(read)}' stands twice in this list", "delete one of the two");
        }

        value = values.ToImmutable();
        return true;
    }
}
