using System.Collections.Immutable;
using System.Text;
using Waymark.Content.Files;
using Waymark.Content.Markdown.Guards;
using Waymark.Content.Markdown.Tree;
using SourceSpan = Waymark.Vocabulary.Diagnostics.SourceSpan;

namespace Waymark.Content.Markdown;

/// <summary><c>:vary[one|two]</c>: plain wordings, of which each copy has one.</summary>
internal sealed class VaryConverter(ProseState state)
{
    public SourceVary Convert(GuardContent content, TextMap map, SourceSpan place)
    {
        var options = Split(content.Text);
        if (options.Length is not (2 or 4))
        {
            state.Report(DiagnosticCodes.VaryOptions, place, $"':vary' has {options.Length} wordings, expected two or four", "write ':vary[one|two]'; '\\|' is a sign that separates nothing");
        }
        else if (options.Any(option => option.Length == 0))
        {
            state.Report(DiagnosticCodes.VaryOptions, place, "a wording is empty", "write words on both sides of '|'");
        }
        else if (options.Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Length)
        {
            state.Report(DiagnosticCodes.VaryOptions, place, "two wordings are the same", "write different words on both sides of '|'");
        }

        if (Markup(content.Text) is { } at)
        {
            state.Report(DiagnosticCodes.VaryOptions, map.At(at), "a wording is plain text, and this is markup", "put emphasis, links and guards around ':vary', or a backslash before the sign");
        }

        return new SourceVary(options) { Span = place };
    }

    private static ImmutableArray<string> Split(string text)
    {
        var options = ImmutableArray.CreateBuilder<string>();
        var option = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 1]) is false) && text[at + 1] < 0x7F && text[at + 1] > ' ') option.Append(text[++at]);
            else if (text[at] != '|') option.Append(text[at] == '\n' ? ' ' : text[at]);
            else
            {
                options.Add(option.ToString().Trim());
                option.Clear();
            }
        }

        options.Add(option.ToString().Trim());
        return options.ToImmutable();
    }

    private static int? Markup(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] is '[' or '`' or '*' or '<' or '{') return at;
            else if (text[at] == ':' && GuardScan.NameAt(text, at) is not null) return at;
        }

        return null;
    }
}
