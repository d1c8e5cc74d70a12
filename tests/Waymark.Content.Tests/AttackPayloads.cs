namespace Waymark.Content.Tests;

/// <summary>Markdown that got through some pipeline, or tried to: as text of records, as content, and by the names under which generators were mended.</summary>
internal static class AttackPayloads
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

    /// <summary>Each payload that a generator was mended for, by the name of its advisory.</summary>
    public static readonly (string Name, string Payload)[] Named =
    [
        ("Hugo CVE-2024-32875: markup in the title of a link", "[a](https://x.example \"\\\"><script>alert(1)</script>\")"),
        ("Hugo CVE-2024-32875: markup in the title of an image", "![a](https://x.example/x.png \"\\\"><img onerror=alert(1)>\")"),
        ("Hugo CVE-2024-55601: attributes of a heading", "# head {onclick=\"alert(1)\"}\n\n<b>"),
        ("Hugo CVE-2026-35166: address of a link", "[a](javascript:alert(1))"),
        ("Hugo GHSA-q76j-gcg9-vxc6: info string of a fence", "```a\"><script>alert(1)</script>\nx\n```"),
        ("Markdig: autolink past DisableHtml", "<javascript:alert(1)>"),
        ("Markdig: network path past DisableHtml", "[a](//evil.example)"),
        ("Markdig: generic attributes", "[a](x){onclick=alert(1)}"),
        ("Markdig: media links", "![video](https://www.youtube.com/watch?v=mswPy5bt3TQ)"),
    ];

    /// <summary>Every target in each of the five places where a target can stand, every block, every named one.</summary>
    public static IEnumerable<string> All()
    {
        foreach (var target in Targets)
        {
            yield return $"[a]({target})";
            yield return $"[a](<{target}>)";
            yield return $"![a]({target})";
            yield return $"[a][b]\n\n[b]: {target}";
            yield return $"<{target}>";
        }

        foreach (var block in Blocks) yield return block;
        foreach (var (_, payload) in Named) yield return payload;
    }
}
