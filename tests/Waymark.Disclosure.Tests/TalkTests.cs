using System.Text;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;
using static Waymark.Disclosure.Tests.Support.Tree;

namespace Waymark.Disclosure.Tests;

/// <summary>What a presenter is given to say: by whom, to whom, how far.</summary>
public sealed class TalkTests
{
    [Fact]
    public void OnlyRolesThatThePolicyNamesReadIt()
    {
        var roadmap = Some.Roadmap(Some.Item("x") with { Presenter = Some.Note("Say this.") });
        Assert.Equal("Say this.", Said.By(Point(roadmap.View("csm"), "x").Words.Say));
        Assert.Null(roadmap.View("executive").Talks);
        Assert.DoesNotContain("Say this.", Encoded(roadmap.View("executive")), StringComparison.Ordinal);
    }

    [Fact]
    public void ARoleHasATalkForEachCustomerWhoseHandoutsItShares()
    {
        var roadmap = Some.Roadmap(Some.Item("x")) with
        {
            Customers = [Some.Customer("acme"), Some.Customer("bolt") with { SharedBy = new SharedBy(null, Some.Placed("product"), null) }, Some.Customer("corn") with { SharedBy = null }, Some.Customer("aa")],
        };
        Assert.Equal(["aa", "acme"], roadmap.View("csm").Talks!.Value.Select(talk => talk.Customer.Id));
        Assert.Equal(["bolt"], roadmap.View("product").Talks!.Value.Select(talk => talk.Customer.Id));
    }

    [Fact]
    public void ACustomerWhoWouldGetNoHandoutHasNoTalk() => Assert.Empty(Some.Roadmap(Some.Item("x", Stage.BlueSky)).View("csm").Talks!.Value);

    /// <summary>The deck is one of the same edition: a presenter never has notes for a slide that the customer would not be shown.</summary>
    [Fact]
    public void ItsSlidesAreThoseOfTheDeckThatTheCustomerWouldGet()
    {
        foreach (var customer in Sample.Roadmap.Customers)
        {
            var role = customer.SharedBy!.Role.Value;
            var edition = Disclose.Edition(Sample.Roadmap, new Audience(customer.Id, customer.Viewer.Value, role, Some.Today)).Edition!;
            var talk = Disclose.RoleView(Sample.Roadmap, role, Some.Today, null).View!.Talks!.Value.Single(talk => talk.Customer.Id == customer.Id);
            Assert.Equal(
                edition.Items().Select(item => $"{item.Title}: {item.Timing.Sentence}"),
                talk.Slides.Where(slide => slide.Stage is not null).SelectMany(slide => slide.Points).Select(point => $"{point.Title}: {point.Said}"));
            Assert.Equal(TalkOrder.Of(edition).Length, talk.Slides.Length);
            Assert.Equal(edition.Feedback.Length, talk.Slides.Where(slide => slide.Kind == SlideKind.Feedback).Sum(slide => slide.Points.Length));
        }
    }

    /// <summary>Product sees what is unannounced and may not share it.</summary>
    [Fact]
    public void WhatIsSaidAloudGoesNoFurtherThanTheCustomerAndWhatIsAvoidedAsFarAsThePresenter()
    {
        var note = new PresenterNote(
            Line(Text("Say the word. "), Only("Say the name.", "unannounced")),
            Line(Text("Keep the plan. "), Only("Keep the name.", "unannounced"), Only(" Keep the board.", "board")),
            [Line(Text("When? "), Only("In spring.", "unannounced")), Line(Only("Who sells it?", "unannounced"))]);
        var words = Point(ForProduct(Some.Item("x") with { Presenter = note }).View("product"), "x").Words;
        Assert.Equal(("Say the word.", "Keep the plan. Keep the name."), (Said.By(words.Say), Said.By(words.Avoid)));
        Assert.Equal(["When?"], words.Expect.Select(Said.By));
    }

