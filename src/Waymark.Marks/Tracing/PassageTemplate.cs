using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts.Text;

namespace Waymark.Marks.Tracing;

/// <summary>A passage as tokens: fixed ones, and slots with the tokens of each option.</summary>
/// <param name="Gaps">Slots of punctuation, whose tokens are fixed.</param>
internal sealed record PassageTemplate(ImmutableArray<TemplatePart> Parts, ImmutableArray<GapSlot> Gaps)
{
    public static PassageTemplate Of(ImmutableArray<Inline> passage)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var gaps = ImmutableArray.CreateBuilder<GapSlot>();
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
                case PunctuationVary vary:
                    AddFixed(parts, text);
                    if (GapSlot.Of(vary, parts.Count) is { } gap) gaps.Add(gap);
                    text.Append(vary.Options[0]);
                    AddFixed(parts, text);
                    break;
                case Vary vary:
                    AddFixed(parts, text);
                    parts.Add(new TemplatePart.Choice(vary.Slot, [.. vary.Options.Select(TextTokens.Of)]));
                    break;
            }
        }

        AddFixed(parts, text);
        return new PassageTemplate(parts.ToImmutable(), gaps.ToImmutable());
    }

    /// <summary>Tokens compared on each side of a place.</summary>
    private const int Reach = 5;

    /// <summary>
    /// Tokens before <paramref name="from"/> and from <paramref name="to"/> on that stand in a text as they do around a part of the passage, counted
    /// outwards until the second mismatch on each side.
    /// </summary>
    /// <param name="part">Index of the part; the number of parts for the passage's end.</param>
    public int Around(int part, ImmutableArray<string> leaked, int from, int to) => Walk(part, leaked, from - 1, step: -1) + Walk(part, leaked, to, step: 1);

    /// <summary>Parts before a place in a run of plain words: the index of the part that begins there.</summary>
    /// <param name="at">Where a word begins or ends in the run.</param>
    public static int PartsBefore(ImmutableArray<Inline> passage, int inline, int at)
    {
        var before = passage[..inline].Add(new Words(((Words)passage[inline]).Text[..at]));
        return Of(before).Parts.Length;
    }

    private int Walk(int part, ImmutableArray<string> leaked, int at, int step)
    {
        var (matched, missed) = (0, 0);
        for (var p = part + step; p >= 0 && p < Parts.Length && matched + missed < Reach && missed < 2; p += step)
        {
            if (at < 0 || at >= leaked.Length) break;
            var width = WidthAt(Parts[p], leaked, at, step);
            if (width > 0) matched++;
            else missed++;
            at += step * Math.Max(1, width);
        }

        return matched;
    }

    private static int WidthAt(TemplatePart part, ImmutableArray<string> leaked, int at, int step)
    {
        if (part is TemplatePart.Fixed word) return leaked[at] == word.Token ? 1 : 0;
        foreach (var option in ((TemplatePart.Choice)part).Options.OrderByDescending(option => option.Length))
        {
            var start = step > 0 ? at : at - option.Length + 1;
            if (start >= 0 && start + option.Length <= leaked.Length && leaked.AsSpan(start, option.Length).SequenceEqual(option.AsSpan())) return option.Length;
        }

        return 0;
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

/// <summary>A slot of punctuation: what stands between two tokens.</summary>
/// <param name="Part">Index of the token before it.</param>
/// <param name="Options">The gap of each option.</param>
internal sealed record GapSlot(int Slot, int Part, ImmutableArray<string> Options)
{
    /// <param name="first">Index of the slot's first token in its passage.</param>
    /// <returns>Null where the options differ in more than one gap, or not at all once they are folded.</returns>
    public static GapSlot? Of(PunctuationVary vary, int first)
    {
        FoldedText[] options = [.. vary.Options.Select(FoldedText.Of)];
        if (options.Any(option => !option.Tokens.SequenceEqual(options[0].Tokens))) return null;
        int[] differ = [.. Enumerable.Range(0, options[0].Tokens.Length).Where(at => options.Select(option => option.Gaps[at]).Distinct(StringComparer.Ordinal).Count() == options.Length)];
        return differ is [var only] ? new GapSlot(vary.Slot, first + only, [.. options.Select(option => option.Gaps[only])]) : null;
    }
}
