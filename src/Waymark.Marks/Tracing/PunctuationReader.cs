using System.Collections.Immutable;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Reads slots of punctuation: what stands between two words, recognised by the words around them. A sign that is neither option's, such as the one that somebody
/// typed in its stead, is an erasure; so are two places that disagree.
/// </summary>
internal static class PunctuationReader
{
    /// <summary>Words around the gap that must be there beside the two that it lies between.</summary>
    private const int FewestAround = 4;

    /// <param name="places">Where each token stands in the text.</param>
    public static IEnumerable<(int Slot, int Option)> Read(PassageTemplate template, FoldedText leaked, IReadOnlyDictionary<string, List<int>> places)
    {
        foreach (var gap in template.Gaps)
            if (OptionOf(template, gap, leaked, places) is { } option) yield return (gap.Slot, option);
    }

    private static int? OptionOf(PassageTemplate template, GapSlot gap, FoldedText leaked, IReadOnlyDictionary<string, List<int>> places)
    {
        var (before, after) = (TokenOf(template, gap.Part), TokenOf(template, gap.Part + 1));
        if (!places.TryGetValue(before, out var starts)) return null;
        var ranked = starts
            .Where(at => at + 1 < leaked.Tokens.Length && leaked.Tokens[at + 1] == after)
            .Select(at => (Option: gap.Options.IndexOf(leaked.Gaps[at], StringComparer.Ordinal), Around: template.Around(gap.Part, leaked.Tokens, at, at + 1)))
            .Where(place => place.Around > FewestAround)
            .ToArray();
        if (ranked.Length == 0) return null;
        var best = ranked.Max(place => place.Around);
        return ranked.Where(place => place.Around == best).Select(place => place.Option).Distinct().ToArray() is [var option and >= 0] ? option : null;
    }

    private static string TokenOf(PassageTemplate template, int part) => ((TemplatePart.Fixed)template.Parts[part]).Token;
}
