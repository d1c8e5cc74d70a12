using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts.Text;

namespace Waymark.Disclosure.Writing;

/// <summary>What runs say when nothing but their words is kept; a place of wording says its first option.</summary>
internal static class PlainText
{
    public static string Of(ImmutableArray<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines) text.Append(Of(inline));
        return text.ToString();
    }

    private static string Of(Inline inline) => inline switch
    {
        Words words => words.Text,
        Emphasis emphasis => Of(emphasis.Children),
        Strong strong => Of(strong.Children),
        Link link => Of(link.Children),
        CodeSpan code => code.Text,
        Vary vary => vary.Options[0],
        Picture picture => picture.Alt,
        LineBreak => " ",
        NoteReference => "",
        _ => throw new System.Diagnostics.UnreachableException($"{inline.GetType().Name} has no words"),
    };
}
