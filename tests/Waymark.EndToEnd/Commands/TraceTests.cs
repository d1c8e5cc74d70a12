using System.Text.Json;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>What people do to a copy before it leaks, and what the trace says of it.</summary>
public sealed class TraceTests(SampleRun sample)
{
    [Fact]
    public void EveryCopyIsTracedToItselfAndToNoOther()
    {
        foreach (var (folder, answer) in sample.EachHandout().Where((_, i) => i % 7 == 0)) AssertNames(answer, Trace(Path.Combine(folder, "brief.pdf")));
    }

    [Fact]
    public void ADeckIsTracedAsADeck()
    {
        foreach (var (folder, answer) in sample.EachHandout().Where((_, i) => i % 7 == 3))
        {
            var trace = AssertNames(answer, Trace(Path.Combine(folder, "deck.pdf")));
            var shifts = trace.GetProperty("evidence").EnumerateArray().Single(carrier => carrier.GetProperty("carrier").GetString() == "word-shift");
            // Read as the deck and not as the brief, whose sentences it shares in lines of their own.
            Assert.Equal(shifts.GetProperty("slots").GetInt32(), shifts.GetProperty("agreements").GetInt32());
            Assert.InRange(shifts.GetProperty("slots").GetInt32(), 100, 2000);
        }
    }

    [Fact]
    public void ABriefAndTheDeckOfOneCopyAreOneLeak()
    {
        var (folder, answer) = sample.EachHandout().ElementAt(2);
        AssertNames(answer, Tool.Start(sample.Sandbox, "trace", Path.Combine(folder, "brief.pdf"), Path.Combine(folder, "deck.pdf"), "--json"));
    }

    [Fact]
    public void WordPositionsSurviveRewritingAndCutting()
    {
        var (folder, answer) = sample.EachHandout().ElementAt(1);
        using var scratch = Sandbox.Empty();
        var brief = Path.Combine(folder, "brief.pdf");
        OtherProgram.Start("qpdf", [brief, "--object-streams=disable", "--recompress-flate", scratch.Path("rewritten.pdf")]).Expect(0);
        OtherProgram.Start("pdftocairo", ["-pdf", brief, scratch.Path("printed.pdf")]).Expect(0);
        OtherProgram.Start("qpdf", ["--empty", "--pages", brief, "3", "--", scratch.Path("one-page.pdf")]).Expect(0);
        foreach (var leak in new[] { "rewritten.pdf", "printed.pdf", "one-page.pdf" })
        {
            var trace = AssertNames(answer, Trace(scratch.Path(leak)));
            Assert.Contains(trace.GetProperty("evidence").EnumerateArray(), carrier => carrier.GetProperty("carrier").GetString() == "word-shift" && carrier.GetProperty("slots").GetInt32() >= 40);
        }
    }

    [Fact]
    public void PastedTextIsTracedByItsWordsTheirOrderAndPunctuation()
    {
        var (folder, answer) = sample.EachHandout().First();
        using var scratch = Sandbox.Empty();
        var text = OtherProgram.Start("pdftotext", [Path.Combine(folder, "brief.pdf"), "-"]).Expect(0).Output;
        var folded = scratch.Write("pasted.txt", "Look what they told us:\n" + text.Replace('\u2019', '\'').ToUpperInvariant());
        var trace = AssertNames(answer, Trace(folded));
        Assert.Equal(["list-order", "punctuation", "wording", "commitment"], trace.GetProperty("evidence").EnumerateArray().Select(carrier => carrier.GetProperty("carrier").GetString()));
        Assert.False(trace.GetProperty("edited").GetBoolean());
    }

    [Fact]
    public void AnEditedCopyIsStillNamedAndTheEditIsShown()
    {
        var (folder, answer) = sample.EachHandout().First();
        using var scratch = Sandbox.Empty();
        var text = OtherProgram.Start("pdftotext", ["-raw", Path.Combine(folder, "brief.pdf"), "-"]).Expect(0).Output;
        // A word in the middle of a passage that every copy of this customer has.
        var words = text.Replace("\n", " ", StringComparison.Ordinal).Split(' ');
        var at = Array.FindIndex(words, words.Length / 3, word => word.Length > 6 && word.All(char.IsAsciiLetterLower));
        words[at] = "zebra";
        var trace = AssertNames(answer, Trace(scratch.Write("edited.txt", string.Join(' ', words))));
        Assert.True(trace.GetProperty("edited").GetBoolean());
        Assert.Contains(trace.GetProperty("edits").EnumerateArray(), edit => edit.GetProperty("found").GetString()!.Contains("zebra", StringComparison.Ordinal));
    }

