using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Tracing;
using Waymark.Marks.Wording;

namespace Waymark.Marks.Tests.Tracing;

public sealed class ListOrderReaderTests
{
    private static readonly ImmutableArray<string> Pair = ["Readings of the last ninety days", "Jobs that are still open"];

    private static readonly WordingReader Reader = new(Editions.Of([new OrderVary(0, Pair)], [new OrderVary(0, [Pair[1], Pair[0]])]));

    [Theory]
    [InlineData("It holds:\n• Readings of the last ninety days\n• Jobs that are still open\n", 0)]
    [InlineData("jobs that are still open readings of the last ninety days", 1)]
    public void TheOrderOfTwoEntriesIsRead(string leaked, int option) => Assert.Equal([option], Reader.Read(FoldedText.Of(leaked)).Values);

    [Theory]
    [InlineData("Jobs that are still open")]
    [InlineData("Jobs that are still open, and then, readings of the last ninety days")]
    [InlineData("Jobs that were still open readings of the last ninety days")]
    [InlineData("Jobs that are still open. Readings of the last ninety days. Jobs that are still open.")]
    public void PartsAndChangesAreErasures(string leaked) => Assert.Empty(Reader.Read(FoldedText.Of(leaked)));

    [Fact]
    public void BothEntriesHaveOneSlotAndEveryCopyHasEachOfThemOnce()
    {
        var key = CopyKey.FromSecret(new byte[CopyKey.Length]);
        ImmutableArray<Inline>[] passages = [[new OrderVary(0, Pair)], [new OrderVary(0, [Pair[1], Pair[0]])]];
        var slots = WordingSlots.Of(passages, key);
        var orders = Enumerable.Range(0, 40).Select(copy => slots.ChoicesOf(new CodeWord(key, $"copy {copy}"))).ToArray();
        Assert.All(orders, choices => Assert.Equal(Pair.Order(StringComparer.Ordinal), passages.Select(passage => EditFinder.TextOf(passage, choices)).Order(StringComparer.Ordinal)));
        Assert.Equal([0, 1], orders.Select(choices => Assert.Single(choices)).Distinct().Order().Select(choice => (int)choice));
        Assert.Equal("list-order", Assert.Single(slots.All).Carrier);
    }
}