    [Fact]
    public void ADayThatTheCustomerMayNotKnowStopsWhatIsSaidAndNotWhatIsAvoided()
    {
        const string day = "14 March 2027";
        Assert.Contains("14 March 2027", Said.By(Point(ForProduct(Some.Item("x") with { Presenter = Some.Note("Soon.", $"Not {day}.") }).View("product"), "x").Words.Avoid), StringComparison.Ordinal);
        foreach (var note in new[] { Some.Note($"On {day}."), Some.Note("Soon.", "", $"When? On {day}.") })
        {
            var result = Disclose.RoleView(ForProduct(Some.Item("x") with { Presenter = note }), "product", Some.Today, null);
            Assert.Null(result.View);
            Assert.Equal("WM2013", Assert.Single(result.Diagnostics).Code);
        }
    }

    [Theory]
    [InlineData(Certainty.Committed, "2027-03-15", "Shipping in March 2027", "Promise the month and no day. You know it more exactly; they do not.")]
    [InlineData(Certainty.Committed, "2027-03", "Shipping in March 2027", "Promise the month and no day.")]
    [InlineData(Certainty.Planned, "2027-Q2", "Targeting Q2 2027", "Promise no month: the quarter is a target.")]
    [InlineData(Certainty.Roadmapped, "2027-H2", "On our roadmap for the second half of 2027", "Promise no quarter: the half is where it stands on the roadmap.")]
    [InlineData(Certainty.Exploring, null, "We’re exploring this", "Promise neither that it is built nor when.")]
    public void EveryPromiseIsMeasuredByWhatTheCustomerReads(Certainty certainty, string? target, string said, string promise)
    {
        var point = Point(ForProduct(Some.Item("x", Stage.ComingSoon, certainty, target)).View("product"), "x");
        Assert.Equal((said, promise), (point.Said, point.Promise));
    }

    [Fact]
    public void WhatShippedPromisesNothing() => Assert.Null(Point(Some.Roadmap(Some.Item("x", Stage.Shipped)).View("csm"), "x").Promise);

    [Fact]
    public void WhatToBeCarefulAboutIsForReadersOfCalls()
    {
        var roadmap = Some.Roadmap(Some.Item("x")) with { Customers = [Some.Customer("acme") with { HotButtons = Some.Names("The invoice of last year.") }] };
        Assert.Empty(Assert.Single(roadmap.View("csm").Talks!.Value).Careful);
        roadmap = roadmap with { Policy = roadmap.Policy with { CallReaders = Some.Names("csm") } };
        Assert.Equal(["The invoice of last year."], Assert.Single(roadmap.View("csm").Talks!.Value).Careful);
    }

    /// <summary>Under a policy of everything to everybody, <see cref="ReleasableFieldsTests"/>; here through each sharer of the sample.</summary>
    [Fact]
    public void NothingOfItReachesACustomer()
    {
        var spoken = Sample.Roadmap.Items.Select(item => item.Presenter).OfType<PresenterNote>().ToList();
        Assert.True(spoken.Count >= 10);
        var view = Encoded(Disclose.RoleView(Sample.Roadmap, "csm", Some.Today, null).View!);
        Assert.Contains("let them guess how many jobs", view, StringComparison.Ordinal);
        foreach (var customer in Sample.Roadmap.Customers)
        {
            var edition = Disclose.Edition(Sample.Roadmap, new Audience(customer.Id, "customer", "csm", Some.Today)).Edition!;
            var text = Encoding.UTF8.GetString(EditionEncoding.Encode(edition));
            Assert.All(spoken, note => Assert.DoesNotContain(((SourceText)note.Say[0]).Text, text, StringComparison.Ordinal));
        }
    }

    private static Roadmap ForProduct(ItemDocument item) =>
        Some.Roadmap(item) with { Customers = [Some.Customer("acme") with { SharedBy = new SharedBy(null, Some.Placed("product"), null) }] };

    private static TalkPoint Point(RoleView view, string item) =>
        view.Talks!.Value.SelectMany(talk => talk.Slides).SelectMany(slide => slide.Points).Single(point => point.ItemId == item);

    private static string Encoded(RoleView view) => Encoding.UTF8.GetString(EditionEncoding.Encode(view));
}
