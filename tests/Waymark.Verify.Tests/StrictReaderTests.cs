using System.Globalization;
using System.Text;
using Waymark.Verify.Pages.Tree;

namespace Waymark.Verify.Tests;

/// <summary>What the strict reader accepts, a browser's own rules read alike; and it accepts pages that are plainly written.</summary>
public sealed class StrictReaderTests
{
    private static readonly string[] Names =
        ["p", "p", "div", "section", "ul", "ol", "li", "dl", "dt", "dd", "a", "b", "em", "strong", "span", "h1", "h2", "table", "thead", "tbody", "tr", "td", "th", "caption", "svg", "path", "g", "title", "text", "pre", "code", "br", "img", "hr", "input",
            "figure", "blockquote", "button", "form", "style", "script", "template", "select", "option", "math", "iframe", "textarea", "nobr", "font", "linearGradient", "foreignObject", "noscript"];

    private static readonly string[] Texts =
        ["words", " ", "\n", "a & b", "&amp;", "&#x27;", "&lt;b&gt;", "&copy;", "&copy", "&#0;", "&#128;", "x < y", ">", "é ſ", "&nbsp;", "<!-- c -->", "<![CDATA[x]]>", "<?x?>", "\0", "\r\n", "\u00a0", "&", "&&", "]]>", "</p>", "</", "<"];

    private static readonly string[] Attributes =
        ["class=\"x\"", "class='y z'", "href=\"a.html\"", "alt", "alt=\"\"", "title=\"R &amp; D\"", "title=\"a > b\"", "CLASS=\"x\"", "class=x", "x=\"1\"", "viewBox=\"0 0 1 1\"", "viewbox=\"0 0 1 1\"", "data-head=\"h\"", "xlink:href=\"#a\"", "title=\"&copy\"", "id=\"a\"id=\"b\"", "/", "onclick=\"x\"", "class=\"a\" class=\"b\""];

    [Fact]
    public void ABrowserReadsAlikeWhatTheStrictReaderAccepts()
    {
        var accepted = 0;
        // Tags of one page are known again in the next.
        var tags = new TagMemory();
        const int Pages = 6000;
        for (var seed = 0; seed < Pages; seed++)
        {
            var html = Page(new Random(seed), slips: seed % 3);
            if (StrictReader.Read(html, tags) is not { } strict) continue;
            accepted++;
            Assert.Equal(Written(BrowserReader.Read(html)), Written(strict));
        }

        Assert.InRange(accepted, Pages / 5, Pages * 4 / 5);
    }

    [Theory]
    [InlineData("<p>one<p>two", "an end that is left out")]
    [InlineData("<p>a <ul><li>b</li></ul></p>", "a list inside a paragraph")]
    [InlineData("<b><i>x</b></i>", "ends in the wrong order")]
    [InlineData("<table><tr><td>x</td></tr></table>", "a body that browsers put in")]
    [InlineData("<table><tbody><tr>x<td>y</td></tr></tbody></table>", "text that browsers move out")]
    [InlineData("<a href=\"a\">x<span><a href=\"b\">y</a></span></a>", "a link in a link")]
    [InlineData("<div/>x", "a slash that browsers ignore")]
    [InlineData("<svg><p>x</p></svg>", "a paragraph that ends a drawing")]
    [InlineData("<p title=\"a\" title=\"b\">x</p>", "an attribute given twice")]
    [InlineData("<p data-x=\"1\"onclick=\"x\">y</p>", "attributes side by side")]
    [InlineData("<!-- c --><p>x</p>", "a comment")]
    [InlineData("<p>&copy x</p>", "a reference without its end")]
    [InlineData("<script><!-- <script> </script> --></script>", "a script that ends elsewhere")]
    public void WhateverBrowsersRepairIsLeftToThem(string body, string what) =>
        Assert.True(StrictReader.Read($"<!doctype html>\n<html><head><title>t</title></head><body>{body}</body></html>", new TagMemory()) is null, what);

