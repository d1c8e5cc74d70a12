using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Waymark.Content.Model;
using Waymark.Content.Tests;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Sites;
using Waymark.Sites.Tests.Samples;
using Waymark.Verify.Tests.Support;

namespace Waymark.EndToEnd.Hostile;

/// <summary>Payloads written into content: each is refused, or what comes of it on finished pages is nothing that the list does not allow.</summary>
public sealed class AttackedContentTests
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    [Fact]
    public async Task WhatIsNotRefusedBecomesNothingButWords()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/assets/map.png", Png.Of(4, 3, seed: 1));
        var accepted = 0;
        var payloads = AttackPayloads.All().Distinct(StringComparer.Ordinal).ToList();
        for (var at = 0; at < payloads.Count; at++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"content/roadmap/payload-{at}.md");
            workspace.Write(path, Item(payloads[at]));
            if (workspace.Read().Roadmap is null) workspace.Delete(path);
            else accepted++;
        }

        // Both ends of the list are there: what is refused, and what passes as words, code or a link that is allowed.
        Assert.InRange(accepted, 20, payloads.Count - 100);
        await PagesAreCleanAsync(workspace.Sound());
    }

    /// <summary>What is mended by name elsewhere: refused with its place and a hint, so that no page can hold it.</summary>
    [Theory, MemberData(nameof(Names))]
    public void EachPayloadThatAGeneratorWasMendedForIsRefused(string name)
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/roadmap/payload.md", Item(AttackPayloads.Named.Single(named => named.Name == name).Payload));
        var found = workspace.Read().Diagnostics.Where(diagnostic => diagnostic.Span.File == "content/roadmap/payload.md").ToList();
        Assert.Contains(found, diagnostic => diagnostic.Severity == Vocabulary.Diagnostics.Severity.Error && diagnostic.Hint is { Length: > 0 } && diagnostic.Span.Line > 1);
    }

    public static TheoryData<string> Names() => [.. AttackPayloads.Named.Select(named => named.Name)];

    private static async Task PagesAreCleanAsync(Roadmap roadmap)
    {
        var view = Disclose.RoleView(roadmap, "csm", s_day, null);
        Assert.True(view.View is not null, string.Join('\n', view.Diagnostics));
        Clean(await RoleSite.RenderAsync(view.View));
        var uncapped = roadmap with { Settings = roadmap.Settings with { ItemCap = 1000 } };
        var audience = new Audience("acme", "customer", "csm", s_day);
        var edition = Disclose.Edition(uncapped, audience);
        Assert.True(edition.Edition is not null, string.Join('\n', edition.Diagnostics));
        var slots = Handouts.Encoding.EditionEncoding.Encode(edition.Edition).AsSpan().Count("\"slot\":"u8);
        var copy = Disclose.Copy(uncapped, audience, new CopyRequest("7qk4m2xd9vhe5rjtb3zkw6yans", new Recipient("Jane Doe", "jane@acme.example"), null, [.. new byte[slots]]));
        Clean(await HandoutSite.RenderAsync(new Handout(edition.Edition, copy)));
    }

    private static void Clean(ImmutableArray<SiteFile> files)
    {
        var pages = files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Contains(pages, page => page.Path.StartsWith("items/payload-", StringComparison.Ordinal));
        foreach (var page in pages) Assert.Empty(AllowedHtml.OffencesIn(Encoding.UTF8.GetString(page.Bytes.Span)).Select(offence => $"{page.Path}: {offence}"));
    }

    private static string Item(string payload) => $"""
        ---
        title: Payload
        theme: open-data
        stage: horizon
        certainty: roadmapped
        target: 2027-H2
        problem: Someone wrote this to break pages.
        products: all
        ---

        {payload}
        """;
}
