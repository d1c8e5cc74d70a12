using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Sites;

/// <summary>
/// What a site's pages carry beside their wording: words that stand a quarter of a pixel beside their place, and characters without width at the ends of
/// sentences. A passage that stands on several pages has the same marks on each: its slots are its own, not a page's.
/// </summary>
public sealed class SiteCarriers
{
    public const string ShiftCarrier = "site-shift";
    public const string UnseenCarrier = "unseen-text";

    private SiteCarriers(ImmutableArray<PassageSlots> passages) => Passages = passages;

    /// <summary>One for every passage, in order.</summary>
    public ImmutableArray<PassageSlots> Passages { get; }

    /// <summary>Every slot, in the order of the passages: positions, then characters. Those of a passage that stands twice are there twice.</summary>
    public IEnumerable<Slot> Slots => Passages.SelectMany(passage => passage.Moves.Concat(passage.Unseen));

    /// <summary>Bits that the positions and the characters of a copy hold; a passage that stands twice counts once.</summary>
    public int Bits => Slots.DistinctBy(slot => slot.Id).Count();

    /// <param name="passages">Of an edition or a role's view (<see cref="Handouts.Text.Passages"/>).</param>
    public static SiteCarriers Of(IEnumerable<ImmutableArray<Inline>> passages, CopyKey key)
    {
        ArgumentNullException.ThrowIfNull(passages);
        return new SiteCarriers([.. passages.Select(passage => SlotsOf(passage, key))]);
    }

    public SiteMarks MarksOf(CodeWord copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var bits = copy.BitsOf([.. Slots]);
        var at = 0;
        return new SiteMarks([.. Passages.Select(passage => new PassageMarks(
            Next(passage.Moves.Length),
            [.. Enumerable.Range(0, passage.Unseen.Length / UnseenText.Bits).Select(_ => UnseenText.Write(Next(UnseenText.Bits)))]))]);

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
        var moves = CarrierWords.Of(passage).Select((_, ordinal) => Slot.Of(key, ShiftCarrier, anchor, ordinal));
        var unseen = Enumerable.Range(0, SentenceEnds.Of(passage).Count() * UnseenText.Bits).Select(ordinal => Slot.Of(key, UnseenCarrier, anchor, ordinal));
        return new PassageSlots(passage, [.. moves], [.. unseen]);
    }
}

/// <param name="Moves">By <see cref="CarrierWords"/>.</param>
/// <param name="Unseen"><see cref="UnseenText.Bits"/> for each of <see cref="SentenceEnds"/>, one after the other.</param>
public sealed record PassageSlots(ImmutableArray<Inline> Passage, ImmutableArray<Slot> Moves, ImmutableArray<Slot> Unseen);
