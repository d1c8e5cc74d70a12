using System.Text.Json;
using System.Text.RegularExpressions;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>Leaks that were made to look like somebody else's: a printed id, the marks of another copy, a passage that the copy never had.</summary>
public sealed partial class ForgedLeakTests(SampleRun sample)
{
    /// <summary>What only Kestrel was told of an item that every customer has.</summary>
    private const string OfKestrel = "Seasonal engineers arrive in April and leave in October; neither needs a ticket any more.";

    private (string Folder, string Id) Acme => Copies("acme").First();

    private (string Folder, string Id) Other => Copies("acme").ElementAt(1);

    [Theory]
    [InlineData("html")]
    [InlineData("text")]
    [InlineData("pdf")]
    public void AForgedIdIsCalledOutAndTheMarksAreBelieved(string kind)
    {
        using var scratch = Sandbox.Empty();
        var trace = Trace(Leak(kind, scratch, $"Copy {Grouped(Other.Id)}")).Expect(0).Json;
        Assert.Equal(Acme.Id, trace.GetProperty("handout").GetString());
        var remark = Remark(trace, "visible-id", Other.Id);
        Assert.Equal(0, remark.GetProperty("agreements").GetInt32());
        Assert.Contains("forged", remark.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("text")]
    [InlineData("pdf")]
    public void APassageThatTheCopyNeverHadExcludesItAndIsShown(string kind)
    {
        using var scratch = Sandbox.Empty();
        var trace = Trace(Leak(kind, scratch, OfKestrel)).Expect(3).Json;
        Assert.Equal("conflict", trace.GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, trace.GetProperty("handout").ValueKind);
        Assert.Contains("never had", Remark(trace, "visibility", "seasonal engineers").GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PositionsOfAnotherCopyPutIntoAPageAreAConflict()
    {
        var (mine, other) = (File.ReadAllText(Page(Acme.Folder)), File.ReadAllText(Page(Other.Folder)));
        var places = new Queue<string>(Places().Matches(other).Select(place => place.Value));
        Assert.Equal(places.Count, Places().Count(mine));
        using var scratch = Sandbox.Empty();
        var trace = Trace(scratch.Write("forged.html", Places().Replace(mine, _ => places.Dequeue()))).Expect(3).Json;
        Assert.Equal("conflict", trace.GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, trace.GetProperty("handout").ValueKind);
    }

    [Fact]
    public void TextsOfTwoCopiesGivenAsOneLeakAreAConflict()
    {
        using var scratch = Sandbox.Empty();
        var texts = new[] { Acme.Folder, Other.Folder }.Select((folder, at) => scratch.Write($"{at}.txt", TextOf(folder))).ToArray();
        var trace = Tool.Start(sample.Sandbox, "trace", texts[0], texts[1], "--json").Expect(3).Json;
        Assert.Equal(("conflict", 2), (trace.GetProperty("verdict").GetString(), trace.GetProperty("copies").GetArrayLength()));
    }

    /// <summary>A leak of Acme's copy with a sentence more.</summary>
    private string Leak(string kind, Sandbox scratch, string more)
    {
        switch (kind)
        {
            case "html":
                return scratch.Write("leak.html", Printed().Replace(File.ReadAllText(Page(Acme.Folder)), "").Replace("</main>", $"<p>{more}</p></main>", StringComparison.Ordinal));
            case "text":
                return scratch.Write("leak.txt", $"{TextOf(Acme.Folder)}\n{more}");
            default:
                var added = Browser.Print(scratch.Write("more.html", $"<!doctype html><html lang=en><title>More</title><p>{more}</p></html>"), scratch.Path("more.pdf"));
                OtherProgram.Start("qpdf", ["--empty", "--pages", Path.Combine(Acme.Folder, "brief.pdf"), added, "--", scratch.Path("leak.pdf")]).Expect(0);
                return scratch.Path("leak.pdf");
        }
    }

    private IEnumerable<(string Folder, string Id)> Copies(string customer) => sample.EachHandout()
        .Where(handout => handout.Answer.GetProperty("customer").GetString() == customer)
        .Select(handout => (handout.Folder, handout.Answer.GetProperty("id").GetString()!));

    private static string Page(string folder) => Path.Combine(folder, "site/index.html");

    private static string TextOf(string folder) => OtherProgram.Start("pdftotext", [Path.Combine(folder, "brief.pdf"), "-"]).Expect(0).Output;

    private static string Grouped(string id) => string.Join('-', id.Chunk(4).Select(group => new string(group)));

    private static JsonElement Remark(JsonElement trace, string carrier, string about) => trace.GetProperty("evidence").EnumerateArray()
        .Single(evidence => evidence.GetProperty("carrier").GetString() == carrier && evidence.GetProperty("detail").GetString()!.Contains(about, StringComparison.OrdinalIgnoreCase));

    private Run Trace(string file) => Tool.Start(sample.Sandbox, "trace", file, "--json");

    /// <summary>The copy's own printed id, in the foot.</summary>
    [GeneratedRegex("(?:[a-z2-7]{4}-){6}[a-z2-7]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Printed();

    [GeneratedRegex("class=\"[uv]\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Places();
}
