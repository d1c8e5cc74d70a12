using System.Text;
using Markdig.Syntax.Inlines;
using Waymark.Content.Files;
using Waymark.Content.Markdown.Guards;
using SourceSpan = Waymark.Vocabulary.Diagnostics.SourceSpan;

namespace Waymark.Content.Markdown;

/// <summary>The alternative text and title of an image: words alone, because nothing can be taken out of an attribute later.</summary>
internal sealed class AlternativeText(ProseState state)
{
    public string Read(LinkInline image, SourceSpan place)
    {
        var text = new StringBuilder();
        Append(image, text, place);
        foreach (var rune in text.ToString().EnumerateRunes().Concat((image.Title ?? "").EnumerateRunes()))
        {
            if (Characters.IsForbidden(rune)) Characters.Report(state.Reading.Bag, place, rune);
        }

        if (GuardScan.FindLeftover(text.ToString()) is not null || GuardScan.FindLeftover(image.Title ?? "") is not null)
        {
            state.Report(DiagnosticCodes.GuardAsText, place, "the words of this image look like a guard, and guards have no effect there", "put ':only[…]{topic}' around the whole image");
        }

        return text.ToString().Trim();
    }

    private void Append(ContainerInline container, StringBuilder text, SourceSpan place)
    {
        foreach (var child in container)
        {
            switch (child)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case GuardInline:
                    state.Report(DiagnosticCodes.GuardWithoutEffect, place, "a guard has no effect in the words of an image", "put ':only[…]{topic}' around the whole image");
                    break;
                case HtmlInline:
                    state.Report(DiagnosticCodes.RawHtml, place, "this is HTML, which content does not have", BlockConverter.RawHtmlHint);
                    break;
                case EmphasisInline emphasis:
                    Append(emphasis, text, place);
                    break;
                case DelimiterInline sign:
                    text.Append(sign.ToLiteral());
                    Append(sign, text, place);
                    break;
                case ContainerInline plain when child.GetType() == typeof(ContainerInline):
                    Append(plain, text, place);
                    break;
                default:
                    state.Report(DiagnosticCodes.UnsupportedMarkdown, place, "the words of an image are plain text", "take links, images and footnotes out of the brackets");
                    break;
            }
        }
    }
}
