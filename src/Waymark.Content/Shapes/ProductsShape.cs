using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Waymark.Content.Model;
using Waymark.Content.Reading;
using Waymark.Content.Yaml;

namespace Waymark.Content.Shapes;

/// <summary>The products of an item: a list of product ids, or <c>all</c>.</summary>
internal sealed class ProductsShape : Shape<ImmutableArray<Placed<string>>>
{
    private static readonly ListShape<Placed<string>> Some = new(Values.Reference(ReferenceKind.Product), "a list of products, or all", product => product.Value, least: 1);

    public override string Expected => "a list of products of waymark.yml, or all";

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(new JsonObject { ["const"] = ProductEntry.All }, Some.Schema()) };

    public override bool TryRead(YamlNode node, FileReading reading, out ImmutableArray<Placed<string>> value)
    {
        if (node is YamlScalar { Text: ProductEntry.All } || node is YamlSequence { Items: [YamlScalar { Text: ProductEntry.All }] })
        {
            value = [new Placed<string>(ProductEntry.All, node.Span)];
            return true;
        }

        return Some.TryRead(node, reading, out value);
    }
}
