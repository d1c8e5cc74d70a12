using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Reads which option of each slot a leaked text has: of wording here, of punctuation and order with readers of their own. A slot is recognised by the words around it, wherever they stand: text that was
/// cut, reordered, retyped or edited elsewhere does not disturb it. What cannot be told is an erasure, never a guess.
/// </summary>
internal sealed class WordingReader
{
    /// <summary>Fewest tokens around a slot that must be there: three in ten thousand-word texts meet by chance far less than once.</summary>
    private const int FewestAround = 4;

    private readonly ImmutableArray<PassageTemplate> _templates;

    private readonly ListOrderReader _orders;

    private readonly WordRuns _runs;

    public WordingReader(Edition edition)
    {
        _templates = [.. Passages.Of(edition).Select(PassageTemplate.Of)];
        _orders = new ListOrderReader(Passages.Of(edition));
        _runs = WordRuns.Of(_templates.SelectMany(FixedParts));
    }

    /// <summary>The option read in each slot that could be read, by slot. Depends on the edition and the text alone, on no copy.</summary>
    public SortedDictionary<int, int> Read(FoldedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var leaked = text.Tokens;
        var places = IndexOf(leaked);
        var read = new SortedDictionary<int, int>();
        foreach (var template in _templates)
        {
            for (var part = 0; part < template.Parts.Length; part++)
            {
                if (template.Parts[part] is TemplatePart.Choice choice && OptionOf(template, part, choice, leaked, places) is { } option) read[choice.Slot] = option;
            }

            foreach (var (slot, option) in PunctuationReader.Read(template, text, places)) read[slot] = option;
        }

        foreach (var (slot, option) in _orders.Read(leaked, places)) read[slot] = option;
        return read;
    }

    /// <summary>Share of the edition's fixed words, in runs of four, that the text holds: how likely it is that the text comes from it at all.</summary>
    public double Overlap(ImmutableArray<string> leaked) => _runs.ShareIn(leaked);

    /// <summary>Fixed words that follow each other.</summary>
    private static IEnumerable<ImmutableArray<string>> FixedParts(PassageTemplate template)
    {
        for (var from = 0; from < template.Parts.Length; from++)
        {
            ImmutableArray<string> tokens = [.. template.Parts.Skip(from).TakeWhile(part => part is TemplatePart.Fixed).Cast<TemplatePart.Fixed>().Select(part => part.Token)];
            yield return tokens;
            from += tokens.Length;
        }
    }

    private static int? OptionOf(PassageTemplate template, int part, TemplatePart.Choice choice, ImmutableArray<string> leaked, Dictionary<string, List<int>> places)
    {
        var best = new int[choice.Options.Length];
        for (var option = 0; option < choice.Options.Length; option++)
        {
            var tokens = choice.Options[option];
            if (tokens.IsEmpty || !places.TryGetValue(tokens[0], out var starts)) continue;
            foreach (var at in starts)
            {
                if (at + tokens.Length > leaked.Length || !leaked.AsSpan(at, tokens.Length).SequenceEqual(tokens.AsSpan())) continue;
                best[option] = Math.Max(best[option], template.Around(part, leaked, at, at + tokens.Length));
            }
        }

        // An option that contains another's words ("large" in "very large") matches where the longer one stands: the surroundings decide.
        var winner = Array.IndexOf(best, best.Max());
        var second = best.Where((_, option) => option != winner).DefaultIfEmpty(0).Max();
        return best[winner] >= FewestAround && best[winner] > second ? winner : null;
    }

    private static Dictionary<string, List<int>> IndexOf(ImmutableArray<string> leaked)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < leaked.Length; i++)
        {
            if (!places.TryGetValue(leaked[i], out var list)) places.Add(leaked[i], list = []);
            list.Add(i);
        }

        return places;
    }
}
