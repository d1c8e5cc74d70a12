using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Waymark.Attacks.Frame;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;

namespace Waymark.Attacks.Rows.Codes;

/// <summary>Copies as code words alone: what the code can do, whatever carries it.</summary>
internal static class CodeSpace
{
    private static readonly ConcurrentDictionary<(int Slots, int Copies), CodeBook> Books = new();

    /// <summary>Slots as documents have them: a third fair coins, the rest with one of the two other biases.</summary>
    public static ImmutableArray<Slot> Slots(int count) =>
        [.. Enumerable.Range(0, count).Select(i => SlotId.Of(IssueOfCopies.Key, "bench", "code space", i)).Select(id => new Slot(id, Biases.Of(IssueOfCopies.Key, id)))];

    public static ImmutableArray<string> CopyIds(int count) => [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"copy{i}"))];

    /// <summary>The code words of all copies over all slots, made once for many leaks.</summary>
    public static CodeBook BookOf(int slots, int copies) => Books.GetOrAdd((slots, copies), size => CodeBook.Of(IssueOfCopies.Key, Slots(size.Slots), CopyIds(size.Copies)));

    public static Judgement Judge(CodeBook book, ImmutableArray<Reading> readings) => Judgement.Of([new EditionReadings(IssueOfCopies.Key, book, readings, [])]);

    public static Outcome OutcomeOf(Judgement judgement, int slots, params IReadOnlyCollection<string> truth)
    {
        var named = judgement.Copies.Select(copy => copy.Score.CopyId).ToArray();
        var accuses = judgement.Finding is Finding.Certain or Finding.Contradiction;
        var onlyTrue = named.Length > 0 && named.All(truth.Contains);
        return new Outcome(
            Named: accuses && onlyTrue,
            Lead: named.Length > 0 && truth.Contains(named[0]),
            WrongName: accuses && !onlyTrue,
            WrongLead: judgement.Finding == Finding.Lead && !onlyTrue,
            Bound: named.Length > 0 ? judgement.Copies[0].Bound : 1,
            Slots: slots);
    }
}
