using System.Text.Json.Nodes;
using Waymark.Content.Markdown.Guards;
using Waymark.Content.Model;
using Waymark.Content.Reading;
using Waymark.Content.Yaml;

namespace Waymark.Content.Shapes;

/// <summary>Turns the text of a scalar into its value; false where it is none.</summary>
internal delegate bool TryParse<T>(string text, out T value);

/// <summary>One value on its own: text, a date, a choice.</summary>
/// <param name="expected">Completes "expected …".</param>
/// <param name="hint">How to write it, with an example.</param>
internal sealed class ScalarShape<T>(string expected, string hint, TryParse<T> parse, Func<JsonObject> schema) : Shape<Placed<T>>
{
    public override string Expected => expected;

    /// <summary>Called with every value read, to note what it refers to.</summary>
    public Action<Placed<T>, FileReading>? Noted { get; init; }

    /// <summary>Whether a wrong value may be something that no message should repeat, such as a password.</summary>
    public bool IsPrivate { get; init; }

    public override JsonObject Schema() => schema();

    public override bool TryRead(YamlNode node, FileReading reading, out Placed<T> value)
    {
        value = default;
        if (node is not YamlScalar scalar)
        {
            reading.Bag.Report(DiagnosticCodes.WrongShape, node.Span, $"found {node.Kind}, expected {expected}", hint);
            return false;
        }

        if (scalar.Text.Trim().Length == 0 || scalar.IsNull)
        {
            reading.Bag.Report(DiagnosticCodes.EmptyValue, node.Span, $"found no value, expected {expected}", hint);
            return false;
        }

        if (!parse(scalar.Text, out var parsed))
        {
            reading.Bag.Report(DiagnosticCodes.WrongValue, node.Span, $"found {(IsPrivate ? "something else" : $"'{Short(scalar.Text)}'")}, expected {expected}", hint);
            return false;
        }

        if (!GuardScan.IsFreeOfGuards(scalar.Text, scalar.Map, reading.Bag)) return false;
        value = new Placed<T>(parsed, scalar.Span);
        Noted?.Invoke(value, reading);
        return true;
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..(char.IsHighSurrogate(line[58]) ? 58 : 59)] + "…";
    }
}
