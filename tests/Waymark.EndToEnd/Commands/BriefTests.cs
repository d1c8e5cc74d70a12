using System.Text;
using System.Text.Json;
using Waymark.EndToEnd.Running;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Text;

namespace Waymark.EndToEnd.Commands;

/// <summary>Every brief of the sample, read by programs that we did not write.</summary>
public sealed class BriefTests(SampleRun sample)
{
    private const char NoteMark = '\u0001';

    [Fact]
    public void QpdfFindsNoError()
    {
        foreach (var (folder, _) in sample.EachHandout()) OtherProgram.Start("qpdf", ["--check", Path.Combine(folder, "brief.pdf")]).Expect(0);
    }

    [Fact]
    public void EveryPassageComesBackWholeInTheOrderOfItsTags()
    {
        foreach (var (folder, answer) in OnePerCustomer())
        {
            // Poppler prints each text of the structure in quotes on a line of its own; artifacts are in no structure.
            var tagged = OtherProgram.Start("pdfinfo", ["-struct-text", Path.Combine(folder, "brief.pdf")]).Expect(0).Output.Split('\n').Select(line => line.Trim());
            var found = WordsOf(string.Concat(tagged.Where(line => line.Length > 1 && line[0] == '"' && line[^1] == '"')));
            foreach (var words in WordsOf(StoredHandout(answer)))
                Assert.True(words.Any(wording => found.Contains(wording, StringComparison.Ordinal)), $"{answer.GetProperty("customer").GetString()}: not in the tags: {words[0]}");
        }
    }

    [Fact]
    public void EveryVisibleWordComesBackFromItsPages()
    {
        foreach (var (folder, answer) in OnePerCustomer())
        {
            var pages = OtherProgram.Start("pdftotext", ["-raw", Path.Combine(folder, "brief.pdf"), "-"]).Expect(0).Output.Split('\f', StringSplitOptions.RemoveEmptyEntries).Select(WordsOf).ToArray();
            foreach (var words in WordsOf(StoredHandout(answer)))
                Assert.True(words.Any(wording => StandsOn(pages, wording)), $"{answer.GetProperty("customer").GetString()}: not on the pages: {words[0]}");
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

    /// <summary>
    /// Every run of words between references to footnotes, which a brief numbers through and an edition item by item. First as the copy has it; then
    /// with one slot after the other in its first wording, which a slot has in every copy where another would break its line.
    /// </summary>
    private static IEnumerable<string[]> WordsOf(Handout handout)
    {
        foreach (var passage in Passages.Of(handout.Edition))
        {
            var slots = Passages.Flatten(passage).OfType<Vary>().Select(vary => vary.Slot);
            var copies = slots.Select(slot => handout.Copy with { Choices = handout.Copy.Choices.SetItem(slot, 0) }).Prepend(handout.Copy);
            var wordings = copies.Select(copy => TextOf(passage, copy).Split(NoteMark)).ToArray();
            for (var run = 0; run < wordings[0].Length; run++) yield return [.. wordings.Select(wording => WordsOf(wording[run]))];
        }
    }

    /// <summary>Whole on one page, or begun on one and finished on the next, with that page's notes and running lines between.</summary>
    private static bool StandsOn(string[] pages, string words)
    {
        for (var page = 0; page < pages.Length; page++)
        {
            if (pages[page].Contains(words, StringComparison.Ordinal)) return true;
            for (var cut = 1; page + 1 < pages.Length && cut < words.Length; cut++)
                if (pages[page + 1].StartsWith(words[cut..], StringComparison.Ordinal) && pages[page].Contains(words[..cut], StringComparison.Ordinal)) return true;
        }

        return false;
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
