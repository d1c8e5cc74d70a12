using Waymark.Content.Markdown.Tree;
using Waymark.Disclosure.Redaction;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Tests.Support;
using Waymark.Vocabulary.Time;
using static Waymark.Disclosure.Tests.Support.Tree;

namespace Waymark.Disclosure.Tests;

/// <summary>What is left of each construct when part of it is hidden. The reader here sees the topic <c>open</c> and not <c>shut</c>.</summary>
public sealed class RedactorTests
{
    private static readonly Redactor Redactor = new(Grants.Within(SamplePolicy.Role("reader", "open", "", Grain.Month)));

    [Fact]
    public void AGuardOpensForOneWhoHasEveryTopic() =>
        Assert.Equal("(p[seen])", Left(Guard(Topics("open"), Paragraph("seen")), Guard(Topics("open", "shut"), Paragraph("hidden"))));

    [Fact]
    public void AGuardThatNamesNothingOpensForNobody() => Assert.Equal("()", Left(Guard([], Paragraph("hidden"))));

    [Fact]
    public void ExclusionBeatsInclusionAtEveryDepth() =>
        Assert.Equal("(p[around])", Left(Paragraph("around"), Guard(Topics("shut"), Guard(Topics("open"), Paragraph(Only("hidden", "open"))))));

    [Fact]
    public void AHiddenEntryLeavesItsNeighboursAsOneList() =>
        Assert.Equal("(ul(li(p[a]) li(p[c])))", Left(Bullets(Entry("a"), Entry("b", "shut"), Entry("c", "open"))));

    [Fact]
    public void AnEntryWithoutWordsIsNoEntry() =>
        Assert.Equal("(ul(li(p[b])))", Left(Bullets(Entry(Paragraph(Only("a", "shut"))), Entry("b"))));

    [Fact]
    public void AListWithoutEntriesIsNoList() => Assert.Equal("(p[before])", Left(Paragraph("before"), Bullets(Entry("a", "shut"))));

    [Fact]
    public void ListsThatAHiddenOneHeldApartBecomeOne() =>
        Assert.Equal("(ol1(li(p[a]) li(p[c])))", Left(Numbered(1, Entry("a")), Guard(Topics("shut"), Numbered(2, Entry("b"))), Numbered(3, Entry("c"))));

    [Fact]
    public void ANumberedListDoesNotCountWhatIsHidden() =>
        Assert.Equal("(ol1(li(p[a])) p[between] ol2(li(p[c])))", Left(Numbered(1, Entry("a")), Guard(Topics("shut"), Numbered(2, Entry("b"))), Paragraph("between"), Numbered(3, Entry("c"))));

    [Fact]
    public void ANumberedListWhoseBeginningIsHiddenBeginsAtOne() =>
        Assert.Equal("(ol1(li(p[c])))", Left(Guard(Topics("shut"), Numbered(1, Entry("a"), Entry("b"))), Numbered(3, Entry("c"))));

    [Fact]
    public void AHeadingWithNothingUnderItIsGone() =>
        Assert.Equal("(h2[B] p[seen])", Left(Heading(2, "A"), Guard(Topics("shut"), Paragraph("hidden")), Heading(2, "B"), Paragraph("seen")));

    [Fact]
    public void AHeadingKeepsItsPlaceOverASubheadingWithText() =>
        Assert.Equal("(h2[A] h3[B] p[seen])", Left(Heading(2, "A"), Heading(3, "B"), Paragraph("seen"), Heading(3, "C"), Guard(Topics("shut"), Paragraph("hidden"))));

    [Fact]
    public void RowsAndColumnsGoAndTheTableKeepsItsShape() =>
        Assert.Equal("(table(Item|Size / a|1 / c|3))", Left(Table(
            [Column("Item"), Column("Cost", "shut"), Column("Size", "open")],
            Row([], "a", "$9", "1"), Row(["shut"], "b", "$8", "2"), Row(["open"], "c", "$7", "3"))));

