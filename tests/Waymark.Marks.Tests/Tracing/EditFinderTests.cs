using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Marks.Tracing;

namespace Waymark.Marks.Tests.Tracing;

public sealed class EditFinderTests
{
    private static readonly Edition Edition = Editions.Of([new Words("We plan to show every reading on one page, "), new Vary(0, ["soon", "shortly"]), new Words(", and to tell you when that moves.")]);

    [Theory]
    [InlineData("Intro. We plan to show every reading on one page, shortly, and to tell you when that moves. Outro.")]
    [InlineData("and to tell you when that moves.")]
    [InlineData("Nothing of it is here at all.")]
    public void TextAsIssuedOrMissingIsNoEdit(string leaked) => Assert.Empty(Find(leaked));

    [Fact]
    public void AWordPutInPlaceOfAnotherIsShown() =>
        Assert.Equal([new Edit(EditKind.Changed, "every", "each")], Find("We plan to show each reading on one page, shortly, and to tell you when that moves"));

    [Fact]
    public void WordsAddedAndRemovedAreShown() =>
        Assert.Equal(
            [new Edit(EditKind.Added, "", "single"), new Edit(EditKind.Removed, "on one page", "")],
            Find("We plan to show every single reading, shortly, and to tell you when that moves"));

    private static ImmutableArray<Edit> Find(string leaked) => EditFinder.Find(Edition, [1], TextTokens.Of(leaked));
}
