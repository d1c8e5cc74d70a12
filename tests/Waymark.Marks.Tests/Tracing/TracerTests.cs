using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Tests.Pictures;
using Waymark.Marks.Tracing;
using Waymark.Marks.Wording;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Tests.Tracing;

/// <summary>Traces of text alone: editions of a hundred sentences, each with a wording slot.</summary>
public sealed class TracerTests
{
    private const string OnlyForPartners = "Partners alone hear that the harbour office opens before the winter storms arrive again.";

    private static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);
    private static readonly CopyKey OldKey = CopyKey.FromSecret([.. Enumerable.Repeat((byte)1, CopyKey.Length)]);
    private static readonly Edition ForCustomers = Editions.Of([.. Sentences()]);
    private static readonly Edition ForPartners = Editions.Of([.. Sentences(), [new Words(OnlyForPartners)]]);

    private static readonly ImmutableArray<IssuedEdition> Issued =
    [
        new("customers", ForCustomers, [], [.. Enumerable.Range(0, 50).Select(IdOf)]),
        new("partners", ForPartners, [], [.. Enumerable.Range(50, 50).Select(IdOf)]),
        new("earlier", ForCustomers, [], [.. Enumerable.Range(100, 50).Select(IdOf)]) { Key = OldKey },
    ];

    [Fact]
    public void ACopyIsNamedByItsWords()
    {
        var result = Trace(TextOf(ForCustomers, Key, IdOf(7)));
        Assert.Equal((Verdict.Identified, IdOf(7)), (result.Verdict, result.Suspects.Single().CopyId));
        Assert.Equal(150, result.Compared);
        Assert.Empty(result.NeverReceived);
    }

    [Fact]
    public void ACopyOfAnEarlierKeyIsNamedUnderThatKey() => Assert.Equal(IdOf(110), Trace(TextOf(ForCustomers, OldKey, IdOf(110))).Suspects.Single().CopyId);

    [Fact]
    public void AnotherCompanysKeyNamesNobody() => Assert.Empty(Trace(TextOf(ForCustomers, CopyKey.FromSecret([.. Enumerable.Repeat((byte)2, CopyKey.Length)]), IdOf(7))).Suspects);

    [Fact]
    public void APassageThatTheCopyNeverHadMeansASecondSource()
    {
        var result = Trace(TextOf(ForCustomers, Key, IdOf(7)) + OnlyForPartners);
        Assert.Equal(Verdict.Conflict, result.Verdict);
        Assert.StartsWith("partners alone hear that the harbour", result.NeverReceived.Single(), StringComparison.Ordinal);
        Assert.Empty(Trace(TextOf(ForPartners, Key, IdOf(57))).NeverReceived);
    }

    [Fact]
    public void AForgedVisibleIdIsReportedAndNotBelieved()
    {
        var result = Trace(TextOf(ForCustomers, Key, IdOf(7)) + " Copy " + string.Join('-', IdOf(8).Chunk(4).Select(group => new string(group))));
        Assert.Equal((Verdict.Identified, IdOf(7)), (result.Verdict, result.Suspects.Single().CopyId));
        Assert.Equal([IdOf(8)], result.VisibleIds);
        var alone = Trace("We plan to tell you about sentence number 7 before the others know of it. Copy " + IdOf(8));
        Assert.Empty(alone.Suspects);
        Assert.Equal([IdOf(8)], alone.VisibleIds);
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("-\n")]
    [InlineData("")]
    public void AVisibleIdMayBeBrokenOverLines(string lineEnd)
    {
        var groups = IdOf(8).Chunk(4).Select(group => new string(group)).ToArray();
        var printed = string.Join('-', groups[..4]) + lineEnd + string.Join('-', groups[4..]);
        Assert.Equal([IdOf(8)], Trace("We plan to tell you about sentence number 7 before the others know of it. Copy " + printed).VisibleIds);
    }

    [Fact]
    public void TwoFilesOfDifferentCopiesAreAConflict()
    {
        var (one, other) = (TextOf(ForCustomers, Key, IdOf(7), 0, 60), TextOf(ForCustomers, Key, IdOf(9), 60, 60));
        var result = new Tracer(Key, Issued).Trace(new Leak(one + other, []) { Files = [new Leak(one, []), new Leak(other, [])] });
        Assert.Equal(Verdict.Conflict, result.Verdict);
        Assert.Equal(new[] { IdOf(7), IdOf(9) }.Order(StringComparer.Ordinal), result.Suspects.Select(suspect => suspect.CopyId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnEditSaysOnWhichPageOfTheLeakItStands()
    {
        var words = TextOf(ForCustomers, Key, IdOf(7)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, "team", words.Length / 2);
        words[at] = "crowd";
        var found = words.Select((word, i) => new FoundWord(word, i / 100, i, 0)).ToImmutableArray();
        var leak = new Leak(string.Join(' ', words), found);
        Assert.Equal(at / 100, new Tracer(Key, Issued).Trace(leak).Edits.Single().Page);
        // Behind a file without pages, as one leak.
        var both = new Leak("Look at this:\n" + leak.Text, found) { Files = [new Leak("Look at this:\n", []), leak] };
        Assert.Equal(at / 100, new Tracer(Key, Issued).Trace(both).Edits.Single().Page);
        Assert.Null(Trace(leak.Text).Edits.Single().Page);
    }

    /// <summary>Titles, labels and words of the tool are in no passage; a slide that has nothing else is ours all the same.</summary>
    [Fact]
    public void ASlideOfWordsThatNoPassageHasIsOurs()
    {
        const string Line = "our roadmap for a conversation about the river";
        var page = DrawnPage.Slide.Pages[0];
        page = page with { Lines = [page.Lines[0] with { Pieces = [.. Line.Split(' ').Select((word, i) => (LinePiece)((Word)page.Lines[0].Pieces[0] with { Text = word, X = new Pt(40 + (50 * i)) }))] }] };
        var document = DrawnPage.Slide with { Pages = [page] };
        Assert.Equal(Verdict.Foreign, Trace(Line).Verdict);
        Assert.Equal(Verdict.Inconclusive, new Tracer(Key, [Issued[0] with { Documents = [document] }]).Trace(new Leak(Line, [])).Verdict);
        Assert.Equal(Verdict.Foreign, new Tracer(Key, [Issued[0] with { Documents = [document] }]).Trace(new Leak("somebody else's words about a harbour and its boats", [])).Verdict);
    }

    private static TraceResult Trace(string text) => new Tracer(Key, Issued).Trace(new Leak(text, []));

    private static string IdOf(int copy) => $"abcdefghijklmnopqrstu{(char)('a' + (copy / 24))}{(char)('a' + (copy % 24))}xyz";

    private static IEnumerable<ImmutableArray<Inline>> Sentences() => Enumerable.Range(0, 120).Select(ImmutableArray<Inline> (i) =>
        [new Words($"Before item {i} reaches you, the team of {i} people will "), new Vary(i, ["check", "test"]), new Words($" that number {i} of the list works as {i + 3} others do.")]);

    private static string TextOf(Edition edition, CopyKey key, string id, int from = 0, int count = 1000)
    {
        var choices = WordingSlots.Of(edition, key).ChoicesOf(new CodeWord(key, id));
        return string.Join(' ', Passages.Of(edition).Skip(from).Take(count).Select(passage => EditFinder.TextOf(passage, choices))) + " ";
    }
}