    [Theory]
    [InlineData("<p>x</p>")]
    [InlineData("<p title=\"R &amp; D\">x &lt; y<br/>z</p>")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li></ul>")]
    [InlineData("<dl><div><dt>a</dt><dd>b</dd></div></dl>")]
    [InlineData("<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td><p>b</p></td></tr></tbody></table>")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><title>t</title><path d=\"M0 0\"/></svg>")]
    [InlineData("<a href=\"x.html\"><img src=\"a.png\" alt width=\"1\" /></a>")]
    public void PlainPagesAreRead(string body) =>
        Assert.NotNull(StrictReader.Read($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>t</title><style>p{{color:red}}</style></head>\n<body class=\"x\">{body}</body></html>\n", new TagMemory()));

    private static string Page(Random dice, int slips)
    {
        var body = new StringBuilder();
        for (var i = dice.Next(1, 4); i > 0; i--) Element(dice, body, slips, "body", 0);
        return $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\" />\n<title>t &amp; u</title></head>\n<body>{body}</body></html>";
    }

    private static void Element(Random dice, StringBuilder page, int slips, string parent, int depth)
    {
        var name = dice.Next(12) < slips ? Names[dice.Next(Names.Length)] : Fitting(dice, parent);
        page.Append('<').Append(name);
        for (var i = dice.Next(3); i > 0; i--) page.Append(dice.Next(60) < slips ? "" : " ").Append(Attributes[dice.Next(slips == 0 ? 7 : Attributes.Length)]);
        if (name is "br" or "img" or "hr" or "input" or "path")
        {
            page.Append(name == "path" || dice.Next(2) == 0 ? "/>" : ">");
            return;
        }

        page.Append('>');
        for (var i = depth > 5 ? 0 : dice.Next(4); i > 0; i--)
        {
            if (TakesText(name) && dice.Next(2) == 0) page.Append(Texts[dice.Next(slips == 0 ? 7 : Texts.Length)]);
            else if (name is not ("style" or "script" or "title" or "text")) Element(dice, page, slips, name, depth + 1);
        }

        if (dice.Next(40) >= slips) page.Append("</").Append(name).Append('>');
    }

    private static bool TakesText(string name) => name is not ("ul" or "ol" or "dl" or "table" or "thead" or "tbody" or "tr" or "svg" or "g");

    private static string Fitting(Random dice, string parent) => parent switch
    {
        "ul" or "ol" => "li",
        "dl" => dice.Next(2) == 0 ? "dt" : "dd",
        "table" => dice.Next(3) == 0 ? "thead" : "tbody",
        "thead" or "tbody" => "tr",
        "tr" => dice.Next(2) == 0 ? "td" : "th",
        "svg" or "g" => Pick(dice, "path", "g", "text", "title"),
        "p" or "h1" or "h2" or "span" or "a" or "b" or "em" or "strong" or "code" or "pre" or "caption" or "button" => Pick(dice, "b", "em", "span", "code", "br", "img", "svg"),
        _ => Pick(dice, "p", "div", "ul", "dl", "table", "h2", "pre", "a", "svg", "hr", "section", "figure"),
    };

    private static string Pick(Random dice, params ReadOnlySpan<string> names) => names[dice.Next(names.Length)];

    /// <summary>A tree in one line, without white space between elements, which readers place as they like.</summary>
    private static string Written(ElementNode element)
    {
        var text = new StringBuilder();
        Write(element, text);
        return text.ToString();
    }

    private static void Write(ElementNode element, StringBuilder text)
    {
        text.Append('<').Append(element.Name);
        foreach (var (name, value) in element.Tag.Attributes) text.Append(CultureInfo.InvariantCulture, $" {name}={value};");
        text.Append('>');
        foreach (var child in element.Children)
        {
            if (child is ElementNode inner) Write(inner, text);
            else if (child is TextNode { Text: var words } && !string.IsNullOrWhiteSpace(words)) text.Append('"').Append(words).Append('"');
            else if (child is CommentNode comment) text.Append("<!--").Append(comment.Text);
        }

        text.Append("</>");
    }
}
