using System.Text.Json;
using AngleSharp.Html.Parser;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>A report that somebody else can check: the page, the paper, the JSON, and a program that knows nothing of ours.</summary>
public sealed class TraceReportTests(SampleRun sample)
{
    private static readonly string Script = Path.Combine(Repository.Root, "docs/how-to/recompute_bound.py");

    [Fact]
    public void AThirdPartyComputesTheSameBound()
    {
        using var scratch = Sandbox.Empty();
        var (folder, answer) = sample.EachHandout().First();
        OtherProgram.Start("qpdf", ["--empty", "--pages", Path.Combine(folder, "brief.pdf"), "2", "--", scratch.Path("leak.pdf")]).Expect(0);
        var trace = Report(scratch, scratch.Path("leak.pdf")).Expect(0).Json;
        Assert.Equal("identified", trace.GetProperty("verdict").GetString());

        var json = JsonDocument.Parse(scratch.Read("out.json")).RootElement.GetProperty("report");
        Assert.Equal(answer.GetProperty("id").GetString(), json.GetProperty("copy").GetProperty("id").GetString());
        Assert.Equal(trace.GetProperty("falseAccusationBound").GetDouble(), json.GetProperty("arithmetic").GetProperty("bound").GetDouble());
        Assert.Equal(json.GetProperty("arithmetic").GetProperty("slots").GetInt32(), json.GetProperty("slots").GetArrayLength());
        OtherProgram.Start("python3", [Script, scratch.Path("out.json")]).Expect(0);

        // The script would see a report that says less than the truth.
        scratch.Write("forged.json", scratch.Read("out.json").Replace("\"otherAgreements\"", "\"x\"", StringComparison.Ordinal).Replace($"\"tried\": {json.GetProperty("arithmetic").GetProperty("tried").GetInt64()}", "\"tried\": 1", StringComparison.Ordinal));
        OtherProgram.Start("python3", [Script, scratch.Path("forged.json")]).Expect(1);
    }

    [Fact]
    public void TheProofInTheReportIsOneThatAnybodyCanCheck()
    {
        using var scratch = Sandbox.Empty();
        var (folder, _) = sample.EachHandout().ElementAt(1);
        Report(scratch, Path.Combine(folder, "site/index.html")).Expect(0);
        var entry = JsonDocument.Parse(scratch.Read("out.json")).RootElement.GetProperty("report").GetProperty("entry");
        scratch.Write("handout.tlog-proof", entry.GetProperty("proof").GetString()!);
        OtherProgram.Start("python3", [Path.Combine(Repository.Root, "docs/how-to/check_proof.py"), scratch.Path("handout.tlog-proof"), entry.GetProperty("key").GetString()!, folder]).Expect(0);
    }

