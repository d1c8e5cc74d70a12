using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages;
using Waymark.Pages.Text;
using Waymark.Typesetting.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Tests;

/// <summary>A slide of few words says more of what is known: title and questions at their foot, goal and items beside what they show.</summary>
public sealed class SlidesOfFewWords
{
    [Fact]
    public void AQuestionShowsWhatWasShownSinceTheLastOne()
    {
        var asking = TextsOf(Some.Edition()).Where(slide => slide.StartsWith("Stop and ask", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, asking.Length);
        Assert.EndsWith("So far Proof on arrival Release decided by evidence, without waiting for a person. Next: Release by exception Fewer false alarms Wake someone only for what they can still save. Next: Quiet hours for dock doors Data that travels Your readings, in your systems, on your terms. Next: A feed to your own warehouse", asking[0], StringComparison.Ordinal);
        Assert.Contains("So far Recently shipped Lane risk scores One certificate per shipment Coming soon Release by exception Quiet hours for dock doors A feed to your own warehouse On the horizon Lanes compared", asking[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Proof on arrival", asking[1], StringComparison.Ordinal);
        Assert.Contains("So far Blue sky Hold or fly, before the plane is booked One certificate for the whole consignment Shipped In your account since November Fewer night alarms from dock doors Targeting Q2 2027 Your night desk is invited to the trial", asking[2], StringComparison.Ordinal);
    }

    [Fact]
    public void AQuestionAfterLittleAlsoShowsTheSectionsBefore()
    {
        var edition = Some.Edition();
        var last = TextsOf(edition with { Sections = edition.Sections.RemoveAt(3), Feedback = [edition.Feedback[0]] }).Last(slide => slide.StartsWith("Stop and ask", StringComparison.Ordinal));
        Assert.Contains("So far Coming soon Release by exception", last, StringComparison.Ordinal);
        Assert.Contains("On the horizon Lanes compared", last, StringComparison.Ordinal);
        Assert.EndsWith("One certificate for the whole consignment Shipped In your account since November", last, StringComparison.Ordinal);
    }

    [Fact]
    public void QuestionsThatFollowEachOtherAreAskedOfTheSame()
    {
        var asking = TextsOf(Some.Edition() with { Sections = [], Feedback = [] }).Where(slide => slide.StartsWith("Stop and ask", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, asking.Length);
        Assert.Single(asking.Select(slide => slide[slide.IndexOf("So far", StringComparison.Ordinal)..]).Distinct());
    }

    [Fact]
    public void AQuestionThatNeedsItsSlideHasItToItself()
    {
        var text = string.Join(' ', Enumerable.Repeat("Who decides, and what would that person need to see first?", 7));
        var slides = TextsOf(Some.Edition() with { Questions = [new Question([new Words(text)], [])] });
        Assert.Contains(slides, slide => slide.EndsWith("see first?", StringComparison.Ordinal));
    }

    [Fact]
    public void TheTitleSaysWhatHoldsForTheWholeDeck()
    {
        var edition = Some.Edition();
        Assert.EndsWith($"About this roadmap {edition.ForwardLooking} About this copy {edition.Confidentiality}", TextsOf(edition)[0], StringComparison.Ordinal);
        Assert.DoesNotContain("About this roadmap", TextsOf(edition with { ForwardLooking = "", Confidentiality = "" })[0], StringComparison.Ordinal);
    }

    [Fact]
    public void TheGoalHasBesideItsPictureWhatTheStrategyBeginsWith()
    {
        var edition = Some.Edition();
        Assert.EndsWith("We want that person to decide, not to collect.", TextsOf(edition)[1], StringComparison.Ordinal);
        var endless = Some.Paragraph(string.Join(' ', Enumerable.Repeat("Today a shipment waits.", 200)));
        Assert.EndsWith("travelled with it.", TextsOf(edition with { Strategy = edition.Strategy! with { Body = new([endless, edition.Strategy.Body.Blocks[1]], []) } })[1], StringComparison.Ordinal);
    }

    [Fact]
    public void AThemeSaysWhenItsNextThingComes() =>
        Assert.Contains("Next: Quiet hours for dock doors Targeting Q2 2027", TextsOf(Some.Edition())[2], StringComparison.Ordinal);

    /// <summary>A list of three is a list; one or two are told.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void FewItemsOnATrailSayWhatWeDoAboutThem(int items, bool areTold)
    {
        var item = Some.Item("lanes", "Lanes", Stage.Horizon, "A lane is a guess.") with { Body = Some.Prose(Some.Paragraph("We measure each lane.")) };
        var edition = Some.Edition() with { Sections = [Some.Section(Stage.Horizon, [.. Enumerable.Range(0, items).Select(number => item with { Id = $"lanes-{number}" })])] };
        var slide = Assert.Single(TextsOf(edition), text => text.Contains("A lane is a guess.", StringComparison.Ordinal));
        Assert.Equal(areTold, slide.Contains("We measure each lane.", StringComparison.Ordinal));
    }

    [Fact]
    public void AnItemThatWouldOverflowItsTrailIsNotTold()
    {
        var item = Some.Item("lanes", "Lanes", Stage.Horizon, "A lane is a guess.") with { Body = Some.Prose(Some.Paragraph(string.Join(' ', Enumerable.Repeat("We measure each lane.", 100)))) };
        Assert.DoesNotContain(TextsOf(Some.Edition() with { Sections = [Some.Section(Stage.Horizon, item)] }), text => text.Contains("We measure each lane.", StringComparison.Ordinal));
    }

    [Fact]
    public void AnItemWithoutAStorySaysWhatWeDoAboutItsProblem()
    {
        var slides = TextsOf(Some.Edition());
        Assert.Contains(slides, slide => slide.Contains("nothing went wrong. Clean shipments will clear quickly, with the evidence attached.", StringComparison.Ordinal));
        Assert.Contains(slides, slide => slide.Contains("looks like a failure. A hospital group in Lyon", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void WhatHoldsForTheDeckIsNotAloneOnItsLastSlide(int invitations, bool fits)
    {
        var edition = Some.Edition();
        var invited = edition.Sections[1].Items[0];
        edition = edition with { Sections = [Some.Section(Stage.ComingSoon, [.. Enumerable.Range(0, invitations).Select(number => invited with { Id = $"release-{number}" })])] };
        var slides = TextsOf(edition);
        Assert.EndsWith(edition.Confidentiality, slides[0], StringComparison.Ordinal);
        Assert.StartsWith("Next steps", slides[^1], StringComparison.Ordinal);
        Assert.Equal(fits, slides[^1].EndsWith(edition.Confidentiality, StringComparison.Ordinal));
    }

    /// <summary>A wording that is told from one place must not be contradicted by another.</summary>
    [Theory]
    [InlineData("soon", "at once")]
    [InlineData("soon", "at some time that nobody in the building would call far away")]
    public void AWordingIsTheSameWhereverItsPassageStands(params string[] options)
    {
        var edition = Some.Edition();
        edition = edition with { Themes = [edition.Themes[0] with { Why = [new Words("Release decided "), new Vary(0, [.. options]), new Words(" by evidence.")] }, .. edition.Themes[1..]], Sections = [], Feedback = [] };
        var document = Deck.Set(edition).Document!;
        var set = document.Pages.Select((page, number) => (number, Is: page.Lines.Any(line => line.Pieces.Any(piece => piece is WordChoice { Slot: 0 })))).Where(page => page.Is).Select(page => page.number).ToArray();
        Assert.Equal(document.Slots.Contains(0) ? 4 : 0, set.Length);
    }

    private static string[] TextsOf(Edition edition)
    {
        var document = Deck.Set(edition).Document!;
        var layer = Deck.SetCopy(document, edition, Some.Copy(edition)).Layer!;
        return [.. document.Pages.Select(page => string.Join(' ', Reading.TextOf(page.Lines, layer).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }
}
