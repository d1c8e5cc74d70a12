using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Shifts;
using Waymark.Marks.Tracing;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;

namespace Waymark.Marks.Tests.Shifts;

public sealed class LineMovesTests
{
    private static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);

    [Fact]
    public void DocumentsThatWereHandedOutBeforeMoveNoLines()
    {
        var document = Document(Movement.Words, [.. Enumerable.Range(0, 6).Select(i => Line(i, "one two three four five", isInterior: i is > 0 and < 5))]);
        Assert.Empty(LineMoves.Of(document, Key).All);
        Assert.Equal([1, 3], WordShifts.Of(document, Key).All.Where(shift => shift.Line == 0).Select(shift => shift.Piece));
        Assert.DoesNotContain("movement", System.Text.Encoding.UTF8.GetString(PageEncoding.Encode(document)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Movement.WordsAndLines)]
    [InlineData(Movement.Brief)]
    public void InRunningTextALineMovesBetweenTwoOfItsParagraphThatStay(Movement movement)
    {
        var document = Document(movement, [.. Enumerable.Range(0, 7).Select(i => Line(i, $"line {i} of seven lines", isInterior: i is > 0 and < 6))]);
        Assert.Equal([1, 3, 5], LineMoves.Of(document, Key).All.Select(move => move.Line));
        Assert.All(LineMoves.Of(document, Key).All, move => Assert.True(move.IsDown));
    }

    [Theory]
    [InlineData(Movement.Slides)]
    [InlineData(Movement.Deck)]
    public void OnASlideTheFirstLineOfEachFaceStaysAndTwoOfThreeMove(Movement movement)
    {
        var lines = Enumerable.Range(0, 14).Select(i => Line(i, $"what slide line {i} says", face: i < 9 ? FaceRole.Sans : FaceRole.SerifItalic));
        var moving = LineMoves.Of(Document(movement, [.. lines]), Key).All.Where(move => move.IsDown).Select(move => move.Line);
        Assert.Equal([1, 2, 4, 5, 7, 8, 10, 11, 13], moving);
    }

    [Theory]
    [InlineData(Movement.Slides)]
    [InlineData(Movement.Deck)]
    [InlineData(Movement.Brief)]
    public void ThreeWordsOfFourMoveAndFiguresNever(Movement movement)
    {
        var document = Document(movement, Line(0, "a b c d e f g"), Line(1, "we sold 2027 units of it"), Line(2, "two words"));
        var shifts = WordShifts.Of(document, Key).All;
        Assert.Equal([1, 2, 3, 5, 6], shifts.Where(shift => shift.Line == 0).Select(shift => shift.Piece));
        Assert.Equal([(1, 0, 2), (3, 2, null), (4, 2, null), (5, 2, null)], shifts.Where(shift => shift.Line == 1).Select(shift => (shift.Piece, shift.Left, shift.Right)));
        Assert.Equal([1], shifts.Where(shift => shift.Line == 2).Select(shift => shift.Piece));
    }

    /// <summary>Its spaces are narrow: two words that move towards each other would look like one.</summary>
    [Theory]
    [InlineData(8.6, new[] { 1, 3, 5 })]
    [InlineData(9, new[] { 1, 2, 3, 5, 6 })]
    public void InSmallTypeOfABriefNoTwoNeighboursMove(double size, int[] moving)
    {
        Assert.Equal(moving, WordShifts.Of(Document(Movement.Brief, Line(0, "a b c d e f g", size: size)), Key).All.Select(shift => shift.Piece));
    }

    /// <summary>A comma after a wording is part of it for programs that read the file: it is no place to measure from.</summary>
    [Fact]
    public void WhatSticksToAWordingIsNoWord()
    {
        var line = Line(0, "quick , they say");
        line = line with { Pieces = line.Pieces.SetItem(0, new WordChoice(0, [[(Word)line.Pieces[0] with { SpaceAfter = false }]], [new Pt(30)])) };
        Assert.Equal([(3, 2)], WordShifts.Of(Document(Movement.Slides, line), Key).All.Select(shift => (shift.Piece, shift.Left)));
    }

    /// <summary>Both directions together: a word of a line that moves up or down is moved twice.</summary>
    [Theory]
    [InlineData(Movement.Brief)]
    [InlineData(Movement.Deck)]
    public void NothingEndsFurtherThanThirtyHundredthsFromItsPlace(Movement movement)
    {
        var positions = Positions.Of(Page(movement), Key);
        Assert.Distinct(positions.Slots.Select(slot => slot.Id));
        var furthest = FurthestOf(Page(movement), positions);
        Assert.InRange(furthest.Max(), 0.28, 0.30);
        Assert.Contains(furthest, distance => Math.Abs(distance - 0.25) < 1e-9);
        // A line moves to a side where no word of it does: else some words would move twice as far.
        Assert.Empty(positions.Lines.All.Where(move => !move.IsDown).Select(move => move.Line).Intersect(positions.Words.All.Select(shift => shift.Line)));
        Assert.Equal(movement == Movement.Deck ? 3 : 0, positions.Lines.All.Count(move => !move.IsDown));
    }

    /// <summary>Their copies are out there: another distance would read them by a rule that they were not made by.</summary>
    [Theory]
    [InlineData(Movement.Words, 0.25)]
    [InlineData(Movement.WordsAndLines, 0.3536)]
    [InlineData(Movement.Slides, 0.3536)]
    public void CopiesOfEarlierFormatsKeepTheirDistance(Movement movement, double expected)
    {
        var positions = Positions.Of(Page(movement), Key);
        Assert.Equal(expected, FurthestOf(Page(movement), positions).Max(), 3);
        Assert.All(positions.Words.All, shift => Assert.Equal(new Pt(0.25), shift.Distance));
        Assert.All(positions.Lines.All, move => Assert.Equal(new Pt(0.25), move.Distance));
    }

    private static PageDocument Page(Movement movement) =>
        Document(movement, [.. Enumerable.Range(0, 9).Select(i => Line(i, i % 3 == 0 ? $"alone{i}" : $"what slide line {i} says", isInterior: i is > 0 and < 8))]);

    private static double[] FurthestOf(PageDocument document, Positions positions)
    {
        var copy = Layer(positions.NudgesOf(new CodeWord(Key, "copy")));
        return
        [
            .. document.Pages[0].Lines
                .SelectMany(line => CopyText.WordsOf(line, copy).Zip(CopyText.WordsOf(line, Layer([]))))
                .Select(word => Math.Sqrt(Math.Pow((word.First.X - word.Second.X).Value, 2) + Math.Pow((word.First.Baseline - word.Second.Baseline).Value, 2))),
        ];
    }

    /// <summary>Scaled to another paper and pushed aside, with boxes that end where another program thinks descenders do.</summary>
    [Theory]
    [InlineData(Movement.Slides, 1, 0, 0, 0.2, 0.2)]
    [InlineData(Movement.Slides, 0.877, 12.5, 80.25, 0.31, 0.24)]
    [InlineData(Movement.Deck, 1, 0, 0, 0.31, 0.24)]
    [InlineData(Movement.Deck, 0.877, 12.5, 80.25, 0.31, 0.24)]
    public void LinesAreReadFromFoundWords(Movement movement, double scale, double right, double down, double sansDescent, double serifDescent)
    {
        var document = SomeSlide() with { Movement = movement };
        var positions = Positions.Of(document, Key);
        var code = new CodeWord(Key, "the copy");
        var layer = Layer(positions.NudgesOf(code));
        var found = document.Pages[0].Lines.SelectMany(line => CopyText.WordsOf(line, layer)).Select(set => new FoundWord(
            set.Word.Text, 0, (set.X.Value * scale) + right,
            ((set.Baseline.Value + (set.Word.Size.Value * (set.Word.Face == FaceRole.Sans ? sansDescent : serifDescent))) * scale) + down)).ToImmutableArray();
        var read = new ShiftReader(found).Read([(document, positions)]).ToArray();
        Assert.Equal(positions.Count, read.Length);
        Assert.All(read, reading => Assert.Equal(code.BitOf(reading.Slot), reading.Bit));
        Assert.Equal(["line-offset", "line-shift", "word-shift"], read.Select(reading => reading.Carrier).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>What stands on many slides is told apart by the slide that it stands on.</summary>
    [Fact]
    public void ALineThatStandsOnTwoPagesIsReadOnBoth()
    {
        var first = Document(Movement.Deck, Line(0, "one slide opens with these words"), Line(1, "what we plan may change and often does"));
        var document = first with { Pages = [.. first.Pages, first.Pages[0] with { Lines = [Line(2, "another slide closes in a different manner"), Line(3, "what we plan may change and often does")] }] };
        var positions = Positions.Of(document, Key);
        var code = new CodeWord(Key, "the copy");
        var layer = Layer(positions.NudgesOf(code));
        var found = document.Pages.SelectMany((page, number) => page.Lines.SelectMany(line => CopyText.WordsOf(line, layer)).Select(set => new FoundWord(set.Word.Text, number, set.X.Value, set.Baseline.Value)));
        var read = new ShiftReader([.. found]).Read([(document, positions)]).Where(reading => reading.Carrier == "word-shift").ToArray();
        Assert.Equal(positions.Words.All.Select(shift => shift.Slot).ToHashSet(), read.Select(reading => reading.Slot).ToHashSet());
        Assert.All(read, reading => Assert.Equal(code.BitOf(reading.Slot), reading.Bit));
    }

    /// <summary>A line whose like moves too says nothing once its face's boxes may end anywhere, and is not guessed.</summary>
    [Fact]
    public void ALineWithoutItsLikeIsAnErasureWhereThePageWasScaled()
    {
        var document = Document(Movement.Slides, [.. SomeSlide().Pages[0].Lines, Line(9, "a heading by itself", size: 30)]);
        var positions = Positions.Of(document, Key);
        var alone = positions.Lines.All.Single(move => move is { Line: 9, IsDown: true });
        Assert.Contains(Read(1), reading => reading.Slot == alone.Slot);
        Assert.DoesNotContain(Read(0.8), reading => reading.Slot == alone.Slot);

        IEnumerable<Reading> Read(double scale) => new ShiftReader(
            [.. document.Pages[0].Lines.SelectMany(line => CopyText.WordsOf(line, Layer(positions.NudgesOf(new CodeWord(Key, "the copy"))))).Select(set => new FoundWord(set.Word.Text, 0, set.X.Value * scale, (set.Baseline.Value + (set.Word.Size.Value / 4)) * scale))])
            .Read([(document, positions)]);
    }

    private static PageDocument SomeSlide() => Document(
        Movement.Slides,
        Line(0, "the first line says something short"), Line(1, "and then another one follows after"), Line(2, "which goes on to its end"),
        Line(3, "Label"), Line(4, "Margin"),
        Line(5, "italics begin over here today", face: FaceRole.SerifItalic), Line(6, "while these words close it", face: FaceRole.SerifItalic), Line(7, "Quarter", face: FaceRole.SerifItalic));

    private static TextLine Line(int id, string text, bool isInterior = false, FaceRole face = FaceRole.Sans, double size = 10) => new(id, new Pt(100 + (20 * id)),
        [.. text.Split(' ').Select((word, i) => (LinePiece)new Word(word, face, new Pt(size), new Pt(50 + (40 * i)), new Pt(30), default) { Content = 0, SpaceAfter = true })]) { IsInterior = isInterior };

    private static CopyLayer Layer(ImmutableArray<Nudge> nudges) => new()
    {
        Facts = new CopyFacts("", "", default, ""), Header = [], Footer = [], Watermark = new([], default), Choices = [0], Nudges = nudges,
    };

    private static PageDocument Document(Movement movement, params ImmutableArray<TextLine> lines) => new()
    {
        Title = "Title", Language = "en", Size = new Size(new Pt(960), new Pt(540)), TextArea = default,
        Pages = [new Page { Under = [], Over = [], Lines = lines, Folio = [], Links = [] }],
        Structure = new Element(Role.Document, []), Bookmarks = [], Images = [], Slots = [], Movement = movement,
    };
}
