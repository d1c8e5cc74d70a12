using System.Text.Json.Nodes;
using Waymark.Content.Reading;
using Waymark.Content.Yaml;

namespace Waymark.Content.Shapes;

/// <summary>A shape whose value the model holds in another form.</summary>
internal sealed class Converted<TRead, T>(Shape<TRead> inner, Func<TRead, T> convert) : Shape<T>
{
    public override string Expected => inner.Expected;

    public override JsonObject Schema() => inner.Schema();

    public override bool TryRead(YamlNode node, FileReading reading, out T value)
    {
        var read = inner.TryRead(node, reading, out var found);
        value = read ? convert(found) : default!;
        return read;
    }
}