    [Fact]
    public void SomebodyElsesTextIsForeignAndAFewOfOurWordsAreNotEnough()
    {
        using var scratch = Sandbox.Empty();
        Assert.Equal("foreign", Trace(scratch.Write("other.txt", File.ReadAllText(Path.Combine(Repository.Root, "LICENSE")))).Expect(0).Json.GetProperty("verdict").GetString());
        var (folder, _) = sample.EachHandout().First();
        var lines = OtherProgram.Start("pdftotext", ["-raw", Path.Combine(folder, "brief.pdf"), "-"]).Output.Split('\n');
        var few = Trace(scratch.Write("few.txt", string.Join('\n', lines.Skip(60).Take(6)))).Expect(3).Json;
        Assert.Equal(JsonValueKind.Null, few.GetProperty("handout").ValueKind);
        Assert.NotEmpty(few.GetProperty("needs").EnumerateArray());
    }

    [Fact]
    public void AFileThatIsNotWhatItSaysIsRefused()
    {
        using var scratch = Sandbox.Empty();
        var run = Trace(scratch.Write("broken.pdf", "%PDF-1.7\nnothing else")).Expect(1);
        Assert.Contains("cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void PagesOfTwoCopiesInOneFileAreToldPageByPage()
    {
        var ((one, first), (other, second)) = (sample.EachHandout().First(), sample.EachHandout().ElementAt(1));
        using var scratch = Sandbox.Empty();
        OtherProgram.Start("qpdf", ["--empty", "--pages", Path.Combine(one, "brief.pdf"), "2-3", Path.Combine(other, "brief.pdf"), "4-5", "--", scratch.Path("merged.pdf")]).Expect(0);
        var trace = Trace(scratch.Path("merged.pdf")).Expect(3).Json;
        Assert.Equal(("conflict", JsonValueKind.Null), (trace.GetProperty("verdict").GetString(), trace.GetProperty("handout").ValueKind));
        Assert.Equal(
            new[] { first, second }.Select(answer => answer.GetProperty("id").GetString()).Order(StringComparer.Ordinal),
            trace.GetProperty("copies").EnumerateArray().Select(copy => copy.GetProperty("handout").GetString()).Order(StringComparer.Ordinal));
        var pages = trace.GetProperty("evidence").EnumerateArray().Where(evidence => evidence.GetProperty("carrier").GetString() == "page").Select(page => page.GetProperty("detail").GetString()!).ToArray();
        foreach (var (number, answer) in new[] { (1, first), (2, first), (3, second), (4, second) })
            Assert.Contains(pages, page => page.StartsWith($"merged.pdf, page {number} comes from the copy made for {answer.GetProperty("recipient").GetString()}", StringComparison.Ordinal));
    }

    /// <summary>They say different things of the same slots: neither the order of pages nor the number of files makes one of them the source of both.</summary>
    [Theory]
    [InlineData("merged.pdf")]
    [InlineData("one.png", "other.png")]
    public void TheSamePageOfTwoCopiesIsToldPageByPage(params string[] leak)
    {
        var ((one, first), (other, second)) = (sample.EachHandout().First(), sample.EachHandout().ElementAt(1));
        using var scratch = Sandbox.Empty();
        if (leak is [var merged]) OtherProgram.Start("qpdf", ["--empty", "--pages", Path.Combine(one, "brief.pdf"), "3", Path.Combine(other, "brief.pdf"), "3", "--", scratch.Path(merged)]).Expect(0);
        else foreach (var (folder, name) in new[] { (one, "one"), (other, "other") }) OtherProgram.Start("pdftoppm", ["-r", "96", "-f", "3", "-l", "3", "-singlefile", "-png", Path.Combine(folder, "brief.pdf"), scratch.Path(name)]).Expect(0);
        var trace = Tool.Start(sample.Sandbox, ["trace", .. leak.Select(scratch.Path), "--json"]).Expect(3).Json;
        Assert.Equal("conflict", trace.GetProperty("verdict").GetString());
        Assert.All(trace.GetProperty("copies").EnumerateArray(), copy => Assert.InRange(copy.GetProperty("bound").GetDouble(), 0, 1e-6));
        var pages = trace.GetProperty("evidence").EnumerateArray().Where(evidence => evidence.GetProperty("carrier").GetString() == "page").Select(page => page.GetProperty("detail").GetString()!).ToArray();
        Assert.Equal(2, pages.Length);
        foreach (var answer in new[] { first, second }) Assert.Contains(pages, page => page.Contains($"comes from the copy made for {answer.GetProperty("recipient").GetString()}", StringComparison.Ordinal));
    }

    [Fact]
    public void AProtectedFileIsRefusedAndTheHintOpensIt()
    {
        var (folder, answer) = sample.EachHandout().First();
        using var scratch = Sandbox.Empty();
        OtherProgram.Start("qpdf", ["--encrypt", "harbour lights", "another", "256", "--", Path.Combine(folder, "brief.pdf"), scratch.Path("leaked.pdf")]).Expect(0);
        var refused = Trace(scratch.Path("leaked.pdf")).Expect(1);
        Assert.Contains("it opens with a passphrase only", refused.Error, StringComparison.Ordinal);
        Assert.Contains("qpdf --decrypt --password-file=PASSPHRASE.txt leaked.pdf open.pdf", refused.Error, StringComparison.Ordinal);
        OtherProgram.Start("qpdf", ["--decrypt", $"--password-file={scratch.Write("PASSPHRASE.txt", "harbour lights")}", scratch.Path("leaked.pdf"), scratch.Path("open.pdf")]).Expect(0);
        AssertNames(answer, Trace(scratch.Path("open.pdf")));
    }

    [Theory]
    [InlineData("screenshot.jpg", "-quality", "30")]
    [InlineData("messenger.webp", "-resize", "75%", "-quality", "60")]
    [InlineData("turned.png", "-background", "grey", "-rotate", "7")]
    [InlineData("upside-down.jpg", "-rotate", "180")]
    [InlineData("fax.tiff", "-resize", "160%", "-threshold", "60%", "-compress", "Group4")]
    [InlineData("telephone.heic", "-quality", "60")]
    public void AScreenshotOfOnePageIsTracedByItsPixels(string name, params string[] change)
    {
        var (folder, answer) = sample.EachHandout().First();
        using var scratch = Sandbox.Empty();
        OtherProgram.Start("pdftoppm", ["-r", "96", "-f", "2", "-l", "2", "-singlefile", "-png", Path.Combine(folder, "brief.pdf"), scratch.Path("page")]).Expect(0);
        OtherProgram.Start("convert", [scratch.Path("page.png"), .. change, scratch.Path(name)]).Expect(0);
        var trace = AssertNames(answer, Trace(scratch.Path(name)));
        Assert.Contains(trace.GetProperty("evidence").EnumerateArray(), carrier => carrier.GetProperty("carrier").GetString() == "word-shift" && carrier.GetProperty("slots").GetInt32() >= 40);
    }

    /// <summary>As a scanner with a feeder writes them.</summary>
    [Fact]
    public void EveryPageOfAFileOfPicturesIsRead()
    {
        var (folder, answer) = sample.EachHandout().First();
        using var scratch = Sandbox.Empty();
        OtherProgram.Start("pdftoppm", ["-r", "110", "-f", "2", "-l", "3", "-gray", "-tiff", Path.Combine(folder, "brief.pdf"), scratch.Path("page")]).Expect(0);
        OtherProgram.Start("convert", [.. Directory.EnumerateFiles(scratch.Root, "page*.tif").Order(StringComparer.Ordinal), "-compress", "lzw", scratch.Path("scan.tif")]).Expect(0);
        var pages = AssertNames(answer, Trace(scratch.Path("scan.tif"))).GetProperty("evidence").EnumerateArray().Single(carrier => carrier.GetProperty("carrier").GetString() == "word-shift");
        // One page of the brief has fewer than 300.
        Assert.True(pages.GetProperty("slots").GetInt32() >= 330, $"{pages} of both pages");
    }

    /// <summary>Of its bytes nothing can be said, not even that they are a stranger's.</summary>
    [Theory]
    [InlineData("deck.pptx", "504B03041400000008000000", "print it to a PDF")]
    [InlineData("memo.doc", "D0CF11E0A1B11AE100000000", "print it to a PDF")]
    [InlineData("page.bmp", "424D3600000000000000360000002800", "save it as PNG")]
    public void AFormatThatIsNotReadIsRefusedWithAWayOut(string name, string bytes, string way)
    {
        using var scratch = Sandbox.Empty();
        File.WriteAllBytes(scratch.Path(name), Convert.FromHexString(bytes));
        var refused = Trace(scratch.Path(name)).Expect(1).Error;
        Assert.Contains("neither text nor HTML", refused, StringComparison.Ordinal);
        Assert.Contains(way, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void APdfOfPicturesIsTracedByTheirPixels()
    {
        var (folder, answer) = sample.EachHandout().First();
        using var scratch = Sandbox.Empty();
        OtherProgram.Start("pdftoppm", ["-r", "110", "-f", "3", "-l", "3", "-singlefile", "-jpeg", Path.Combine(folder, "brief.pdf"), scratch.Path("page")]).Expect(0);
        File.WriteAllBytes(scratch.Path("scan.pdf"), PdfOf(File.ReadAllBytes(scratch.Path("page.jpg")), 910, 1287));
        AssertNames(answer, Trace(scratch.Path("scan.pdf")));
    }

    [Theory]
    [InlineData("cut.png", "89504E470D0A1A0A0000000D49484452")]
    [InlineData("bomb.png", "89504E470D0A1A0A0000000D4948445200FFFFFF00FFFFFF080000000000000000")]
    [InlineData("empty.jpg", "FFD8FFE0")]
    [InlineData("wrong.webp", "52494646FFFFFF7F5745425056503820FFFFFF7F0000")]
    [InlineData("looping.tiff", "49492A0008000000000008000000")]
    [InlineData("empty.heic", "000000186674797068656963000000006D69663168656963")]
    public void AHostilePictureIsRefused(string name, string bytes)
    {
        using var scratch = Sandbox.Empty();
        File.WriteAllBytes(scratch.Path(name), Convert.FromHexString(bytes));
        Assert.Contains("cannot be read", Trace(scratch.Path(name)).Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyPageOfTwoMillionPointsIsRefused()
    {
        using var scratch = Sandbox.Empty();
        File.WriteAllBytes(scratch.Path("huge.pdf"), PdfOf([], 2_000_000, 2_000_000));
        Assert.Contains("no word could be read", Trace(scratch.Path("huge.pdf")).Expect(1).Error, StringComparison.Ordinal);
    }

    /// <summary>A PDF of one page that shows a JPEG and nothing else, as scanners make it; without a cross-reference table, which readers rebuild.</summary>
    private static byte[] PdfOf(byte[] jpeg, int width, int height)
    {
        var draw = jpeg.Length == 0 ? "" : $"{width} 0 0 {height} 0 0 cm /I Do";
        var head = $"""
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Count 1 /Kids [3 0 R]>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 4 0 R /Resources <</XObject <</I 5 0 R>>>>>> endobj
            4 0 obj <</Length {draw.Length}>> stream
            {draw}
            endstream endobj
            5 0 obj <</Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode /Length {jpeg.Length}>> stream

            """;
        return [.. System.Text.Encoding.ASCII.GetBytes(head), .. jpeg, .. "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"u8];
    }

    private Run Trace(string file) => Tool.Start(sample.Sandbox, "trace", file, "--json");

    private static JsonElement AssertNames(JsonElement answer, Run run)
    {
        var trace = run.Expect(0).Json;
        Assert.Equal(
            ["verdict", "handout", "customer", "recipient", "date", "falseAccusationBound", "copies", "edited", "edits", "needs", "evidence"],
            trace.EnumerateObject().Select(property => property.Name));
        Assert.Equal("identified", trace.GetProperty("verdict").GetString());
        foreach (var (key, same) in new[] { ("handout", "id"), ("customer", "customer"), ("recipient", "recipient"), ("date", "date") })
            Assert.Equal(answer.GetProperty(same).GetString(), trace.GetProperty(key).GetString());
        Assert.InRange(trace.GetProperty("falseAccusationBound").GetDouble(), 0, 1e-6);
        return trace;
    }
}
