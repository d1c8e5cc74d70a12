using System.Text.Json;
using AngleSharp.Html.Parser;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>What people do to a page of a site before it leaks: save it, copy its text, print it. A customer's page and a colleague's.</summary>
public sealed class SiteTraceTests(SampleRun sample)
{
    [Fact]
    public void ASavedPageNamesItsCopyByEveryCarrier()
    {
        var (folder, answer) = sample.EachHandout().ElementAt(2);
        var trace = Trace(Path.Combine(folder, "site/index.html")).Expect(0).Json;
        AssertNames(answer, trace);
        Assert.Equal(["site-shift", "unseen-text", "wording"], CarriersOf(trace).Except(["list-order", "punctuation"]));
        AssertAllAgree(trace);
    }

    [Fact]
    public void CopiedTextKeepsWordingAndWhatCannotBeSeen()
    {
        var (folder, answer) = sample.EachHandout().ElementAt(3);
        using var scratch = Sandbox.Empty();
        var trace = Trace(scratch.Write("pasted.txt", TextOf(Path.Combine(folder, "site/index.html")))).Expect(0).Json;
        AssertNames(answer, trace);
        Assert.Equal(["unseen-text", "wording"], CarriersOf(trace).Except(["list-order", "punctuation"]));
        AssertAllAgree(trace);
    }

    [Fact]
    public void APrintedPageNamesItsCopyByWhereItsWordsStand()
    {
        var (folder, answer) = sample.EachHandout().ElementAt(4);
        using var scratch = Sandbox.Empty();
        var trace = Trace(Browser.Print(Path.Combine(folder, "site/index.html"), scratch.Path("printed.pdf"))).Expect(0).Json;
        AssertNames(answer, trace);
        Assert.Contains("site-shift", CarriersOf(trace));
        AssertAllAgree(trace);
    }

    /// <summary>What part of the page it is, how wide the window was and how large it was shown, nobody says; more of them are in the attack table.</summary>
    [Theory]
    [InlineData("1280,1100", "1")]
    [InlineData("900,1300", "1.25")]
    public void AScreenshotNamesItsCopyByWhereItsWordsStand(string window, string scale)
    {
        var (folder, answer) = sample.EachHandout().First();
        using var scratch = Sandbox.Empty();
        var trace = Trace(Browser.Screenshot(Path.Combine(folder, "site/coming-soon.html"), scratch.Path("screen.png"), window, scale)).Expect(0).Json;
        AssertNames(answer, trace);
        var moved = trace.GetProperty("evidence").EnumerateArray().Single(carrier => Text(carrier, "carrier") == "site-shift");
        Assert.InRange(moved.GetProperty("slots").GetInt32(), 40, int.MaxValue);
        Assert.InRange(moved.GetProperty("agreements").GetInt32(), moved.GetProperty("slots").GetInt32() * 0.95, int.MaxValue);
        Assert.DoesNotContain("word-shift", CarriersOf(trace));
    }

    [Theory]
    [InlineData("csm", "executive")]
    [InlineData("executive", "product")]
    public void AnInternalPageNamesItsRoleAndBuildSavedPastedAndPrinted(string role, string other)
    {
        using var scratch = Sandbox.Empty();
        var page = sample.Sandbox.Path($"output/site/{role}/index.html");
        var build = BuildOf(page);
        Assert.NotEqual(build, BuildOf(sample.Sandbox.Path($"output/site/{other}/index.html")));
        string[] leaks = [page, scratch.Write("pasted.txt", TextOf(page)), Browser.Print(page, scratch.Path("printed.pdf"))];
        foreach (var leak in leaks)
        {
            var trace = Trace(leak).Expect(0).Json;
            Assert.Equal(("identified", build, null, role, SampleRun.Day), (Text(trace, "verdict"), Text(trace, "handout"), Text(trace, "customer"), Text(trace, "recipient"), Text(trace, "date")));
        }
    }

    [Fact]
    public void AStrictWorkspaceHasSitesWithoutMarksButWording()
    {
        using var strict = Sandbox.OfSample();
        strict.Write("content/waymark.yml", strict.Read("content/waymark.yml") + "\naccessible-strict: true\n");
        strict.WithKeysOf(sample.Sandbox);
        var made = Tool.Start(strict, "handout", "--customer", "akerlind", "--to", "maja.ohrn@akerlind.example", "--date", SampleRun.Day, "--format", "site", "--json").Expect(0).Json;
        var folder = strict.Path(made.GetProperty("directory").GetString()!);
        foreach (var page in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            var html = File.ReadAllText(page);
            Assert.DoesNotContain("class=\"u\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("class=\"v\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain('\u2060', html);
        }
    }

    private Run Trace(string file) => Tool.Start(sample.Sandbox, "trace", file, "--json");

    private static void AssertNames(JsonElement answer, JsonElement trace)
    {
        Assert.Equal("identified", Text(trace, "verdict"));
        Assert.Equal(Text(answer, "id"), Text(trace, "handout"));
        Assert.InRange(trace.GetProperty("falseAccusationBound").GetDouble(), 0, 1e-6);
    }

    private static void AssertAllAgree(JsonElement trace) => Assert.All(trace.GetProperty("evidence").EnumerateArray(), carrier =>
        Assert.Equal(carrier.GetProperty("slots").GetInt32(), carrier.GetProperty("agreements").GetInt32()));

    private static IEnumerable<string> CarriersOf(JsonElement trace) => trace.GetProperty("evidence").EnumerateArray().Select(carrier => carrier.GetProperty("carrier").GetString()!).Where(carrier => carrier is not ("visible-id" or "commitment"));

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static string BuildOf(string page) => new HtmlParser().ParseDocument(File.ReadAllText(page)).DocumentElement.GetAttribute("data-copy")!;

    /// <summary>What a reader gets who selects all and copies.</summary>
    private static string TextOf(string page)
    {
        var document = new HtmlParser().ParseDocument(File.ReadAllText(page));
        foreach (var block in document.QuerySelectorAll("p, li, td, th, h1, h2, h3, div, dt, dd")) block.After(document.CreateTextNode("\n"));
        return document.QuerySelector("main")!.TextContent;
    }
}
