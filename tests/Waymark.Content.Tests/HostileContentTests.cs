namespace Waymark.Content.Tests;

/// <summary>Kinds of content that an attacker or a mistake would bring: each is refused at its place, with the next step.</summary>
public sealed class HostileContentTests
{
    [Fact]
    public void An_unknown_key() => Refused(
        w => w.Replace("content/roadmap/bulk-export.md", "target:", "taget:"),
        """
        content/roadmap/bulk-export.md:5:12: error WM1404: an item that is planned has no target
          hint: add 'target: ' and a month, a quarter or a half, or write certainty: exploring
        content/roadmap/bulk-export.md:6:1: error WM1201: unknown key 'taget'
          hint: did you mean 'target'? known keys: beta, certainty, id, owner, presenter, problem, products, relevance, requested-by, shipped, stage, story, target, theme, title, topics
        """);

    [Fact]
    public void A_duplicate_key() => Refused(
        w => w.Replace("content/policy.yml", "    finest: month\n  csm", "    finest: month\n    sees: [merger]\n  csm"),
        """
        content/policy.yml:8:5: error WM1104: the key 'sees' stands twice, first on line 6
          hint: delete one of the two
        """);

    [Fact]
    public void An_unknown_topic() => Refused(
        w => w.Body("::: only mergr\nSecret.\n:::\n"),
        """
        content/roadmap/probe.md:8:10: error WM1301: unknown topic 'mergr'
          hint: did you mean 'merger'? known topics: coming-soon, direction, merger, released, specific-date, strategy, vision
        """);

    [Fact]
    public void An_unknown_role() => Refused(
        w => w.Write("content/customers/acme.yml", "name: Acme\nproducts: [insights]\nviewer: costumer\n"),
        """
        content/customers/acme.yml:3:9: error WM1302: unknown role 'costumer'
          hint: did you mean 'customer'? known roles: csm, customer
        """);

    [Fact]
    public void A_missing_image() => Refused(
        w => w.Write("content/assets/map.png", Images.Png(4, 3)).Body("Look:\n![A map](../assets/mop.png)\n"),
        """
        content/roadmap/probe.md:9:1: error WM1504: the image 'content/assets/mop.png' does not exist
          hint: did you mean 'map.png'?
        """);

    [Fact]
    public void An_image_outside_the_workspace() => Refused(
        w => w.Body("![A map](../../../etc/map.png)\n"),
        """
        content/roadmap/probe.md:8:1: error WM1503: the image '../../../etc/map.png' is not below content/assets
          hint: put the image into content/assets and name it by a relative path, such as ../assets/name.png
        """);

    [Fact]
    public void A_slug_with_dots() => Refused(
        w => w.Replace("content/roadmap/bulk-export.md", "title:", "id: ../../etc/passwd\ntitle:"),
        """
        content/roadmap/bulk-export.md:2:5: error WM1204: found '../../etc/passwd', expected an id: lower-case letters a-z, digits and single hyphens between them, at most 80 characters
          hint: for example 'bulk-export'
        """);

    [Fact]
    public void Five_thousand_nested_brackets() => Refused(
        w => w.Body(new string('[', 5000) + "x" + new string(']', 5000)),
        """
        content/roadmap/probe.md:8:1: error WM1508: brackets are nested more than 32 deep here
          hint: write it flatter, or put empty lines between its parts
        """);

    [Fact]
    public void A_file_of_nine_megabytes() => Refused(
        w => w.Write("content/roadmap/big.md", new byte[9 * 1024 * 1024]),
        """
        content/roadmap/big.md:1:1: error WM1004: the file has 9437184 bytes, at most 262144 are read
          hint: split the file: 256 KiB is the most that a text file may have
        """);

    [Fact]
    public void Raw_html() => Refused(
        w => w.Body("Text with <b onclick=x>markup</b>.\n\n<!-- a comment -->\n"),
        """
        content/roadmap/probe.md:8:11: error WM1501: this is HTML, which content does not have
          hint: write Markdown; put code between backticks, and a backslash before '<' that is only a sign. A comment belongs into the commit, not into the content
        content/roadmap/probe.md:8:30: error WM1501: this is HTML, which content does not have
          hint: write Markdown; put code between backticks, and a backslash before '<' that is only a sign. A comment belongs into the commit, not into the content
        content/roadmap/probe.md:10:1: error WM1501: this is HTML, which content does not have
          hint: write Markdown; put code between backticks, and a backslash before '<' that is only a sign. A comment belongs into the commit, not into the content
        """);

    [Fact]
    public void A_javascript_link() => Refused(
        w => w.Body("A [link](javascript:alert%281%29).\n"),
        """
        content/roadmap/probe.md:8:3: error WM1502: the link target 'javascript:alert%281%29' is not allowed
          hint: a link goes to https://…, mailto:name@domain, #item-id or the .md file of an item, written out plainly
        """);

    [Fact]
    public void Two_customers_with_one_path() => Refused(
        w => w.Write("content/customers/ACME.yml", "name: Other\nproducts: [insights]\n"),
        """
        content/customers/ACME.yml:1:1: error WM1007: 'ACME' is no slug
          hint: rename the file: lower-case letters a-z, digits and single hyphens between them, at most 80 characters, and no name that Windows reserves
        content/customers/acme.yml:1:1: error WM1008: this file and content/customers/ACME.yml have one path where case does not count
          hint: rename one of the two
        """);

    private static void Refused(Func<TestWorkspace, TestWorkspace> change, string expected)
    {
        using var workspace = new TestWorkspace();
        var result = change(workspace).Read();
        Assert.Null(result.Roadmap);
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', result.Diagnostics));
    }
}
