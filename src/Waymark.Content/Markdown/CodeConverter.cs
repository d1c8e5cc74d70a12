using System.Text.RegularExpressions;
using Markdig.Syntax;
using Waymark.Content.Markdown.Guards;
using Waymark.Content.Markdown.Tree;
using SourceSpan = Waymark.Vocabulary.Diagnostics.SourceSpan;

namespace Waymark.Content.Markdown;

/// <summary>Code blocks: a language word and text, nothing else.</summary>
internal sealed partial class CodeConverter(ProseState state)
{
    public SourceCode Convert(CodeBlock block, SourceSpan place)
    {
        var text = block.Lines.ToString();
        if (GuardScan.IsLeftInCode(text))
        {
            state.Report(DiagnosticCodes.GuardWithoutEffect, place, "this code holds a guard, which has no effect in code and would be printed", "put '::: only topic' and ':::' around the whole code block");
        }

        return new SourceCode(block is FencedCodeBlock fence ? Language(fence, place) : "", text.TrimEnd('\n').Replace("\t", "    ", StringComparison.Ordinal)) { Span = place };
    }

    private string Language(FencedCodeBlock fence, SourceSpan place)
    {
        var language = (fence.Info ?? "").ToLowerInvariant();
        if (language.Length > 0 && (!LanguageForm().IsMatch(language) || !string.IsNullOrWhiteSpace(fence.Arguments)))
        {
            state.Report(DiagnosticCodes.UnsupportedMarkdown, place, "expected one word for the language after the fence", "write ```csharp, or ``` alone");
        }

        if (fence.ClosingFencedCharCount == 0)
        {
            state.Report(DiagnosticCodes.UnsupportedMarkdown, place, "this code is never closed", $"add a line of {fence.OpeningFencedCharCount} '{fence.FencedChar}' where it ends");
        }

        return language;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9+#.-]{0,31}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex LanguageForm();
}
