using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Sites;

/// <summary>
/// What a site's pages carry beside their wording: words that stand a quarter of a pixel beside their place, and characters without width at the end of a
/// passage. A passage that stands on several pages has the same marks on each: its slots are its own, not a page's.
/// </summary>
public sealed class SiteCarriers
{
    public const string ShiftCarrier = "site-shift";
    public const string UnseenCarrier = "unseen-text";

    /// <summary>Words that a passage must have before characters are put behind it: headings, names and cells have fewer.</summary>
    private const int ShortestPassage = 8;

    private SiteCarriers(ImmutableArray<PassageSlots> passages) => Passages = passages;

    /// <summary>One for every passage, in order.</summary>
    public ImmutableArray<PassageSlots> Passages { get; }

    /// <summary>Bits that the positions and the characters of a copy hold; a passage that stands twice counts once.</summary>
    public int Bits => Passages.SelectMany(passage => passage.Moves.Concat(passage.Unseen)).DistinctBy(slot => slot.Id).Count();

    /// <param name="passages">Of an edition or a role's view (<see cref="Handouts.Text.Passages"/>).</param>
    public static SiteCarriers Of(IEnumerable<ImmutableArray<Inline>> passages, CopyKey key)
    {
        ArgumentNullException.ThrowIfNull(passages);
        return new SiteCarriers([.. passages.Select(passage => SlotsOf(passage, key))]);
    }

    public SiteMarks MarksOf(CodeWord copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var bits = copy.BitsOf([.. Passages.SelectMany(passage => passage.Moves.Concat(passage.Unseen))]);
        var at = 0;
        return new SiteMarks([.. Passages.Select(passage => new PassageMarks(Next(passage.Moves.Length), UnseenText.Write(Next(passage.Unseen.Length))))]);

        ImmutableArray<bool> Next(int count)
        {
            var next = bits.Slice(at, count);
            at += count;
            return next;
        }
    }

    private static PassageSlots SlotsOf(ImmutableArray<Inline> passage, CopyKey key)
    {
        var anchor = PassageAnchor.Of(passage);
        var moves = CarrierWords.Of(passage).Select((_, ordinal) => Slot(ShiftCarrier, ordinal));
        var unseen = Enumerable.Range(0, EndsInProse(passage, anchor) ? UnseenText.Bits : 0).Select(ordinal => Slot(UnseenCarrier, ordinal));
        return new PassageSlots(passage, [.. moves], [.. unseen]);

        Slot Slot(string carrier, int ordinal)
        {
            var id = SlotId.Of(key, carrier, anchor, ordinal);
            return new Slot(id, Biases.Of(key, id));
        }
    }

    /// <summary>Never behind a name, a date, code or a link: only where a sentence ends in plain words.</summary>
    private static bool EndsInProse(ImmutableArray<Inline> passage, string anchor) =>
        passage[^1] is Words { Text: var last } && last.TrimEnd() is [.., '.' or '?' or '!' or '…' or '”'] && !last.Any(char.IsDigit)
        && anchor.Split(' ').Length >= ShortestPassage;
}

/// <param name="Moves">By <see cref="CarrierWords"/>.</param>
/// <param name="Unseen">Empty, or <see cref="UnseenText.Bits"/>.</param>
public sealed record PassageSlots(ImmutableArray<Inline> Passage, ImmutableArray<Slot> Moves, ImmutableArray<Slot> Unseen);
