using System.Text;
using System.Text.Json;
using Waymark.EndToEnd.Running;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Text;

namespace Waymark.EndToEnd.Commands;

/// <summary>Every brief of the sample, read by programs that we did not write.</summary>
[Collection(SampleCollection.Name)]
public sealed class BriefTests(SampleRun sample)
{
    private const char NoteMark = '\u0001';

    [Fact]
    public void QpdfFindsNoError()
    {
        foreach (var (folder, _) in sample.EachHandout()) OtherProgram.Start("qpdf", ["--check", Path.Combine(folder, "brief.pdf")]).Expect(0);
    }

    [Fact]
    public void EveryVisibleWordComesBackInReadingOrder()
    {
        foreach (var (folder, answer) in OnePerCustomer())
        {
            var found = WordsOf(OtherProgram.Start("pdftotext", ["-raw", Path.Combine(folder, "brief.pdf"), "-"]).Expect(0).Output);
            var handout = StoredHandout(answer);
            foreach (var passage in Passages.Of(handout.Edition))
            {
                // A brief numbers footnotes through, an edition item by item: the words between references are what must be there.
                foreach (var words in TextOf(passage, handout.Copy).Split(NoteMark).Select(WordsOf))
                    Assert.True(found.Contains(words, StringComparison.Ordinal), $"{answer.GetProperty("customer").GetString()}: not in the PDF: {words}");
            }
        }
    }

    [Fact]
    public void TheWatermarkIsDrawnAndNotText()
    {
        // Its words stand in the head of every page too, and there they are text: once a page, and no more.
        var (folder, answer) = sample.EachHandout().First();
        var pages = OtherProgram.Start("pdftotext", ["-raw", Path.Combine(folder, "brief.pdf"), "-"]).Output.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(pages, page => Assert.Equal(2, page.Split(StoredHandout(answer).Copy.Watermark).Length));
    }

    [Fact]
    public void FontsAreEmbeddedAndSubset()
    {
        foreach (var (folder, _) in OnePerCustomer())
        {
            var fonts = OtherProgram.Start("pdffonts", [Path.Combine(folder, "brief.pdf")]).Expect(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();
            Assert.NotEmpty(fonts);
            Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+.* yes yes yes ", font));
        }
    }

    private IEnumerable<(string Folder, JsonElement Answer)> OnePerCustomer() =>
        sample.EachHandout().DistinctBy(handout => handout.Answer.GetProperty("customer").GetString());

    /// <summary>The record that the ledger keeps of what this copy says.</summary>
    private Handout StoredHandout(JsonElement answer)
    {
        var id = answer.GetProperty("id").GetString();
        foreach (var file in Directory.EnumerateFiles(sample.Sandbox.Path("ledger/private/objects")))
        {
            var bytes = File.ReadAllBytes(file);
            if (bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"\"copy\":{{\"id\":\"{id}\"")) > 0) return EditionEncoding.DecodeHandout(bytes);
        }

        throw new InvalidOperationException($"The ledger keeps no handout {id}.");
    }

    private static string TextOf(System.Collections.Immutable.ImmutableArray<Inline> passage, Copy copy)
    {
        var text = new StringBuilder();
        foreach (var inline in Passages.Flatten(passage))
        {
            text.Append(inline switch { Words words => words.Text, CodeSpan code => code.Text, Vary vary => copy.Word(vary), NoteReference => NoteMark.ToString(), LineBreak => " ", _ => "" });
        }

        return text.ToString();
    }

    /// <summary>Letters and digits alone: where a program puts its line ends and spaces is its own affair.</summary>
    private static string WordsOf(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
}
