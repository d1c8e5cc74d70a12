using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Waymark.Content.Reading;
using Waymark.Content.Shapes;

namespace Waymark.Content.Schemas;

/// <summary>
/// Writes a JSON Schema (2020-12) for each YAML file and each kind of front matter, from the tables of keys that the reader reads by.
/// Editors complete and check with them; docs/formats/content.md says how to connect one.
/// </summary>
public static class SchemaWriter
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static readonly (string Name, string Title, KeyTable Keys)[] Tables =
    [
        ("call", "Front matter of content/calls/*.md", CallReader.Keys),
        ("customer", "content/customers/*.yml", CustomerReader.Keys),
        ("item", "Front matter of content/roadmap/*.md", ItemReader.Keys),
        ("marketing", "Front matter of content/marketing/*.md", MarketingReader.Keys),
        ("policy", "content/policy.yml", PolicyReader.Keys),
        ("request", "Front matter of content/requests/*.md", RequestReader.Keys),
        ("strategy", "Front matter of content/strategy.md", StrategyReader.Keys),
        ("theme", "Front matter of content/themes/*.md", ThemeReader.Keys),
        ("waymark", "content/waymark.yml", SettingsReader.Keys),
        ("wording", "content/wording.yml", WordingReader.Keys),
    ];

    /// <summary>The text of every schema by file name, such as <c>item.schema.json</c>; ascending, with \n at the end.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } =
        Tables.ToImmutableSortedDictionary(table => table.Name + ".schema.json", table => Text(table.Title, table.Keys), StringComparer.Ordinal);

    /// <summary>Writes every schema into <paramref name="folder"/>, which is made where it is missing.</summary>
    public static void WriteAll(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in All) File.WriteAllText(Path.Combine(folder, name), text);
    }

    private static string Text(string title, KeyTable keys)
    {
        var schema = keys.Schema();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(Layout) + "\n";
    }
}
