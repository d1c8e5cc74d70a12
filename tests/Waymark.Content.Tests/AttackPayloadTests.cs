using Waymark.Content.Markdown.Tree;

namespace Waymark.Content.Tests;

/// <summary>
/// Payloads that got through some Markdown pipeline. Each must be refused, or come out as plain text, code or a link with an allowed
/// target; a guard is never among them, so that the tree can be checked by its kinds alone.
/// </summary>
public sealed class AttackPayloadTests
{
    private static readonly string[] Targets =
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3a;alert(1)",
        "javascript&#0058alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "java&#10;script:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)",
        "java%0ascript:alert(1)", "%6aavascript:alert(1)", "javascript%3aalert(1)", "javascript:%61lert(1)", "javascript://example.com/%0aalert(1)", "&#1;javascript:alert(1)",
        "\\javascript:alert(1)", "javascript\\:alert(1)", "vbscript:msgbox(1)", "VbScRiPt:msgbox(1)", "livescript:x", "mocha:x", "data:text/html;base64,PHNjcmlwdD4=",
        "data:image/svg+xml;base64,PHN2Zz4=", "DATA:text/html,x", "data&colon;text/html,x", "file:///etc/passwd", "FILE://c:/x", "//evil.example/x", "\\\\evil.example/x", "/\\evil.example",
        "///evil.example", "http://evil.example", "HTTP://evil.example", "ftp://evil.example", "blob:https://x", "about:blank", "view-source:x", "intent://x", "ws://x", "tel:123",
        "https:evil.example", "https:/evil.example", "https:///evil.example", "https:\\\\evil.example", "https://user:pw@evil.example", "https://good.example@evil.example", "https://", "https://?x", "https:// evil.example",
        "https://evil.example/\"onclick=alert(1)", "https://evil.example/'><script>", "mailto:a@b.example?bcc=c@d.example", "mailto:a@b.example?subject=x&bcc=c@d.example", "mailto:a@b.example%0aBcc:c@d.example", "mailto:",
        "?q=1", "#", "#../x", "#Bulk-Export", "/etc/passwd", "../../etc/passwd", "..%2f..%2fetc", "bulk-export.md#x", "bulk-export.md?x", "bulk-export.html", "bulk-export%2emd", "./", "..", "C:\\x.md", "\u200bjavascript:x",
    ];

    private static readonly string[] Blocks =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<iframe src=//evil.example></iframe>",
        "<a href=javascript:alert(1)>x</a>", "<!-- secret -->", "<!-- --!> <script>alert(1)</script> -->", "<?php echo 1 ?>", "<!DOCTYPE html>", "<![CDATA[ x ]]>", "<style>*{background:url(//evil.example)}</style>",
        "<details open ontoggle=alert(1)>", "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>", "<form action=//evil.example>",
        "<object data=x>", "<embed src=x>", "<link rel=stylesheet href=//evil.example>", "text <b>bold</b>", "<x onclick=alert(1)>", "<b\nonclick=alert(1)>x</b>", "</p><script>", "a <!-- b --> c",
        "[a](https://x.example){onclick=alert(1)}", "[a](https://x.example){.class #id onmouseover=alert(1)}", "# head {onmouseover=alert(1) style=background:url(//evil.example)}", "![a](https://www.youtube.com/watch?v=x)", "![a](https://evil.example/x.mp4)",
        "![a](//evil.example/x.png)", "![a](data:image/png;base64,AAAA)", "![a\" onerror=\"alert(1)](../assets/map.png \"x\\\" onerror=alert(1)\")", "![a](../assets/map.png){width=1 onerror=alert(1)}",
        "```js onclick=alert(1)\nx\n```", "```\"><script>alert(1)</script>\nx\n```", "```{=html}\n<script>\n```", "~~~ a\"onload=alert(1)\nx\n~~~", "``` <b>\nx\n```",
        "[a]: javascript:alert(1)\n\n[a]", "[a]: <javascript:alert(1)>\n\n[a][a]", "[a]:\njavascript:alert(1)\n\n[a]", "![a][b]\n\n[b]: javascript:alert(1)", "[b]: data:text/html,x", "<javascript:alert(1)>", "<data:text/html,x>", "<file:///etc/passwd>", "<vbscript:x>", "<JAVASCRIPT:x>",
        "www.evil.example javascript:alert(1)", "{{7*7}} @(1+1) ${x} <%= x %>", "$$\\href{javascript:alert(1)}{x}$$", ":smile: ++ins++ ~~del~~ ==mark==", "*[HTML]: <script>", "^^^\nfooter\n^^^", "{.class}\ntext",
        "[[wiki|javascript:alert(1)]]", "!include(/etc/passwd)", "{% include /etc/passwd %}", "{{< figure src=\"javascript:alert(1)\" >}}", "{{% youtube x\" onload=\"alert(1) %}}", "[toc]", "@import \"x\"",
    ];

    public static TheoryData<string> Payloads()
    {
        var payloads = new TheoryData<string>();
        foreach (var target in Targets)
        {
            payloads.Add($"[a]({target})");
            payloads.Add($"[a](<{target}>)");
            payloads.Add($"![a]({target})");
            payloads.Add($"[a][b]\n\n[b]: {target}");
            payloads.Add($"<{target}>");
        }

        foreach (var block in Blocks) payloads.Add(block);
        return payloads;
    }

    [Fact]
    public void There_are_more_than_a_hundred() => Assert.True(Payloads().Count > 300, Payloads().Count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Every_payload_is_refused_or_harmless()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/assets/map.png", Images.Png(4, 3));
        foreach (var row in Payloads())
        {
            var payload = row.Data;
            var read = workspace.Body(payload + "\n").Read();
            if (read.Roadmap is null)
            {
                Assert.All(read.Diagnostics, diagnostic => Assert.NotNull(diagnostic.Hint));
                continue;
            }

            foreach (var node in Prose.All(read.Roadmap.Items.Single(item => item.Id == "probe").Body)) AssertHarmless(node, payload);
        }
    }

    [Theory]
    [InlineData("Hugo CVE-2024-32875: markup in the title of a link", "[a](https://x.example \"\\\"><script>alert(1)</script>\")")]
    [InlineData("Hugo CVE-2024-32875: markup in the title of an image", "![a](https://x.example/x.png \"\\\"><img onerror=alert(1)>\")")]
    [InlineData("Hugo CVE-2024-55601: attributes of a heading", "# head {onclick=\"alert(1)\"}\n\n<b>")]
    [InlineData("Hugo CVE-2026-35166: address of a link", "[a](javascript:alert(1))")]
    [InlineData("Hugo GHSA-q76j-gcg9-vxc6: info string of a fence", "```a\"><script>alert(1)</script>\nx\n```")]
    [InlineData("Markdig: autolink past DisableHtml", "<javascript:alert(1)>")]
    [InlineData("Markdig: network path past DisableHtml", "[a](//evil.example)")]
    [InlineData("Markdig: generic attributes", "[a](x){onclick=alert(1)}")]
    [InlineData("Markdig: media links", "![video](https://www.youtube.com/watch?v=mswPy5bt3TQ)")]
    public void Payloads_that_got_through_other_generators_are_refused(string name, string payload)
    {
        using var workspace = new TestWorkspace();
        Assert.True(workspace.Body(payload + "\n").Read().Roadmap is null, name);
    }

    [Fact]
    public void Hugo_GHSA_c54g_xjwj_8g82_and_Jekyll_CVE_2018_17567_have_no_way_in()
    {
        using var workspace = new TestWorkspace();
        Assert.Contains("WM1001", workspace.Write("content/roadmap/page.html", "<script>").Problems(), StringComparison.Ordinal);
        workspace.Delete("content/roadmap/page.html");
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "content/roadmap/include.md"), "/etc/passwd");
        Assert.Contains("WM1003", workspace.Problems(), StringComparison.Ordinal);
    }

    private static void AssertHarmless(SourceNode node, string payload)
    {
        switch (node)
        {
            case SourceLink link:
                Assert.True(link.ItemId is not null || link.Target.StartsWith("https://", StringComparison.Ordinal) || link.Target.StartsWith("mailto:", StringComparison.Ordinal), payload);
                Assert.DoesNotContain(link.Target, c => char.IsControl(c) || char.IsWhiteSpace(c) || "\"'<>`\\".Contains(c, StringComparison.Ordinal));
                break;
            case SourceImage image:
                Assert.Equal("content/assets/map.png", image.Path);
                break;
            case SourceCode code:
                Assert.All(code.Language, c => Assert.True(char.IsAsciiLetterOrDigit(c) || "+#.-".Contains(c, StringComparison.Ordinal), payload));
                break;
            case GuardedBlocks or GuardedInline:
                Assert.Fail(payload);
                break;
        }
    }
}
