using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Waymark.Content.Schemas;

namespace Waymark.Content.Tests;

/// <summary>
/// What is written about the content format is what the reader does. With WAYMARK_UPDATE=1 in the environment, these tests write the
/// generated parts of docs/ instead of comparing them.
/// </summary>
public sealed partial class DocumentationTests
{
    private static readonly string Docs = Path.Combine(Root(), "docs");
    private static readonly bool Update = Environment.GetEnvironmentVariable("WAYMARK_UPDATE") == "1";

    [Fact]
    public void The_schemas_are_those_of_the_reader()
    {
        var folder = Path.Combine(Docs, "schemas");
        if (Update) SchemaWriter.WriteAll(folder);
        Assert.Equal(SchemaWriter.All.Keys, Directory.EnumerateFiles(folder, "*.schema.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        foreach (var (name, text) in SchemaWriter.All) Assert.Equal(text, File.ReadAllText(Path.Combine(folder, name)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_page_of_the_format_has_every_key()
    {
        var page = Path.Combine(Docs, "formats", "content.md");
        Matches(page, KeyTables());
    }

    [Fact]
    public void The_page_of_the_rules_has_every_code()
    {
        var rows = string.Concat(DiagnosticCodes.All.Select(code => $"| {code.Code} | {code.Title} |\n"));
        Matches(Path.Combine(Docs, "rules", "content.md"), "| code | problem |\n|---|---|\n" + rows);
        Assert.Equal(DiagnosticCodes.All.Select(code => code.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), DiagnosticCodes.All.Select(code => code.Code));
        Assert.All(DiagnosticCodes.All, code => Assert.Matches(CodeForm(), code.Code));
    }

    private static void Matches(string page, string generated)
    {
        var text = File.ReadAllText(page).ReplaceLineEndings("\n");
        var with = Generated().Replace(text, match => match.Groups["begin"].Value + generated + match.Groups["end"].Value);
        if (Update) File.WriteAllText(page, with);
        Assert.Equal(with, File.ReadAllText(page).ReplaceLineEndings("\n"));
        Assert.Contains(generated, with, StringComparison.Ordinal);
    }

    private static string KeyTables()
    {
        var tables = new StringBuilder();
        foreach (var (_, text) in SchemaWriter.All)
        {
            var schema = JsonNode.Parse(text)!.AsObject();
            tables.Append(CultureInfo.InvariantCulture, $"### {(string)schema["title"]!}\n\n| key | value | |\n|---|---|---|\n");
            AppendRows(schema, "", tables);
            tables.Append('\n');
        }

        return tables.ToString();
    }

    private static void AppendRows(JsonObject schema, string prefix, StringBuilder rows)
    {
        var required = schema["required"]?.AsArray().Select(name => (string)name!).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (name, property) in schema["properties"]!.AsObject())
        {
            var value = property!.AsObject();
            var needed = required.Contains(name) ? "needed. " : "";
            rows.Append(CultureInfo.InvariantCulture, $"| `{prefix}{name}` | {Form(value)} | {needed}{(string)value["description"]!} |\n");
            var inner = value["items"] as JsonObject ?? value["additionalProperties"] as JsonObject ?? value;
            if (inner["properties"] is not null) AppendRows(inner, prefix + name + (ReferenceEquals(inner, value) ? "." : "[]."), rows);
        }
    }

    private static string Form(JsonObject schema) => schema switch
    {
        _ when schema["enum"] is JsonArray names => string.Join(", ", names.Select(name => $"`{name}`")),
        _ when schema["anyOf"] is not null => "list, or `all`",
        _ => (string)schema["type"]! switch { "array" => "list", "object" => "mapping", "string" => "text", var type => type },
    };

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    [GeneratedRegex(@"(?<begin><!-- keys -->\n).*(?<end><!-- /keys -->)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Generated();

    [GeneratedRegex(@"\AWM1\d{3}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}
