using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages;
using Waymark.Pages.Text;
using Waymark.Typesetting.Tests.Support;

namespace Waymark.Typesetting.Tests;

/// <summary>Title and questions say one thing each; at their foot stands what belongs to it.</summary>
public sealed class SlidesOfFewWords
{
    [Fact]
    public void AQuestionShowsWhatWasShownSinceTheLastOne()
    {
        var asking = TextsOf(Some.Edition()).Where(slide => slide.StartsWith("Stop and ask", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, asking.Length);
        Assert.EndsWith("So far Proof on arrival Release decided by evidence, without waiting for a person. Fewer false alarms Wake someone only for what they can still save. Data that travels Your readings, in your systems, on your terms.", asking[0], StringComparison.Ordinal);
        Assert.Contains("So far Recently shipped Lane risk scores One certificate per shipment Coming soon Release by exception Quiet hours for dock doors A feed to your own warehouse On the horizon Lanes compared", asking[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Proof on arrival", asking[1], StringComparison.Ordinal);
        Assert.Contains("So far Blue sky Hold or fly, before the plane is booked One certificate for the whole consignment Shipped In your account since November Fewer night alarms from dock doors Targeting Q2 2027 Your night desk is invited to the trial", asking[2], StringComparison.Ordinal);
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
