using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;
using static Waymark.Disclosure.Tests.Support.Tree;

namespace Waymark.Disclosure.Tests;

public sealed class AuthorViewTests
{
    [Fact]
    public void EveryPassageThatIsLeftOutSaysWhy()
    {
        var item = Some.Item("x").Saying(
            Paragraph(Text("Open "), Only("14 March 2027", "specific-date")),
            Guard(Topics("technical-detail"), Bullets(Entry("Deep"), Entry("Deeper", "board"))));
        Assert.Equal(
            [
                "title: Title of x | shown",
                "problem: Problem of x. | shown",
                "paragraph: Open | shown",
                "words: 14 March 2027 | needs specific-date, which csm may not share",
                "entry: Deep | needs technical-detail, which csm may not share",
                "entry: Deeper | needs technical-detail, board, which csm may not share",
            ],
            Passages(Of(item, "csm"), "Title of x"));
        Assert.Equal(
            ["words: 14 March 2027 | needs specific-date, which customer may not see", "entry: Deep | shown", "entry: Deeper | needs board, which product may not share"],
            Passages(Of(item, "product"), "Title of x").Skip(3));
    }

    [Fact]
    public void APresentersWordsAreMarkedAsTheirs()
    {
        var item = Some.Item("x") with { Presenter = Some.Note("Say it.") };
        Assert.Equal("presenter says: Say it. | is for whoever gives the talk", Passages(Of(item, "csm"), "Title of x").Last());
        Assert.Equal("presenter says: Say it. | is for whoever gives the talk, and executive is not among the policy's readers of it", OfRole(item, "executive"));
        Assert.Equal("presenter says: Say it. | shown", OfRole(item, "csm"));

        static string OfRole(Content.Model.ItemDocument item, string role) =>
            Passages(Disclose.AuthorView(Some.Roadmap(item), role, Some.Today, Disclose.RoleView(Some.Roadmap(item), role, Some.Today, null).Verdicts), "Title of x").Last();
    }

    [Fact]
    public void AnItemThatIsLeftOutSaysWhichRuleDecided()
    {
        var document = Of(Some.Item("x", Stage.BlueSky), "csm").Documents.Single(document => document.Title == "Title of x");
        Assert.Equal((false, "carries vision, which csm may not share"), (document.Shown, document.Why));
        Assert.All(document.Passages, passage => Assert.Equal("goes with its item", passage.Hidden));
    }

    [Fact]
    public void WhatIsMarkedAsShownIsWhatTheSamplesReadersGet()
    {
        var roadmap = Sample.Roadmap;
        foreach (var customer in roadmap.Customers)
        {
            var audience = new Audience(customer.Id, customer.Viewer.Value, customer.SharedBy!.Role.Value, new DateOnly(2026, 11, 20));
            var result = Disclose.Edition(roadmap, audience);
            var view = Disclose.AuthorView(roadmap, audience, result.Verdicts);
            Assert.Equal(
                result.Edition!.Items().Select(item => item.Title).Order(StringComparer.Ordinal),
                view.Documents.Where(document => document is { Kind: "Item", Shown: true }).Select(document => document.Title).Order(StringComparer.Ordinal));
            foreach (var item in result.Edition!.Items())
            {
                var passages = view.Documents.Single(document => document.Kind == "Item" && document.Title == item.Title).Passages;
                Assert.Equal(item.Beta is { Note.IsEmpty: false }, passages.Any(passage => passage is { Kind: "beta", Hidden: null }));
                Assert.Equal(item.Relevance.Length > 0, passages.Any(passage => passage.Hidden is null && passage.Kind == $"relevance of {customer.Id}"));
                Assert.Equal(item.Story.Length > 0, passages.Any(passage => passage is { Kind: "story", Hidden: null }));
                Assert.DoesNotContain(passages, passage => passage.Hidden is null && (passage.Kind == "owner" || passage.Kind.StartsWith("relevance of ", StringComparison.Ordinal) && passage.Kind != $"relevance of {customer.Id}"));
            }
        }
    }

    private static AuthorView Of(Content.Model.ItemDocument item, string sharer)
    {
        var roadmap = Some.Roadmap(item);
        return Disclose.AuthorView(roadmap, Ask.Audience(sharer), Disclose.Edition(roadmap, Ask.Audience(sharer)).Verdicts);
    }

    private static IEnumerable<string> Passages(AuthorView view, string title) =>
        view.Documents.Single(document => document.Title == title).Passages.Select(passage => $"{passage.Kind}: {passage.Text.Trim()} | {passage.Hidden ?? "shown"}");
}
