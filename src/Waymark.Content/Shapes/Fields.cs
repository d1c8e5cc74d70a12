using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Content.Reading;
using Waymark.Content.Yaml;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Shapes;

/// <summary>A mapping read against its table of keys: what the table does not know, or needs and does not find, is reported here.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly FileReading _reading;

    public Fields(YamlMapping mapping, KeyTable table, FileReading reading)
    {
        (Span, _reading) = (mapping.Span, reading);
        foreach (var entry in mapping.Entries)
        {
            var key = table.Keys.FirstOrDefault(key => key.Name == entry.Key.Text);
            if (key is null) ReportUnknown(entry.Key, table);
            else if (entry.Value is not YamlScalar { IsNull: true }) _values[key.Name] = entry.Value;
            else
            {
                reading.Bag.Report(DiagnosticCodes.EmptyValue, entry.Key.Span, $"the key '{key.Name}' has no value, expected {key.Value.Expected}",
                    key.Required ? "write the value" : "write the value, or delete the line");
            }
        }

        foreach (var key in table.Keys.Where(key => key.Required && mapping.Find(key.Name) is null))
        {
            reading.Bag.Report(DiagnosticCodes.MissingKey, mapping.Span, $"the key '{key.Name}' is missing, expected {key.Value.Expected}",
                $"add '{key.Name}: …': {key.Doc}");
        }
    }

    public SourceSpan Span { get; }

    /// <summary>The value of a required key. What stands in for one that is missing or wrong is never seen: an error was reported.</summary>
    public T Get<T>(Key<T> key) => _values.TryGetValue(key.Name, out var node) && key.Shape.TryRead(node, _reading, out var value) ? value : default!;

    /// <summary>The value of an optional key with one value.</summary>
    public Placed<T>? Find<T>(Key<Placed<T>> key) =>
        _values.TryGetValue(key.Name, out var node) && key.Shape.TryRead(node, _reading, out var value) ? value : null;

    public T? FindMapping<T>(Key<T> key) where T : class =>
        _values.TryGetValue(key.Name, out var node) && key.Shape.TryRead(node, _reading, out var value) ? value : null;

    /// <summary>The values of an optional key that holds a list or prose; empty where it is absent.</summary>
    public ImmutableArray<T> List<T>(Key<ImmutableArray<T>> key) =>
        _values.TryGetValue(key.Name, out var node) && key.Shape.TryRead(node, _reading, out var value) ? value : [];

    public ImmutableDictionary<TName, T> Map<TName, T>(Key<ImmutableDictionary<TName, T>> key) where TName : notnull =>
        _values.TryGetValue(key.Name, out var node) && key.Shape.TryRead(node, _reading, out var value) ? value : ImmutableDictionary<TName, T>.Empty;

    private void ReportUnknown(YamlScalar key, KeyTable table) =>
        _reading.Bag.Report(DiagnosticCodes.UnknownKey, key.Span, $"unknown key '{key.Text}'",
            Files.Nearest.Hint(key.Text, table.Keys.Select(known => known.Name), "keys"));
}
