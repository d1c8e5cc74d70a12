using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Sites;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Reads what the pages of a site carry beside their wording. A word is recognised by the words around it, and a group of characters without width by
/// those before it, wherever they stand; what disagrees with itself is an erasure.
/// </summary>
internal sealed class SiteReader
{
    /// <summary>Words around a carrier, or before a group, that must be there.</summary>
    private const int FewestAround = 4;

    /// <summary>Characters before a group in which its passage's last words are looked for.</summary>
    private const int Behind = 200;

    private readonly ImmutableArray<(PassageSlots Slots, PassageTemplate Template)> _passages;

    /// <summary>Every end of a sentence, once: a passage that stands twice has the same slots twice.</summary>
    private readonly ImmutableArray<(ImmutableArray<Slot> Slots, PassageTemplate Template, int Part)> _ends;

    public SiteReader(SiteCarriers carriers)
    {
        _passages = [.. carriers.Passages.Select(passage => (passage, PassageTemplate.Of(passage.Passage)))];
        _ends = [.. _passages.SelectMany(passage => EndsOf(passage.Slots, passage.Template)).DistinctBy(end => end.Slots[0].Id)];
    }

    /// <summary>Each slot at most once. Depends on the edition and the leak alone, on no copy.</summary>
    public IEnumerable<Reading> Read(Leak leak) => Moves(leak.SiteWords).Concat(Unseen(leak.Text)).DistinctBy(reading => reading.Slot.Id);

    /// <summary>What stands where in a page that a browser printed; nonsense in a page that was never one of a site.</summary>
    public IEnumerable<Reading> ReadPrint(Leak leak) => Moves(SiteWord.InPrint(leak.Words));

    private IEnumerable<Reading> Moves(ImmutableArray<SiteWord> words)
    {
        ImmutableArray<string> tokens = [.. words.Select(word => word.Token)];
        var places = Enumerable.Range(0, tokens.Length).Where(at => words[at].Right is not null).ToLookup(at => tokens[at], StringComparer.Ordinal);
        foreach (var (slots, template) in _passages)
        {
            var carriers = CarrierWords.Of(slots.Passage).ToArray();
            for (var ordinal = 0; ordinal < carriers.Length; ordinal++)
            {
                var part = PassageTemplate.PartsBefore(slots.Passage, carriers[ordinal].Inline, carriers[ordinal].Start);
                if (template.Parts[part] is not TemplatePart.Fixed(var token)) continue;
                if (RightAt(places[token], at => template.Around(part, tokens, at, at + 1), words) is { } right)
                    yield return new Reading(SiteCarriers.ShiftCarrier, slots.Moves[ordinal], right);
            }
        }
    }

    private static bool? RightAt(IEnumerable<int> places, Func<int, int> around, ImmutableArray<SiteWord> words)
    {
        var ranked = places.Select(at => (At: at, Around: around(at))).Where(place => place.Around >= FewestAround).ToArray();
        if (ranked.Length == 0) return null;
        var best = ranked.Max(place => place.Around);
        // One passage stands on several pages of a site, the same on each.
        var said = ranked.Where(place => place.Around == best).Select(place => words[place.At].Right).Distinct().ToArray();
        return said is [var only] ? only : null;
    }

    private IEnumerable<Reading> Unseen(string text)
    {
        foreach (var (at, bits) in UnseenText.Read(text))
        {
            var before = TextTokens.Of(text[Math.Max(0, at - Behind)..at]);
            if (SlotsBehind(before) is not { } slots) continue;
            for (var bit = 0; bit < bits.Length; bit++)
                if (bits[bit] is { } value) yield return new Reading(SiteCarriers.UnseenCarrier, slots[bit], value);
        }
    }

    /// <summary>The slots of the sentence that ends with these words; null where there is none, or two that end alike.</summary>
    private ImmutableArray<Slot>? SlotsBehind(ImmutableArray<string> words)
    {
        var ranked = _ends
            .Select(end => (end.Slots, Around: end.Template.Around(end.Part, words, words.Length, words.Length)))
            .Where(end => end.Around >= FewestAround)
            .OrderByDescending(end => end.Around)
            .Take(2)
            .ToArray();
        return ranked.Length == 1 || (ranked.Length == 2 && ranked[0].Around > ranked[1].Around) ? ranked[0].Slots : null;
    }

    private static IEnumerable<(ImmutableArray<Slot> Slots, PassageTemplate Template, int Part)> EndsOf(PassageSlots slots, PassageTemplate template) =>
        SentenceEnds.Of(slots.Passage).Select((end, at) =>
            (slots.Unseen.Slice(at * UnseenText.Bits, UnseenText.Bits), template, PassageTemplate.PartsBefore(slots.Passage, end.Inline, end.At)));
}
