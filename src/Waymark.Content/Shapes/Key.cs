using System.Text.Json.Nodes;

namespace Waymark.Content.Shapes;

/// <summary>A key of a YAML file or of front matter. The tables of keys are the one source of reader, schema and documentation.</summary>
internal abstract class Key(string name, bool required, string doc)
{
    public string Name { get; } = name;

    public bool Required { get; } = required;

    /// <summary>For authors: what the value says.</summary>
    public string Doc { get; } = doc;

    public abstract Shape Value { get; }

    public JsonObject Schema()
    {
        var schema = Value.Schema();
        schema["description"] = Doc;
        return schema;
    }
}

internal sealed class Key<T>(string name, Shape<T> shape, bool required, string doc) : Key(name, required, doc)
{
    public Shape<T> Shape { get; } = shape;

    public override Shape Value => Shape;
}
