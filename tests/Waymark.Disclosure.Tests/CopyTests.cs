using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests;

public sealed class CopyTests
{
    private static readonly CopyRequest Request = new("abcdefghijklmnopqrstuvwxyz", new Recipient("Jane Doe", "jane@acme.example"), null, [1, 0]);

    [Fact]
    public void ACopySaysForWhomWhenAndThatItIsTheirs()
    {
        var copy = Disclose.Copy(Some.Roadmap(), Ask.Audience("csm"), Request);
        Assert.Equal("Customer acme · 20 November 2026", copy.Watermark);
        Assert.Equal("This copy was prepared individually for Jane Doe at Customer acme on 20 November 2026 and carries marks that identify it. Plans change.", copy.Notice);
        Assert.Equal("20 November 2026", copy.DateWords);
    }

    [Fact]
    public void TheDateIsInTheOrderOfTheCustomersLocale()
    {
        var roadmap = Some.Roadmap() with { Customers = [Some.Customer("acme") with { Locale = Some.Placed("en-US") }] };
        Assert.Equal("November 20, 2026", Disclose.Copy(roadmap, Ask.Audience("csm"), Request).DateWords);
    }

    [Theory]
    [InlineData("csm", "Tom R.", "tom@northwind.example")]
    [InlineData("product", null, null)]
    public void ThePersonWhoSharesIsNamedWhereTheCustomersFileNamesOneForTheRole(string role, string? name, string? address) =>
        Assert.Equal(new Sharer(role, name, $"Role {role}", address), Disclose.Copy(Some.Roadmap(), Ask.Audience(role), Request).Sharer);

    [Fact]
    public void ACopyOfNobodyIsAMistakeOfTheCaller() =>
        Assert.Throws<ArgumentException>(() => Disclose.Copy(Some.Roadmap(), Ask.Audience("csm") with { CustomerId = "umbra" }, Request));

    [Fact]
    public void AHandoutComesBackFromItsEncodingAsItWas()
    {
        var item = Some.Item("x", Stage.ComingSoon, Certainty.Committed, "2027-03").Matters("acme", "Yours.").Saying(
            Tree.Heading(2, "A"), Tree.Paragraph(Tree.Text("a"), Tree.Strong(Tree.Vary("b", "c")), Tree.Code("d"), Tree.Note("n"), Tree.LinkOut("https://x.example", "e")),
            Tree.Bullets(Tree.Entry("f")), Tree.InAnyOrder(Tree.Entry("one of them"), Tree.Entry("the other one")), Tree.Paragraph("Some doors, walls, and roofs."), Tree.Table([Tree.Column("G")], Tree.Row([], "h")), Tree.Fence("i"), Tree.Quote(Tree.Paragraph("j")),
            Tree.Callout(Tree.Paragraph("k")), Tree.Paragraph(Tree.Image(Pictures.Path)));
        var roadmap = Some.Roadmap(item with { Body = item.Body.WithNote("n", Tree.Paragraph("note")) }) with
        {
            Strategy = Some.Strategy(), Requests = [Some.Request("req-1", "acme")], Assets = Pictures.One(),
        };
        var handout = new Handout(roadmap.Edition("cs-leader"), Disclose.Copy(roadmap, Ask.Audience("cs-leader"), Request));
        var bytes = EditionEncoding.Encode(handout);
        Assert.Equal(bytes, EditionEncoding.Encode(EditionEncoding.DecodeHandout(bytes)));

        var view = EditionEncoding.Encode(roadmap.View("product"));
        Assert.Equal(view, EditionEncoding.Encode(EditionEncoding.DecodeRoleView(view)));
    }

    [Fact]
    public void TheEncodingIsTheOneThatItsFormatDescribes()
    {
        var copy = Disclose.Copy(Some.Roadmap(), Ask.Audience("csm"), Request with { Recipient = new Recipient("Zoë \"Z\" Łęcka 😀", "z@acme.example") });
        var text = System.Text.Encoding.UTF8.GetString(EditionEncoding.Encode(new Handout(Some.Roadmap(Some.Item("a")).Edition(), copy)));
        Assert.Contains("""
            "recipient":{"name":"Zoë \"Z\" Łęcka \uD83D\uDE00","address":"z@acme.example"},"date":"2026-11-20"
            """, text, StringComparison.Ordinal);
        Assert.EndsWith("\"choices\":[1,0]}}", text, StringComparison.Ordinal);
        Assert.Contains("\"paper\":\"a4\",\"lineEnds\":\"ragged\",\"strategy\":null,\"themes\":[{\"id\":\"open-data\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void PlacesAreInNoEncodingAndInNoVersion()
    {
        var here = Some.Roadmap(Some.Item("x").Saying(Tree.Paragraph("a"))).Edition();
        var block = here.Sections[0].Items[0].Body.Blocks[0];
        Assert.Equal(Tree.Here, block.Place);
        Assert.DoesNotContain("test.md", System.Text.Encoding.UTF8.GetString(EditionEncoding.Encode(here)), StringComparison.Ordinal);
    }
}
