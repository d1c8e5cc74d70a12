using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Wording;

/// <summary>
/// The slots of an edition's text: every <see cref="Vary"/> holds one bit for two options, two for four. A slot of wording or punctuation is named by its passage
/// with the first options in it, and by its place in that passage; a slot of order by the two entries.
/// </summary>
public sealed class WordingSlots
{
    private readonly ImmutableArray<Slot> _bits;

    private WordingSlots(ImmutableArray<WordingSlot> all) => (All, _bits) = (all, [.. all.SelectMany(slot => slot.Bits)]);

    /// <summary>In the order of <see cref="Vary.Slot"/>.</summary>
    public ImmutableArray<WordingSlot> All { get; }

    public static WordingSlots Of(Edition edition, CopyKey key) => Of(Passages.Of(edition), key);

    /// <param name="passages">Of an edition or a role's view.</param>
    public static WordingSlots Of(IEnumerable<ImmutableArray<Inline>> passages, CopyKey key)
    {
        ArgumentNullException.ThrowIfNull(passages);
        var slots = new SortedDictionary<int, WordingSlot>();
        foreach (var passage in passages)
        {
            var varies = Passages.Flatten(passage).OfType<Vary>().ToArray();
            if (varies.Length == 0) continue;
            var anchor = PassageAnchor.Of(passage);
            for (var i = 0; i < varies.Length; i++)
            {
                if (varies[i] is OrderVary pair) slots.TryAdd(pair.Slot, new WordingSlot(pair, BitsOf(pair, key, string.Join('\n', pair.Options), 0)));
                else slots.Add(varies[i].Slot, new WordingSlot(varies[i], BitsOf(varies[i], key, anchor, i)));
            }
        }

        return new WordingSlots([.. slots.Values]);
    }

    /// <summary>The option of every slot in one copy, for <see cref="Copy.Choices"/>.</summary>
    public ImmutableArray<byte> ChoicesOf(CodeWord copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var bits = copy.BitsOf(_bits.AsSpan());
        var choices = ImmutableArray.CreateBuilder<byte>(All.Length);
        var at = 0;
        foreach (var slot in All)
        {
            var option = 0;
            for (var bit = 0; bit < slot.Bits.Length; bit++) option = (option << 1) | (bits[at++] ? 1 : 0);
            choices.Add((byte)option);
        }

        return choices.MoveToImmutable();
    }

    private static ImmutableArray<Slot> BitsOf(Vary vary, CopyKey key, string anchor, int ordinal) => vary.Options.Length switch
    {
        2 => [Slot.Of(key, WordingSlot.CarrierOf(vary), anchor, ordinal * 2)],
        4 => [Slot.Of(key, WordingSlot.CarrierOf(vary), anchor, ordinal * 2), Slot.Of(key, WordingSlot.CarrierOf(vary), anchor, (ordinal * 2) + 1)],
        var other => throw new ArgumentException($"A wording slot has two or four options, not {other}.", nameof(vary)),
    };
}

/// <param name="Bits">One slot for two options, two for four, most significant first.</param>
public sealed record WordingSlot(Vary Vary, ImmutableArray<Slot> Bits)
{
    public const string WordingCarrier = "wording";
    public const string PunctuationCarrier = "punctuation";
    public const string OrderCarrier = "list-order";

    public string Carrier => CarrierOf(Vary);

    /// <summary>Name of the carrier, as evidence has it.</summary>
    public static string CarrierOf(Vary vary) => vary switch
    {
        PunctuationVary => PunctuationCarrier,
        OrderVary => OrderCarrier,
        _ => WordingCarrier,
    };

    /// <summary>The bits that an option stands for.</summary>
    public IEnumerable<(Slot Slot, bool Bit)> BitsOf(int option) =>
        Bits.Select((slot, i) => (slot, ((option >> (Bits.Length - 1 - i)) & 1) == 1));
}
