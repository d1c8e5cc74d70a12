using Waymark.Verify.Matching;
using Waymark.Verify.Pages;

namespace Waymark.Verify.Readers;

/// <summary>Plain text that has a language all the same: JSON, style sheets, scripts.</summary>
internal static class TextFiles
{
    public static void Read(Examination scan, string text, Location at, int depth)
    {
        var name = at.Path;
        if (EndsWith(".css")) StyleExamination.Read(scan, text, at, depth);
        else if (EndsWith(".js")) ScriptExamination.Read(scan, text, at, depth);
        else if (EndsWith(".json") || text.AsSpan().TrimStart() is ['{' or '[', ..]) JsonExamination.Read(scan, text, at, depth, strict: EndsWith(".json"));
        else scan.Text(text, TextKind.Prose, at with { At = Lines.Of(text) }, depth);

        bool EndsWith(string ending) => name.EndsWith(ending, StringComparison.Ordinal);
    }
}

/// <summary>Turns offsets into line numbers when something is reported.</summary>
internal static class Lines
{
    public static Func<int, string> Of(string text) => offset => $"line {Number(text, offset)}";

    public static int Number(string text, int offset) => text.AsSpan(0, Math.Min(offset, text.Length)).Count('\n') + 1;
}
