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

    [Fact]
    public void InRunningTextALineMovesBetweenTwoOfItsParagraphThatStay()
    {
        var document = Document(Movement.WordsAndLines, [.. Enumerable.Range(0, 7).Select(i => Line(i, $"line {i} of seven lines", isInterior: i is > 0 and < 6))]);
        Assert.Equal([1, 3, 5], LineMoves.Of(document, Key).All.Select(move => move.Line));
        Assert.All(LineMoves.Of(document, Key).All, move => Assert.True(move.IsDown));
    }

    [Fact]
    public void OnASlideTheFirstLineOfEachFaceStaysAndTwoOfThreeMove()
    {
        var lines = Enumerable.Range(0, 14).Select(i => Line(i, $"what slide line {i} says", face: i < 9 ? FaceRole.Sans : FaceRole.SerifItalic));
        var moving = LineMoves.Of(Document(Movement.Slides, [.. lines]), Key).All.Where(move => move.IsDown).Select(move => move.Line);
        Assert.Equal([1, 2, 4, 5, 7, 8, 10, 11, 13], moving);
    }

    [Fact]
    public void OnASlideThreeWordsOfFourMoveAndFiguresNever()
    {
        var document = Document(Movement.Slides, Line(0, "a b c d e f g"), Line(1, "we sold 2027 units of it"), Line(2, "two words"));
        var shifts = WordShifts.Of(document, Key).All;
        Assert.Equal([1, 2, 3, 5, 6], shifts.Where(shift => shift.Line == 0).Select(shift => shift.Piece));
        Assert.Equal([(1, 0, 2), (3, 2, null), (4, 2, null), (5, 2, null)], shifts.Where(shift => shift.Line == 1).Select(shift => (shift.Piece, shift.Left, shift.Right)));
        Assert.Equal([1], shifts.Where(shift => shift.Line == 2).Select(shift => shift.Piece));
    }

    /// <summary>A comma after a wording is part of it for programs that read the file: it is no place to measure from.</summary>
    [Fact]
    public void WhatSticksToAWordingIsNoWord()
    {
        var line = Line(0, "quick , they say");
        line = line with { Pieces = line.Pieces.SetItem(0, new WordChoice(0, [[(Word)line.Pieces[0] with { SpaceAfter = false }]], [new Pt(30)])) };
        Assert.Equal([(3, 2)], WordShifts.Of(Document(Movement.Slides, line), Key).All.Select(shift => (shift.Piece, shift.Left)));
    }

    [Fact]
    public void NothingMovesFurtherThanThirtyHundredthsInAnyDirection()
    {
        var document = Document(Movement.Slides, [.. Enumerable.Range(0, 9).Select(i => Line(i, i % 3 == 0 ? $"alone{i}" : $"what slide line {i} says"))]);
        var positions = Positions.Of(document, Key);
        var slots = positions.Slots.Select(slot => slot.Id).ToArray();
        Assert.Distinct(slots);
        var copy = Layer(positions.NudgesOf(new CodeWord(Key, "copy")));
        foreach (var line in document.Pages[0].Lines)
        {
            foreach (var (set, plain) in CopyText.WordsOf(line, copy).Zip(CopyText.WordsOf(line, Layer([]))))
            {
                Assert.InRange(Math.Abs((set.X - plain.X).Value), 0, 0.30);
                Assert.InRange(Math.Abs((set.Baseline - plain.Baseline).Value), 0, 0.30);
            }
        }

        Assert.Equal(3, positions.Lines.All.Count(move => !move.IsDown));
        // A line moves to a side where no word of it does: else some words would move twice as far.
        Assert.Empty(positions.Lines.All.Where(move => !move.IsDown).Select(move => move.Line).Intersect(positions.Words.All.Select(shift => shift.Line)));
    }

    /// <summary>Scaled to another paper and pushed aside, with boxes that end where another program thinks descenders do.</summary>
    [Theory]
    [InlineData(1, 0, 0, 0.2, 0.2)]
    [InlineData(1, 0, 0, 0.31, 0.24)]
    [InlineData(0.877, 12.5, 80.25, 0.31, 0.24)]
    public void LinesAreReadFromFoundWords(double scale, double right, double down, double sansDescent, double serifDescent)
    {
        var document = SomeSlide();
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
