using System.Text.Json;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>What people do to a copy before it leaks, and what the trace says of it.</summary>
[Collection(SampleCollection.Name)]
public sealed class TraceTests(SampleRun sample)
{
    [Fact]
    public void EveryCopyIsTracedToItselfAndToNoOther()
    {
        foreach (var (folder, answer) in sample.EachHandout().Where((_, i) => i % 4 == 0)) AssertNames(answer, Trace(Path.Combine(folder, "brief.pdf")));
    }

    [Fact]
    public void ADeckIsTracedAsADeck()
    {
        foreach (var (folder, answer) in sample.EachHandout().Where((_, i) => i % 5 == 0))
        {
            var trace = AssertNames(answer, Trace(Path.Combine(folder, "deck.pdf")));
            var shifts = trace.GetProperty("evidence").EnumerateArray().Single(carrier => carrier.GetProperty("carrier").GetString() == "word-shift");
            // Read as the deck and not as the brief, whose sentences it shares in lines of their own: hardly a slot is wrong.
            Assert.True(shifts.GetProperty("agreements").GetInt32() >= 0.98 * shifts.GetProperty("slots").GetInt32(), shifts.ToString());
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
    public void PastedTextIsTracedByItsWordingAlone()
    {
        var (folder, answer) = sample.EachHandout().First();
        using var scratch = Sandbox.Empty();
        var text = OtherProgram.Start("pdftotext", [Path.Combine(folder, "brief.pdf"), "-"]).Expect(0).Output;
        var folded = scratch.Write("pasted.txt", "Look what they told us:\n" + text.Replace('\u2019', '\'').ToUpperInvariant());
        var trace = AssertNames(answer, Trace(folded));
        Assert.Equal(["wording"], trace.GetProperty("evidence").EnumerateArray().Select(carrier => carrier.GetProperty("carrier").GetString()));
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
