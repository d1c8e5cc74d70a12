namespace Waymark.Content.Tests;

public sealed class KeyTests
{
    [Theory]
    [InlineData("stage: horizon", "stage: coming", "4:8: error WM1204: found 'coming', expected one of shipped, coming-soon, horizon, blue-sky\n  hint: write one of shipped, coming-soon, horizon, blue-sky")]
    [InlineData("stage: horizon\ncertainty: exploring", "stage: shipped", "4:8: error WM1404: a shipped item has no day on which it shipped")]
    [InlineData("stage: horizon", "stage: shipped\nshipped: 2026-09-30", "6:12: error WM1404: a shipped item cannot be exploring")]
    [InlineData("certainty: exploring\n", "", "4:8: error WM1404: an item of stage horizon has no certainty")]
    [InlineData("certainty: exploring", "certainty: planned", "5:12: error WM1404: an item that is planned has no target")]
    [InlineData("certainty: exploring", "certainty: not-planned\ntarget: 2027", "6:9: error WM1204: found '2027', expected a day 2027-03-15, a month 2027-03, a quarter 2027-Q1 or a half 2027-H1")]
    [InlineData("certainty: exploring", "certainty: not-planned\ntarget: 2027-Q1", "6:9: error WM1404: an item that is not planned has a target")]
    [InlineData("certainty: exploring", "certainty: exploring\nshipped: 2026-02-30", "6:10: error WM1204: found '2026-02-30', expected a day such as 2026-09-30")]
    [InlineData("certainty: exploring", "certainty: exploring\nshipped: 2026-02-03", "6:10: error WM1404: an item of stage horizon has not shipped, and has a day on which it did")]
    [InlineData("stage: horizon", "stage: coming-soon", "5:12: error WM1404: an item of stage coming-soon cannot be exploring")]
    [InlineData("stage: horizon\ncertainty: exploring", "stage: blue-sky\ncertainty: committed\ntarget: 2027-Q1", "5:12: error WM1404: an item of stage blue-sky cannot be committed")]
    [InlineData("theme: open-data", "theme: opn-data", "3:8: error WM1303: unknown theme 'opn-data'\n  hint: did you mean 'open-data'? known themes: open-data")]
    [InlineData("products: all", "products: [insights, insihgts]", "6:22: error WM1304: unknown product 'insihgts'\n  hint: did you mean 'insights'? known products: insights, pipelines")]
    [InlineData("products: all", "products: [insights, insights]", "6:22: error WM1206: 'insights' stands twice in this list")]
    [InlineData("products: all", "products: []", "6:11: error WM1204: found 0 entries, expected a list of products, or all")]
    [InlineData("products: all", "products: insights", "6:11: error WM1203: found text, expected a list of products, or all")]
    [InlineData("products: all", "products: all\nrequested-by: [req-42]", "7:16: error WM1305: unknown request 'req-42'")]
    [InlineData("products: all", "products: all\nrelevance: { acmee: x }", "7:14: error WM1306: unknown customer 'acmee'\n  hint: did you mean 'acme'? known customers: acme")]
    [InlineData("products: all", "products: all\nrelevance: [acme]", "7:12: error WM1203: found a list, expected a mapping of customers to words for them")]
    [InlineData("products: all", "products: all\ntopics: [merger, mergers]", "7:18: error WM1301: unknown topic 'mergers'")]
    [InlineData("products: all", "products: all\nbeta: { note: x }", "7:7: error WM1202: the key 'from' is missing, expected a day 2027-03-15")]
    [InlineData("products: all", "products: all\nbeta: { from: 2027-01, nees: [cloud] }", "7:24: error WM1201: unknown key 'nees'\n  hint: did you mean 'needs'? known keys: from, needs, note")]
    [InlineData("products: all\n", "", "2:1: error WM1202: the key 'products' is missing")]
    public void An_item_says_where_it_is_wrong(string old, string with, string expected)
    {
        using var workspace = new TestWorkspace();
        workspace.Body("").Replace("content/roadmap/probe.md", old, with);
        Assert.Contains("content/roadmap/probe.md:" + expected, workspace.Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topics: [released, ", "topics: [", "1:10: error WM1402: the topic 'released' is missing: every item of stage shipped carries it\n  hint: add released to topics")]
    [InlineData("finest: month\nrequest-words", "finest: day\nrequest-words", "12:13: error WM1401: the role 'csm' has finest date day, and does not have the topic specific-date\n  hint: add specific-date to its shares or sees, or write finest: month")]
    [InlineData("finest: month\nrequest-words", "finest: week\nrequest-words", "12:13: error WM1204: found 'week', expected one of none, half, quarter, month, day")]
    [InlineData("    customer: true\n", "", "1:1: error WM1403: no role is a customer, and every handout is for one")]
    [InlineData("    customer: true\n", "    customer: true\n    shares: [released]\n", "6:14: error WM1403: the role 'customer' is a customer, and a customer shares nothing")]
    [InlineData("customer: true", "customer: yes", "5:15: error WM1204: found 'yes', expected true or false")]
    [InlineData("  open: Received\n", "", "13:1: error WM1202: request-words has no words for the state 'open'")]
    [InlineData("request-words", "readers: { calls: [sales] }\nrequest-words", "13:20: error WM1302: unknown role 'sales'")]
    [InlineData("request-words", "readers: { emails: [csm] }\nrequest-words", "13:12: error WM1201: unknown key 'emails'")]
    [InlineData("sees: [strategy]", "sees: [everything]", "11:12: error WM1301: unknown topic 'everything'")]
    public void A_policy_says_where_it_is_wrong(string old, string with, string expected)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains("content/policy.yml:" + expected, workspace.Replace("content/policy.yml", old, with).Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("domains: [Acme.example]", "3:11: error WM1204: found 'Acme.example', expected a mail domain such as acme.example")]
    [InlineData("interests: [speed]", "3:13: error WM1303: unknown theme 'speed'")]
    [InlineData("shared-by: { name: Ann }", "3:12: error WM1202: the key 'role' is missing")]
    [InlineData("shared-by: { name: Ann, role: sales }", "3:31: error WM1302: unknown role 'sales'")]
    [InlineData("shared-by: { role: customer }", "3:20: error WM1403: the role 'customer' shares nothing with customers\n  hint: name a role that does: csm")]
    [InlineData("locale: EN", "3:9: error WM1204: found 'EN', expected a language such as en, de-CH or zh-Hant-TW")]
    [InlineData("recipients: [{ name: Jane, address: jane }]", "3:37: error WM1204: found 'jane', expected a mail address such as jane@acme.example")]
    [InlineData("recipients: [{ name: J, address: j@a.example }, { name: K, address: J@a.example }]", "3:49: error WM1206: 'j@a.example' stands twice in this list")]
    [InlineData("id: acme", "3:1: error WM1201: unknown key 'id'")]
    public void A_customer_says_where_it_is_wrong(string line, string expected)
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/customers/acme.yml", $"name: Acme\nproducts: [insights]\n{line}\n");
        Assert.Contains("content/customers/acme.yml:" + expected, workspace.Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wordings: [[quick]]", "1:12: error WM1204: found 1 entries, expected two or four wordings")]
    [InlineData("wordings: [[a, b, c]]", "1:13: error WM1405: this set has 3 wordings, expected two or four")]
    [InlineData("wordings: [[quick, quickly]]", "1:13: error WM1405: 'quick' is a part of 'quickly' in the same set")]
    [InlineData("wordings: [[quick, fast], [fast, soon]]", "1:28: error WM1405: 'fast' stands in another set too, on line 1")]
    [InlineData("wordings: [quick, fast]", "1:12: error WM1203: found text, expected two or four wordings")]
    public void Wordings_can_be_told_apart(string text, string expected)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains("content/wording.yml:" + expected, workspace.Write("content/wording.yml", text + "\n").Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time-zone: Europe/Berlin", "time-zone: Berlin/Europe", "error WM1204: found 'Berlin/Europe', expected a time zone such as Europe/Berlin")]
    [InlineData("locale: en", "locale: en\naccent: blue", "error WM1204: found 'blue', expected a colour such as \"#1f5fa8\"")]
    [InlineData("locale: en", "locale: en\naccent: #1f5fa8", "error WM1205: the key 'accent' has no value")]
    [InlineData("locale: en", "locale: en\nitem-cap: 2", "error WM1204: found '2', expected a whole number from 3 to 60")]
    [InlineData("locale: en", "locale: en\nrules: { WM3001: loud }", "error WM1204: found 'loud', expected one of off, warning, error")]
    [InlineData("locale: en", "locale: en\nrules: { WM3: off }", "error WM1204: found 'WM3', expected the code of a lint rule")]
    [InlineData("locale: en", "locale: en\nsite: http://x.example", "error WM1204: found 'http://x.example', expected an address such as https://acme.example")]
    [InlineData("  insights: Insights", "  all: All", "error WM1204: 'all' stands for every product and can name none")]
    public void Settings_say_where_they_are_wrong(string old, string with, string expected)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains(expected, workspace.Replace("content/waymark.yml", old, with).Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_a_run_come_together_in_order()
    {
        using var workspace = new TestWorkspace();
        workspace.Body("<b>\n").Replace("content/policy.yml", "finest: month\nrequest-words", "finest: day\nrequest-words").Write("content/customers/acme.yml", "name: Acme\nproducts: [x]\n");
        Assert.Equal(
            ["content/customers/acme.yml:2:12", "content/policy.yml:12:13", "content/roadmap/probe.md:8:1"],
            workspace.Read().Diagnostics.Select(diagnostic => diagnostic.Span.ToString()));
    }

    [Fact]
    public void A_file_that_cannot_be_read_makes_no_echo_in_those_that_refer_to_it()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/themes/open-data.md", "no front matter").Write("content/policy.yml", "topics: [");
        Assert.Equal(["content/policy.yml", "content/themes/open-data.md"], workspace.Read().Diagnostics.Select(diagnostic => diagnostic.Span.File));
    }
}
