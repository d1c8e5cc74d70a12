using System.Collections.Immutable;
using System.Text;
using Waymark.Content.Tests;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Sites.Tests.Samples;

namespace Waymark.Sites.Tests;

/// <summary>
/// The parser refuses most attacks, and pages do not rely on it: every payload as plain words in every place of a record that takes words, a
/// finished site for each twenty of them, judged by the list of what pages may have.
/// </summary>
public sealed class AttackedRecordsTests
{
    [Fact]
    public async Task NoPayloadBecomesMarkup()
    {
        var payloads = AttackPayloads.All().Distinct(StringComparer.Ordinal).ToList();
        Assert.True(payloads.Count > 300);
        foreach (var chunk in payloads.Chunk(20))
        {
            foreach (var file in (await HandoutSite.RenderAsync(Saying(chunk))).Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
            {
                var html = Encoding.UTF8.GetString(file.Bytes.Span);
                Assert.Empty(AllowedHtml.OffencesIn(html).Select(offence => $"{file.Path}: {offence}"));
            }
        }
    }

    [Theory]
    [InlineData("<p onclick=\"x\">y</p>", "<p onclick>")]
    [InlineData("<script>x</script>", "<script>")]
    [InlineData("<a href=\"javascript:x\">y</a>", "href javascript:x")]
    [InlineData("<img src=\"https://x.example/y.png\">", "src https://x.example/y.png")]
    [InlineData("<a href=\"//x.example\">y</a>", "href //x.example")]
    [InlineData("<!-- x -->", "<!-- x -->")]
    public void TheListSeesWhatItMustNotAllow(string html, string offence) => Assert.Contains(offence, AllowedHtml.OffencesIn($"<!doctype html><body>{html}"));

    private static Handout Saying(string[] payloads)
    {
        var bare = Some.BareHandout();
        var section = bare.Edition.Sections[0];
        ImmutableArray<Item> items =
        [
            .. payloads.Select((payload, at) => section.Items[0] with
            {
                Id = $"item-{at}",
                Title = payload,
                Problem = Words(payload),
                Story = Words(payload),
                Body = new Prose(
                    [
                        new Paragraph([new Words(payload), new Strong(Words(payload)), new CodeSpan(payload), new Link("https://x.example/", null, Words(payload))]),
                        new Heading(1, Words(payload)),
                        new CodeBlock("", payload),
                        new ListBlock(null, [new ListEntry(null, [new Paragraph(Words(payload))])]),
                        new TableBlock([new TableColumn(ColumnAlignment.Start, Words(payload)), new TableColumn(ColumnAlignment.Start, Words(payload))], [new TableRow([new TableCell(Words(payload)), new TableCell(Words(payload))])]),
                    ],
                    []),
            }),
        ];
        var edition = bare.Edition with
        {
            Customer = new CustomerProfile("thalassa", payloads[0], payloads[^1]),
            Sections = [section with { Heading = payloads[0], Lead = payloads[^1], Items = items, Caveat = payloads[0] }],
            Confidentiality = payloads[0],
            ForwardLooking = payloads[^1],
        };
        return new Handout(edition, bare.Copy with { Recipient = new Recipient(payloads[0], "x@y.example"), Watermark = payloads[0], Notice = payloads[^1] });
    }

    private static ImmutableArray<Inline> Words(string text) => [new Words(text)];
}