    [Fact]
    public void ThePageLoadsNothingAndHoldsTheEvidence()
    {
        using var scratch = Sandbox.Empty();
        var (folder, _) = sample.EachHandout().First();
        Report(scratch, Path.Combine(folder, "brief.pdf")).Expect(0);
        var page = new HtmlParser().ParseDocument(scratch.Read("out.html"));
        Assert.Empty(page.QuerySelectorAll("link, iframe, object, [style], [onclick], script:not([type='application/json'])"));
        Assert.All(page.QuerySelectorAll("[src]"), element => Assert.StartsWith("data:", element.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(http", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(JsonDocument.Parse(scratch.Read("out.json")).RootElement.ToString(), JsonDocument.Parse(page.GetElementById("report")!.TextContent).RootElement.ToString());
        Assert.NotEmpty(page.QuerySelectorAll(".sheets svg text"));
        OtherProgram.Start("qpdf", ["--check", scratch.Path("out.pdf")]).Expect(0);
        Assert.Contains("The arithmetic", OtherProgram.Start("pdftotext", [scratch.Path("out.pdf"), "-"]).Expect(0).Output, StringComparison.Ordinal);
    }

    /// <summary>Turned and made smaller; poppler's drawing of the same page is the judge, which never saw the leak.</summary>
    [Fact]
    public void ALeakedPictureIsLaidFlatOnThePageThatItShows()
    {
        using var scratch = Sandbox.Empty();
        var (folder, _) = sample.EachHandout().First();
        OtherProgram.Start("pdftoppm", ["-r", "126", "-f", "3", "-l", "3", "-singlefile", "-gray", Path.Combine(folder, "brief.pdf"), scratch.Path("page")]).Expect(0);
        OtherProgram.Start("convert", [scratch.Path("page.pgm"), "-background", "grey", "-rotate", "7", "-resize", "85%", "-quality", "60", scratch.Path("leak.jpg")]).Expect(0);
        Report(scratch, scratch.Path("leak.jpg")).Expect(0);
        var pictures = new HtmlParser().ParseDocument(scratch.Read("out.html")).QuerySelectorAll("#pages ~ .sheets img").Select(image => image.GetAttribute("src")!).ToArray();
        Assert.Equal(2, pictures.Length);
        var page = Grey(scratch, scratch.Path("page.pgm"));
        foreach (var picture in pictures)
        {
            File.WriteAllBytes(scratch.Path("aligned.png"), Convert.FromBase64String(picture["data:image/png;base64,".Length..]));
            // Letters lie on letters: three pixels beside, a point and a half, hardly anything is left of it. Turned, made smaller and compressed, the picture itself is
            // about 0.6 like the page, a little more or less by the copy's key.
            var aligned = Grey(scratch, scratch.Path("aligned.png"));
            var inPlace = Correlation(page, aligned);
            Assert.InRange(inPlace, 0.5, 1);
            Assert.InRange(Correlation(page[3..], aligned[..^3]), -1, inPlace * 0.7);
        }

        // On paper each in two parts, where words can be read.
        Assert.Equal(4, OtherProgram.Start("pdfimages", ["-list", scratch.Path("out.pdf")]).Expect(0).Output.Split('\n').Count(line => line.Contains(" image ", StringComparison.Ordinal)));
    }

    /// <summary>The sum stays on one sheet down to the row that decides, every sheet has something on it, and no heading ends one.</summary>
    [Theory]
    [InlineData("deck.pdf", "6")]
    [InlineData("brief.pdf", "1-z")]
    public void TheReportOnPaperCanBeFiled(string document, string pages)
    {
        using var scratch = Sandbox.Empty();
        var (folder, _) = sample.EachHandout().First();
        OtherProgram.Start("qpdf", ["--empty", "--pages", Path.Combine(folder, document), pages, "--", scratch.Path("leak.pdf")]).Expect(0);
        Report(scratch, scratch.Path("leak.pdf")).Expect(0);
        string[][] sheets = [.. OtherProgram.Start("pdftotext", ["-layout", scratch.Path("out.pdf"), "-"]).Expect(0).Output.TrimEnd('\f').Split('\f')
            .Select(sheet => sheet.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray())];
        var sum = sheets.Single(sheet => sheet.Any(line => line.StartsWith("Chance that one unrelated copy scores as high", StringComparison.Ordinal)));
        foreach (var row in (string[])["Times comparisons made", "Chance of naming any wrong copy, at most", "Limit above which nobody is named"]) Assert.Single(sum, line => line.StartsWith(row, StringComparison.Ordinal));
        Assert.DoesNotContain(sheets.SelectMany(sheet => sheet), line => line.Contains("10^", StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.DoesNotContain(sheet.TakeWhile(line => !line.StartsWith("This report names a copy.", StringComparison.Ordinal)).Last(), (string[])["The arithmetic", "What was read", "Beside the marks", "The entry of the log", "Pages"]));
        Assert.All(Enumerable.Range(1, sheets.Length), sheet => Assert.InRange(LowestInk(scratch, sheet), 0.35, 1));
    }

    /// <summary>Only the leaked slide is shown, though lines of it stand in the brief too.</summary>
    [Fact]
    public void AReportShowsThePageThatLeaked()
    {
        using var scratch = Sandbox.Empty();
        var (folder, _) = sample.EachHandout().First();
        OtherProgram.Start("qpdf", ["--empty", "--pages", Path.Combine(folder, "deck.pdf"), "6", "--", scratch.Path("leak.pdf")]).Expect(0);
        Report(scratch, scratch.Path("leak.pdf")).Expect(0);
        var title = Assert.Single(new HtmlParser().ParseDocument(scratch.Read("out.html")).QuerySelectorAll("#pages ~ h3")).TextContent;
        Assert.StartsWith("Slide 6 of the deck: ", title, StringComparison.Ordinal);
    }

    /// <summary>How far down the text area of a sheet anything stands, as a part of it: running lines aside.</summary>
    private static double LowestInk(Sandbox scratch, int sheet)
    {
        OtherProgram.Start("pdftoppm", ["-r", "36", "-gray", "-f", $"{sheet}", "-l", $"{sheet}", "-singlefile", scratch.Path("out.pdf"), scratch.Path("sheet")]).Expect(0);
        // A4 at 36 dots an inch: the text stands from 33 mm to 272 mm.
        OtherProgram.Start("convert", [scratch.Path("sheet.pgm"), "-resize", "298x421!", "-depth", "8", $"gray:{scratch.Path("sheet.grey")}"]).Expect(0);
        var rows = File.ReadAllBytes(scratch.Path("sheet.grey")).Chunk(298).ToArray()[47..386];
        return (Array.FindLastIndex(rows, row => row.Any(pixel => pixel < 200)) + 1.0) / rows.Length;
    }

    private static byte[] Grey(Sandbox scratch, string picture)
    {
        OtherProgram.Start("convert", [picture, "-colorspace", "Gray", "-depth", "8", "-resize", "1042x1473!", $"gray:{scratch.Path("pixels")}"]).Expect(0);
        return File.ReadAllBytes(scratch.Path("pixels"));
    }

    private static double Correlation(byte[] one, byte[] other)
    {
        var (a, b) = (one.Average(pixel => pixel), other.Average(pixel => pixel));
        var (cross, ofOne, ofOther) = (0.0, 0.0, 0.0);
        foreach (var (x, y) in one.Zip(other, (x, y) => (x - a, y - b))) (cross, ofOne, ofOther) = (cross + (x * y), ofOne + (x * x), ofOther + (y * y));
        return cross / Math.Sqrt(ofOne * ofOther);
    }

    [Fact]
    public void TheSameLeakGivesTheSameReport()
    {
        using var scratch = Sandbox.Empty();
        var (folder, _) = sample.EachHandout().First();
        var leak = Path.Combine(folder, "site/index.html");
        Report(scratch, leak).Expect(0);
        var first = scratch.Digests("", path => path.StartsWith("out.", StringComparison.Ordinal));
        Report(scratch, leak).Expect(0);
        Assert.Equal(3, first.Count);
        Assert.Equal(first, scratch.Digests("", path => path.StartsWith("out.", StringComparison.Ordinal)));
    }

    [Fact]
    public void AForeignTextHasAReportThatNamesNobody()
    {
        using var scratch = Sandbox.Empty();
        Report(scratch, scratch.Write("other.txt", "Nothing that anybody here ever wrote.")).Expect(0);
        var report = JsonDocument.Parse(scratch.Read("out.json")).RootElement.GetProperty("report");
        Assert.Equal(JsonValueKind.Null, report.GetProperty("copy").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("arithmetic").ValueKind);
        Assert.DoesNotContain("@", new HtmlParser().ParseDocument(scratch.Read("out.html")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private Run Report(Sandbox scratch, string leak) => Tool.Start(sample.Sandbox, "trace", leak, "--report", scratch.Path("out.html"), "--json");
}
