using System.Text.Json.Nodes;
using Waymark.Content.Yaml;

namespace Waymark.Content.Shapes;

/// <summary>What a value may be: said once, read by the reader and printed by the schema writer.</summary>
internal abstract class Shape
{
    /// <summary>Completes "expected …".</summary>
    public abstract string Expected { get; }

    /// <summary>JSON Schema 2020-12 of the value.</summary>
    public abstract JsonObject Schema();
}

internal abstract class Shape<T> : Shape
{
    /// <summary>Reads the value; false, with a report, where it is not of this shape.</summary>
    public abstract bool TryRead(YamlNode node, Reading.FileReading reading, out T value);
}
