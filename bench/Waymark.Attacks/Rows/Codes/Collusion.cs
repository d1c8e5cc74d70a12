using System.Collections.Immutable;
using Waymark.Attacks.Frame;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;

namespace Waymark.Attacks.Rows.Codes;

/// <summary>
/// What colluders can do: where all their copies have one symbol they know of no other (the marking assumption); where copies differ they choose. The
/// table's five strategies of the literature, and the two that documents allow besides.
/// </summary>
/// <param name="Choose">From the number of ones among the colluders' bits, their number, and dice: the symbol of the leak, or null for an erasure.</param>
internal sealed record Collusion(string Name, Func<int, int, Dice, bool?> Choose)
{
    public static ImmutableArray<Collusion> All { get; } =
    [
        new("interleave", (ones, members, dice) => dice.Below(members) < ones),
        new("majority", (ones, members, dice) => ones * 2 == members ? dice.Below(2) == 0 : ones * 2 > members),
        new("minority", (ones, members, dice) => ones * 2 == members ? dice.Below(2) == 0 : ones * 2 < members),
        new("all-1", (_, _, _) => true),
        new("all-0", (_, _, _) => false),
        new("coin", (_, _, dice) => dice.Below(2) == 0),
        new("position average", Average),
    ];

    /// <summary>Below this share of a full shift a position reads as an erasure: 0.08 of 0.25 pt, as the reader has it.</summary>
    private const double Clear = 0.32;

    /// <param name="flips">Share of slots read wrongly: what the channel adds.</param>
    public ImmutableArray<Reading> Leak(ImmutableArray<Slot> slots, IReadOnlyList<string> members, double flips, Dice dice)
    {
        var words = members.Select(member => new CodeWord(IssueOfCopies.Key, member).BitsOf(slots.AsSpan())).ToArray();
        var readings = ImmutableArray.CreateBuilder<Reading>(slots.Length);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            var ones = words.Count(word => word[slot]);
            var symbol = ones == 0 ? false : ones == members.Count ? true : Choose(ones, members.Count, dice);
            if (symbol is { } bit) readings.Add(new Reading("bench", slots[slot], bit ^ dice.Chance(flips)));
        }

        return readings.ToImmutable();
    }

    private static bool? Average(int ones, int members, Dice dice)
    {
        var mean = (2.0 * ones / members) - 1;
        return Math.Abs(mean) < Clear ? null : mean > 0;
    }
}
