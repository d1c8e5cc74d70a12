using System.Text;
using Waymark.EndToEnd.Commands;
using Waymark.EndToEnd.Running;
using Waymark.Pdf.Tests.Accessibility;
using Waymark.Pdf.Tests.Archive;
using PdfObjects = Waymark.Pdf.Tests.Reading.PdfObjects;
using Tool = Waymark.EndToEnd.Running.Tool;

namespace Waymark.EndToEnd.Outputs;

/// <summary>Every PDF that the sample workspace makes: both formats, every recipient, and those that open with a passphrase.</summary>
public sealed class SamplePdfTests(SampleRun sample)
{
    private const string Words = "sieben stille Kessel im Norden";

    public static TheoryData<string> Formats => ["brief.pdf", "deck.pdf"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void QpdfFindsNoErrorInAny(string format)
    {
        foreach (var (folder, _) in sample.EachHandout()) OtherProgram.Start("qpdf", ["--check", Path.Combine(folder, format)]).Expect(0);
    }

    /// <summary>What a file claims in its metadata, it keeps: PDF/UA-1 and PDF/A-2a.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void EachKeepsTheStandardsThatItClaims(string format)
    {
        foreach (var (folder, _) in sample.EachHandout())
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, format));
            Assert.Empty(UaCheck.Check(PdfObjects.Read(bytes)));
            Assert.Empty(ArchiveCheck.Check(ArchiveFile.Read(bytes)));
        }
    }

    /// <summary>What is left over is running heads and feet.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryRunOfTheTagsStandsOnThePages(string format)
    {
        foreach (var (folder, _) in sample.EachHandout())
        {
            var (runs, printed, count) = Read(Path.Combine(folder, format));
            Assert.All(runs, run => Assert.Contains(run, printed, StringComparison.Ordinal));
            Assert.InRange(printed.Length - runs.Sum(run => run.Length), 1, 400 * count);
        }
    }

    /// <summary>Of briefs this is a law of their pages: there a note in the margin stands beside the beginning of an item that goes on overleaf, and is read after it.</summary>
    [Fact]
    public void SlidesReadInTheOrderOfTheTags()
    {
        foreach (var (folder, _) in sample.EachHandout())
        {
            var (runs, printed, _) = Read(Path.Combine(folder, "deck.pdf"));
            var at = 0;
            foreach (var run in runs)
            {
                var found = printed.IndexOf(run, at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"{folder}: '{run}' does not follow what the tags read before it");
                at = found + run.Length;
            }
        }
    }

    [Fact]
    public void ProtectedOnesAreAsSoundOnceTheyAreOpen()
    {
        using var sandbox = Sandbox.OfSample();
        var secret = sandbox.Write("passphrase.txt", Words + "\n");
        File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var answer = Tool.Start(sandbox, "handout", "--customer", "kestrel", "--date", SampleRun.Day, "--to", "niamh@kestrelvane.example", "--passphrase-from", secret, "--json").Expect(0).Json;
        foreach (var file in answer.GetProperty("files").EnumerateArray())
        {
            var path = Path.Combine(sandbox.Path(answer.GetProperty("directory").GetString()!), file.GetProperty("path").GetString()!);
            OtherProgram.Start("qpdf", ["--check", $"--password={Words}", path]).Expect(0);
            var open = sandbox.Path("open.pdf");
            OtherProgram.Start("qpdf", ["--decrypt", $"--password={Words}", path, open]).Expect(0);
            Assert.Empty(UaCheck.Check(PdfObjects.Read(File.ReadAllBytes(open))));
            // It claims nothing of archives: those forbid encryption.
            Assert.Equal(["6.6.4: the metadata does not claim PDF/A-2"], ArchiveCheck.Check(ArchiveFile.Read(File.ReadAllBytes(open))).Where(problem => !problem.StartsWith("6.6.2.3", StringComparison.Ordinal)));
        }
    }

    /// <summary>The runs of the tags in their order, the text of the pages in theirs, letters and digits alone; and how many pages there are.</summary>
    private static (List<string> Runs, string Printed, int Pages) Read(string file)
    {
        var tags = OtherProgram.Start("pdfinfo", ["-struct-text", file]).Expect(0).Output.Split('\n').Select(line => line.Trim());
        var pages = OtherProgram.Start("pdftotext", ["-raw", file, "-"]).Expect(0).Output;
        return ([.. tags.Where(line => line is ['"', .., '"']).Select(WordsOf)], WordsOf(pages), pages.Count(c => c == '\f'));
    }

    private static string WordsOf(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
}
