using System.Globalization;
using System.Text.Json;
using Waymark.Verify.Matching;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>Reads every name and every string of a JSON text.</summary>
internal static class JsonExamination
{
    /// <param name="strict">Whether text that is no JSON is worth a finding: it was named as JSON.</param>
    public static void Read(Examination scan, string text, Location at, int depth, bool strict)
    {
        scan.Text(text, TextKind.Code, at with { At = Lines.Of(text) }, depth);
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            Value(scan, document.RootElement, at, "$", depth);
        }
        catch (JsonException) when (strict)
        {
            scan.Report(VerifyRules.Damaged, "the text is not JSON, or nested too deeply", at);
        }
        catch (JsonException)
        {
            scan.Text(text, TextKind.Prose, at with { At = Lines.Of(text) }, depth);
        }
    }

    private static void Value(Examination scan, JsonElement value, Location at, string path, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    var inside = $"{path}.{member.Name}";
                    scan.Text(member.Name, TextKind.Id, at.In(inside), depth);
                    Value(scan, member.Value, at, inside, depth);
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var element in value.EnumerateArray()) Value(scan, element, at, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), depth);
                break;
            case JsonValueKind.String:
                var text = value.GetString() ?? "";
                scan.Text(text, Kinds.OfLiteral(text), at.In(path), depth);
                break;
        }
    }
}

/// <summary>What a string of a program or of data probably is.</summary>
internal static class Kinds
{
    /// <summary>Words for people hold spaces or capitals; the rest are ids and keywords.</summary>
    public static TextKind OfLiteral(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsUpper(c) || c > 0x7F) return TextKind.Prose;
        }

        return TextKind.Id;
    }
}
