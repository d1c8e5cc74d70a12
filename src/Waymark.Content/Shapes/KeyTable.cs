using System.Text.Json.Nodes;

namespace Waymark.Content.Shapes;

/// <summary>The keys of one mapping, in the order in which they are documented.</summary>
internal sealed class KeyTable
{
    private readonly List<Key> _keys = [];

    public IReadOnlyList<Key> Keys => _keys;

    public Key<T> Needs<T>(string name, Shape<T> shape, string doc) => Add(new Key<T>(name, shape, required: true, doc));

    public Key<T> May<T>(string name, Shape<T> shape, string doc) => Add(new Key<T>(name, shape, required: false, doc));

    public JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var key in _keys) properties[key.Name] = key.Schema();
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (_keys.Any(key => key.Required))
        {
            schema["required"] = new JsonArray([.. _keys.Where(key => key.Required).Select(key => JsonValue.Create(key.Name))]);
        }

        return schema;
    }

    private Key<T> Add<T>(Key<T> key)
    {
        _keys.Add(key);
        return key;
    }
}
