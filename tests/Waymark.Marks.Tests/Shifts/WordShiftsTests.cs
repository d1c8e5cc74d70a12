using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Shifts;
using Waymark.Marks.Tracing;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;

namespace Waymark.Marks.Tests.Shifts;

public sealed class WordShiftsTests
{
    private static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);

    [Fact]
    public void EverySecondWordInsideALineCarriesABit()
    {
        var shifts = WordShifts.Of(Document(Line(0, "one two three four five six")), Key);
        Assert.Equal([1, 3], shifts.All.Select(shift => shift.Piece));
    }

    [Fact]
    public void NeighboursStandStillAndNothingMovesFurtherThanAllowed()
    {
        var shifts = WordShifts.Of(Document(Line(0, "a b c d e f g h"), Line(1, "one two three")), Key);
        var nudges = shifts.NudgesOf(new CodeWord(Key, "copy"));
        Assert.Equal([(0, 1), (0, 3), (0, 5), (1, 1)], nudges.Select(nudge => (nudge.Line, nudge.Piece)));
        Assert.All(nudges, nudge => Assert.InRange(Math.Abs(nudge.X.Value), 0.2, 0.3));
        Assert.All(nudges, nudge => Assert.Equal(Pt.Zero, nudge.Y));
    }

    [Theory]
    [InlineData("word")]
    [InlineData("two words")]
    [InlineData("before 2027 after")]
    public void NoNeighboursOrNoLettersNoSlot(string text) =>
        Assert.Empty(WordShifts.Of(Document(Line(0, text)), Key).All);

    [Fact]
    public void ALineKeepsItsSlotsWhenTextIsInsertedBeforeIt()
    {
        var alone = WordShifts.Of(Document(Line(0, "one two three")), Key).All.Single().Slot;
        var later = WordShifts.Of(Document(Line(0, "something else stands here now"), Line(1, "one two three")), Key).All[^1].Slot;
        Assert.Equal(alone, later);
    }

    [Fact]
    public void EqualLinesHaveSlotsOfTheirOwn()
    {
        var shifts = WordShifts.Of(Document(Line(0, "one two three"), Line(1, "one two three")), Key).All;
        Assert.NotEqual(shifts[0].Slot.Id, shifts[1].Slot.Id);
    }

    /// <summary>A file that was written again may end a divided word with another hyphen than ours, or with none.</summary>
    [Theory]
    [InlineData("tem\u00AD")]
    [InlineData("tem-")]
    [InlineData("tem")]
    public void ADividedWordIsTheNeighbourThatItWas(string asFound)
    {
        var document = Document(Line(0, "we read every tem\u00AD"), Line(1, "perature twice"));
        var shifts = WordShifts.Of(document, Key);
        string[] words = ["we", "read", "every", asFound, "perature", "twice"];
        var found = words.Select((word, i) => new FoundWord(word, 0, 50 + (40 * (i % 4)) + (i == 1 ? 0.25 : 0), 100)).ToImmutableArray();
        Assert.Equal([(1, true)], new ShiftReader(found).Read([(document, Positions.Of(document, Key))]).Select(read => (shifts.All.Single(shift => shift.Slot == read.Slot).Piece, read.Bit)));
    }

    private static TextLine Line(int id, string text) => new(id, new Pt(100 + (14 * id)),
        [.. text.Split(' ').Select((word, i) => (LinePiece)new Word(word, FaceRole.Sans, new Pt(10), new Pt(50 + (40 * i)), new Pt(30), default) { Content = 0, SpaceAfter = true })]);

    private static PageDocument Document(params ImmutableArray<TextLine> lines) => new()
    {
        Title = "Title", Language = "en", Size = new Size(new Pt(595), new Pt(842)), TextArea = default,
        Pages = [new Page { Under = [], Over = [], Lines = lines, Folio = [], Links = [] }],
        Structure = new Element(Role.Document, []), Bookmarks = [], Images = [], Slots = [],
    };
}
