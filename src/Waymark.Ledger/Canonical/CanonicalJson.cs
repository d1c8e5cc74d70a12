using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Waymark.Ledger.Canonical;

/// <summary>
/// JSON in the one form that RFC 8785 gives it: members sorted by UTF-16 code units, no white space, the shortest escapes. Numbers are integers
/// of at most 53 bits, the only ones this project writes, for which that form is plain decimal.
/// </summary>
internal static class CanonicalJson
{
    private const long LargestInteger = (1L << 53) - 1;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions StrictReading = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    public static byte[] Encode(JsonNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return StrictUtf8.GetBytes(text.ToString());
    }

    /// <exception cref="FormatException">The bytes are not one JSON object in canonical form.</exception>
    public static JsonObject Decode(ReadOnlySpan<byte> bytes)
    {
        var (node, encoded) = Read(bytes, node => (node, Encode(node)));
        return encoded.AsSpan().SequenceEqual(bytes) ? node : throw new FormatException("is not in canonical form (RFC 8785)");
    }

    /// <summary>Reads an object in any form: for a caller that encodes again what it understood, and compares that with the bytes.</summary>
    /// <exception cref="FormatException">The bytes are not one JSON object, or hold something else than <paramref name="read"/> expects.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes, Func<JsonObject, T> read)
    {
        try
        {
            return read(JsonNode.Parse(bytes, documentOptions: StrictReading) as JsonObject ?? throw new FormatException("is not a JSON object"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"is not JSON: {e.Message}", e);
        }
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                text.Append('{');
                foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    if (text[^1] != '{') text.Append(',');
                    WriteString(name, text);
                    text.Append(':');
                    Write(value, text);
                }

                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                foreach (var item in items)
                {
                    if (text[^1] != '[') text.Append(',');
                    Write(item, text);
                }

                text.Append(']');
                break;
            default:
                WriteValue(node.AsValue(), text);
                break;
        }
    }

    private static void WriteValue(JsonValue value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(value.GetValue<string>(), text);
                break;
            case JsonValueKind.Number when value.TryGetValue<long>(out var number) && Math.Abs(number) <= LargestInteger:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new FormatException($"holds {value.ToJsonString()}, where only strings and integers below 2^53 are expected");
        }
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
