using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts.Text;

namespace Waymark.Marks.Tracing;

/// <summary>A passage as tokens: fixed ones, and slots with the tokens of each option.</summary>
internal sealed record PassageTemplate(ImmutableArray<TemplatePart> Parts)
{
    public static PassageTemplate Of(ImmutableArray<Inline> passage)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var text = new StringBuilder();
        foreach (var inline in Passages.Flatten(passage))
        {
            switch (inline)
            {
                case Words words:
                    text.Append(words.Text);
                    break;
                case CodeSpan code:
                    text.Append(code.Text);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Vary vary:
                    AddFixed(parts, text);
                    parts.Add(new TemplatePart.Choice(vary.Slot, [.. vary.Options.Select(TextTokens.Of)]));
                    break;
            }
        }

        AddFixed(parts, text);
        return new PassageTemplate(parts.ToImmutable());
    }

    private static void AddFixed(ImmutableArray<TemplatePart>.Builder parts, StringBuilder text)
    {
        foreach (var token in TextTokens.Of(text.ToString())) parts.Add(new TemplatePart.Fixed(token));
        text.Clear();
    }
}

internal abstract record TemplatePart
{
    private TemplatePart() { }

    public sealed record Fixed(string Token) : TemplatePart;

    public sealed record Choice(int Slot, ImmutableArray<ImmutableArray<string>> Options) : TemplatePart;
}
