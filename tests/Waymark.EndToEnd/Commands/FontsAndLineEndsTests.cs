using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>A workspace that brings fonts and asks for straight edges, from its files to the PDFs of its customers.</summary>
public sealed partial class FontsAndLineEndsTests
{
    private const string Hebrew = "/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf";
    private const string Chinese = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";
    private static readonly string[] s_order = ["handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--date", SampleRun.Day, "--format", "brief,deck", "--json"];

    [Fact]
    public void LettersThatTheHouseLacksAreSetInTheFontsOfTheWorkspace()
    {
        using var sandbox = WithLetters();
        var refused = Tool.Start(sandbox, s_order).Expect(1).Json.GetProperty("diagnostics").EnumerateArray().First();
        Assert.Equal(("WM4101", "content/roadmap/bill-check.md"), (refused.GetProperty("code").GetString(), refused.GetProperty("file").GetString()));

        Directory.CreateDirectory(sandbox.Path("content/assets/fonts"));
        File.Copy(Hebrew, sandbox.Path("content/assets/fonts/hebrew.ttf"));
        File.Copy(Chinese, sandbox.Path("content/assets/fonts/chinese.ttf"));
        File.AppendAllText(sandbox.Path("content/waymark.yml"), "\nfonts: [content/assets/fonts/hebrew.ttf, content/assets/fonts/chinese.ttf]\n");
        var folder = sandbox.Path(Tool.Start(sandbox, s_order).Expect(0).Json.GetProperty("directory").GetString()!);
        foreach (var format in new[] { "brief.pdf", "deck.pdf" })
        {
            var file = Path.Combine(folder, format);
            OtherProgram.Start("qpdf", ["--check", file]).Expect(0);
            Assert.Matches("NotoSansHebrew.* yes yes yes ", OtherProgram.Start("pdffonts", [file]).Expect(0).Output);
            var tagged = OtherProgram.Start("pdfinfo", ["-struct-text", file]).Expect(0).Output;
            Assert.Contains("חשבון", tagged, StringComparison.Ordinal);
            Assert.Contains("账单", tagged, StringComparison.Ordinal);
        }

        AssertTracedByPictures(sandbox, folder);
    }

    /// <summary>Words in the faces of the house name the copy; where they are too few, the trace says that it cannot draw the others.</summary>
    private static void AssertTracedByPictures(Sandbox sandbox, string folder)
    {
        OtherProgram.Start("pdftoppm", ["-r", "110", "-f", "3", "-l", "3", "-singlefile", "-png", Path.Combine(folder, "brief.pdf"), sandbox.Path("page")]).Expect(0);
        var whole = Tool.Start(sandbox, "trace", sandbox.Path("page.png"), "--json").Expect(0).Json;
        Assert.Equal(("identified", Path.GetFileName(folder)), (whole.GetProperty("verdict").GetString(), whole.GetProperty("handout").GetString()));
        OtherProgram.Start("convert", [sandbox.Path("page.png"), "-crop", "560x90+250+300", "+repage", sandbox.Path("part.png")]).Expect(0);
        var part = Tool.Start(sandbox, "trace", sandbox.Path("part.png"), "--json").Json;
        Assert.NotEqual("identified", part.GetProperty("verdict").GetString());
        Assert.Contains(part.GetProperty("needs").EnumerateArray(), need => need.GetString()!.Contains("NotoSansHebrew", StringComparison.Ordinal));
    }

    [Fact]
    public void RunningTextOfBriefsEndsAtOneEdgeWhereTheWorkspaceAsks()
    {
        using var sandbox = Sandbox.OfSample();
        var ragged = Brief(sandbox);
        File.AppendAllText(sandbox.Path("content/waymark.yml"), "\nline-ends: justified\n");
        var justified = Brief(sandbox);
        Assert.True(AtOneEdge(justified) > 2 * AtOneEdge(ragged), $"{AtOneEdge(justified)} of its lines end at one place, and {AtOneEdge(ragged)} of a ragged one");
    }

    private static string Brief(Sandbox sandbox) => Path.Combine(sandbox.Path(Tool.Start(sandbox, s_order).Expect(0).Json.GetProperty("directory").GetString()!), "brief.pdf");

    /// <summary>How many lines of six words and more end within a tenth of a point of the place where most do.</summary>
    private static int AtOneEdge(string file)
    {
        var boxes = OtherProgram.Start("pdftotext", ["-bbox-layout", file, "-"]).Expect(0).Output;
        var ends = Line().Matches(boxes).Where(line => line.Value.Split("<word ").Length > 6)
            .Select(line => Math.Round(double.Parse(line.Groups["end"].Value, CultureInfo.InvariantCulture), 1));
        return ends.GroupBy(end => end).Max(group => group.Count());
    }

    private static Sandbox WithLetters()
    {
        var sandbox = Sandbox.OfSample();
        var item = sandbox.Path("content/roadmap/bill-check.md");
        var text = File.ReadAllText(item);
        File.WriteAllText(item, text.Replace("problem: Utility bills", "problem: חשבון 账单. Utility bills", StringComparison.Ordinal));
        return sandbox;
    }

    [GeneratedRegex("<line [^>]*xMax=\"(?<end>[0-9.]+)\".*?</line>", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Line();
}