    [Fact]
    public void ATableWithoutRowsIsNoTable() => Assert.Equal("()", Left(Table([Column("Item")], Row(["shut"], "a"))));

    [Fact]
    public void ATableWithoutColumnsIsNoTable() => Assert.Equal("()", Left(Table([Column("Item", "shut")], Row([], "a"))));

    [Fact]
    public void ARowThatLostItsLastWordIsGone() =>
        Assert.Equal("(table(Item|Size / a|1))", Left(Table([Column("Item"), Column("Size")], Row([], "a", "1"), RowOf(Only("b", "shut"), Only("2", "shut")))));

    [Theory]
    [InlineData("ships ", "on 14 March", ".", "ships.")]
    [InlineData("ships ", "early", " in spring", "ships in spring")]
    [InlineData("reads (", "14 March", ") data", "reads () data")]
    [InlineData("reads ( ", "14 March", " ) data", "reads () data")]
    [InlineData("One. ", "Two.", " Three.", "One. Three.")]
    [InlineData("a, ", "b", ", c", "a, c")]
    [InlineData("", "Secret", ", then", "then")]
    [InlineData("Early — ", "on 14 March", ".", "Early.")]
    [InlineData("Early — ", "maybe", " — or late", "Early — or late")]
    [InlineData("use ", "the", " .NET", "use .NET")]
    public void NoGapShowsWhereARunWas(string before, string hidden, string after, string left)
    {
        var expected = left.Replace("reads () data", "reads data", StringComparison.Ordinal);
        Assert.Equal($"(p[{expected}])", Left(Paragraph(Text(before), Only(hidden, "shut"), Text(after))));
    }

    [Fact]
    public void AParagraphOfPunctuationIsNothing() => Assert.Equal("()", Left(Paragraph(Only("All of it", "shut"), Text("."))));

    [Fact]
    public void AnEmphasisAroundNothingIsGone() => Assert.Equal("(p[a b])", Left(Paragraph(Text("a "), Strong(Emphasis(Only("x", "shut"))), Text(" b"))));

    [Fact]
    public void ALinkWithoutWordsIsGone() =>
        Assert.Equal("(p[a b])", Left(Paragraph(Text("a "), new SourceLink("https://x.example", null, null, Line(Only("x", "shut"))) { Span = Here }, Text(" b"))));

    [Fact]
    public void QuotesAndCalloutsAroundNothingAreGone() =>
        Assert.Equal("()", Left(Quote(Guard(Topics("shut"), Paragraph("x"))), Callout(Paragraph(Only("y", "shut")))));

    [Fact]
    public void NotesThatNoVisibleTextUsesAreGone()
    {
        var prose = Body(Paragraph(Text("a"), Note("one")), Guard(Topics("shut"), Paragraph(Text("b"), Note("two"))))
            .WithNote("one", Paragraph("first")).WithNote("two", Paragraph("hidden"));
        Assert.Equal("(p[a[^one]]) note-one(p[first])", Shape.Of(Redactor.Redact(prose)));
    }

    [Fact]
    public void ANoteThatSaysNothingTakesItsReferenceAlong()
    {
        var prose = Body(Paragraph(Text("a"), Note("one"), Text("."))).WithNote("one", Guard(Topics("shut"), Paragraph("hidden")));
        Assert.Equal("(p[a.])", Shape.Of(Redactor.Redact(prose)));
    }

    [Fact]
    public void ANoteThatOnlyANoteUsesStays()
    {
        var prose = Body(Paragraph(Text("a"), Note("one"))).WithNote("one", Paragraph(Text("first"), Note("two"))).WithNote("two", Paragraph("second"));
        Assert.Equal("(p[a[^one]]) note-one(p[first[^two]]) note-two(p[second])", Shape.Of(Redactor.Redact(prose)));
    }

    private static string Left(params SourceBlock[] blocks) => Shape.Of(Redactor.Redact(Body(blocks)));

    private static SourceRow RowOf(params SourceInline[] cells) => new([], [.. cells.Select(cell => new SourceCell(Line(cell)) { Span = Here })]) { Span = Here };
}
