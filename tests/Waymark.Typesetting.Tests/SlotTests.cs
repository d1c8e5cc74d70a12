using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Typesetting.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Tests;

/// <summary>Copies differ in wording and in nothing else.</summary>
public sealed class SlotTests
{
    [Fact]
    public void WhatFollowsASlotMovesByTheDifferenceOfItsWordings()
    {
        var edition = With(new Paragraph([new Words("It is "), new Vary(0, ["quick", "remarkably fast"]), new Words(" and "), new Vary(1, ["calm", "wonderfully quiet"]), new Words(" now.")]));
        var document = Reading.Set(edition);
        var (first, second) = (WordsOf(0, 0), WordsOf(1, 1));
        var spread = document.Pages.SelectMany(page => page.Lines).SelectMany(line => line.Pieces).OfType<WordChoice>().Select(choice => choice.Advances[1] - choice.Advances[0]).ToList();
        Assert.Equal(["It", "is", "quick", "and", "calm", "now."], first.Select(word => word.Word.Text));
        Assert.Equal(["It", "is", "remarkably", "fast", "and", "wonderfully", "quiet", "now."], second.Select(word => word.Word.Text));
        Assert.Equal(first[0].X, second[0].X);
        Assert.Equal((first[3].X + spread[0]).OnGrid, second[4].X.OnGrid);
        Assert.Equal((first[5].X + spread[0] + spread[1]).OnGrid, second[7].X.OnGrid);

        List<SetWord> WordsOf(params byte[] choices) =>
            [.. Reading.WordsOf(document, Reading.CopyOf(document, edition, Some.Copy(edition, choices))).Select(word => word.Word).SkipWhile(word => word.Word.Text != "It").TakeWhile(word => word.Word.Text != "Timing" && word.Word.Size == new Pt(10))];
    }

    [Fact]
    public void PunctuationStaysWithASlot()
    {
        var document = Reading.Set(With(new Paragraph([new Words("Exports are ("), new Vary(0, ["quick", "fast"]), new Words("), as promised.")])));
        var pieces = document.Pages.SelectMany(page => page.Lines).Single(line => line.Pieces.Any(piece => piece is WordChoice)).Pieces;
        var at = pieces.IndexOf(pieces.OfType<WordChoice>().Single());
        Assert.False(Assert.IsType<Word>(pieces[at - 1]).SpaceAfter);
        Assert.Equal("),", Assert.IsType<Word>(pieces[at + 1]).Text);
        Assert.All(((WordChoice)pieces[at]).Options, option => Assert.False(option[^1].SpaceAfter));
    }

    [Fact]
    public void ASlotTooWideForItsColumnHasOneWordingInEveryCopy()
    {
        var document = Reading.Set(With(new Paragraph([new Words("We say "), new Vary(0, ["little", "a great deal more than anybody in any room would care to hear"]), new Words(".")])));
        Assert.Empty(document.Slots);
        Assert.Contains(document.Pages.SelectMany(page => page.Lines).SelectMany(line => line.Pieces).OfType<Word>(), word => word.Text == "little.");
    }

    [Fact]
    public void EntriesThatChangePlacesStandOnTheSameLinesInEveryCopy()
    {
        ImmutableArray<string> options = ["Readings of the last ninety days", "Jobs that are open"];
        var edition = With(Some.Paragraph("Before."), new ListBlock(null, [Entry(options), Entry([options[1], options[0]])]), Some.Paragraph("After."));
        var document = Reading.Set(edition);
        Assert.Equal([0], document.Slots);
        var copies = new byte[] { 0, 1 }.Select(choice => Reading.CopyOf(document, edition, Some.Copy(edition, choice))).ToArray();
        foreach (var (copy, order) in copies.Zip([options, [options[1], options[0]]])) Assert.Equal(order, Reading.TextOf(document, copy).Where(text => options.Contains(text)));
        Assert.Equal(BaselinesIn(copies[0]), BaselinesIn(copies[1]));

        ListEntry Entry(ImmutableArray<string> ways) => new(null, [new Paragraph([new OrderVary(0, ways)])]);

        IEnumerable<Pt> BaselinesIn(CopyLayer copy) => Reading.WordsOf(document, copy).Select(word => word.Word.Baseline).Distinct();
    }

    [Fact]
    public void ASlotInAColumnSetToTheEndHasOneWordingInEveryCopy()
    {
        ImmutableArray<Inline> cell = [new Vary(0, ["often", "commonly"])];
        var table = new TableBlock([new(ColumnAlignment.End, Some.Text("How"))], [new([new(cell)])]);
        Assert.Empty(Reading.Set(With(table)).Slots);
    }

    [Fact]
    public void ANudgeMovesItsPieceAndNoOther()
    {
        var edition = With(Some.Paragraph("One two three."));
        var document = Reading.Set(edition);
        var line = document.Pages.SelectMany(page => page.Lines).First(line => line.Pieces is [Word { Text: "One" }, ..]);
        var copy = Reading.CopyOf(document, edition, Some.Copy(edition));
        var plain = CopyText.WordsOf(line, copy).ToList();
        var nudged = CopyText.WordsOf(line, copy with { Nudges = [new(line.Id, -1, Pt.Zero, new Pt(0.2)), new(line.Id, 1, new Pt(0.25), Pt.Zero)] }).ToList();
        Assert.Equal([0, 0.25, 0], nudged.Zip(plain, (moved, still) => Math.Round((moved.X - still.X).Value, 6)));
        Assert.Equal([0.2, 0.2, 0.2], nudged.Zip(plain, (moved, still) => Math.Round((moved.Baseline - still.Baseline).Value, 6)));
    }

    [Fact]
    public void ACopyWithoutAChoiceForASlotIsTheCallersMistake()
    {
        var edition = With(new Paragraph([new Vary(0, ["one", "two"]), new Words(" of them")]));
        Assert.Throws<ArgumentException>(() => Brief.SetCopy(Reading.Set(edition), edition, Some.Copy(edition) with { Choices = [] }));
    }

    private static Edition With(params Block[] blocks) => Some.Edition() with
    {
        Sections = [Some.Section(Stage.Horizon, Some.Item("item", "An item", Stage.Horizon, "A problem.") with { Body = Some.Prose(blocks), ThemeId = null })],
        Feedback = [],
    };
}
