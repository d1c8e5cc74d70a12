using System.Collections.Immutable;
using System.Numerics;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Accusation;

/// <summary>
/// The code words of an edition's copies over its slots, as bit sets: scoring a copy is an exclusive-or and a count of bits, so that a million of them
/// are scored in a fraction of a second. Made once; any part of the slots may have been read.
/// </summary>
public sealed class CodeBook
{
    private const int WordBits = 64;

    private readonly Dictionary<SlotId, int> _places;
    private readonly ulong[] _bits;
    private readonly int _width;

    private CodeBook(Dictionary<SlotId, int> places, ImmutableArray<string> copyIds)
    {
        (_places, CopyIds) = (places, copyIds);
        _width = (places.Count + WordBits - 1) / WordBits;
        _bits = new ulong[checked(_width * copyIds.Length)];
    }

    public ImmutableArray<string> CopyIds { get; }

    /// <param name="slots">One that is there twice is one slot.</param>
    public static CodeBook Of(CopyKey key, IEnumerable<Slot> slots, ImmutableArray<string> copyIds)
    {
        ArgumentNullException.ThrowIfNull(key);
        Slot[] distinct = [.. slots.DistinctBy(slot => slot.Id)];
        var book = new CodeBook(distinct.Select((slot, at) => (slot.Id, at)).ToDictionary(slot => slot.Id, slot => slot.at), copyIds);
        if (distinct.Length == 0) return book;
        var blocks = CodeWord.BlocksOf(distinct);
        var encrypted = new byte[blocks.Length];
        for (var copy = 0; copy < copyIds.Length; copy++)
        {
            new CodeWord(key, copyIds[copy]).Encrypt(blocks, encrypted);
            var row = book._bits.AsSpan(copy * book._width, book._width);
            for (var slot = 0; slot < distinct.Length; slot++)
                if (CodeWord.IsOne(encrypted, slot, distinct[slot].Bias)) row[slot / WordBits] |= 1UL << (slot % WordBits);
        }

        return book;
    }

    /// <summary>How often each copy agrees with what was read.</summary>
    /// <param name="readings">Of slots of this book, each at most once.</param>
    /// <exception cref="ArgumentException">A slot is there twice, or is none of this book.</exception>
    public Tally[] Score(IReadOnlyCollection<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var (symbols, even, collusion) = (new ulong[_width], new ulong[_width], new ulong[_width]);
        foreach (var reading in readings)
        {
            if (!_places.TryGetValue(reading.Slot.Id, out var at)) throw new ArgumentException("A slot is none of this book.", nameof(readings));
            var (word, bit) = (at / WordBits, 1UL << (at % WordBits));
            if (((even[word] | collusion[word]) & bit) != 0) throw new ArgumentException("A slot is counted twice.", nameof(readings));
            (reading.Slot.Bias == Bias.Even ? even : collusion)[word] |= bit;
            if (reading.Bit) symbols[word] |= bit;
        }

        var tallies = new Tally[CopyIds.Length];
        for (var copy = 0; copy < tallies.Length; copy++)
        {
            var row = _bits.AsSpan(copy * _width, _width);
            var (inEven, inCollusion) = (0, 0);
            for (var word = 0; word < row.Length; word++)
            {
                var agreeing = ~(row[word] ^ symbols[word]);
                inEven += BitOperations.PopCount(agreeing & even[word]);
                inCollusion += BitOperations.PopCount(agreeing & collusion[word]);
            }

            tallies[copy] = new Tally(inEven, inCollusion);
        }

        return tallies;
    }
}
