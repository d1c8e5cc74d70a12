using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>The deck of the sample beside the brief, and the formats that a command or a workspace asks for.</summary>
public sealed class DeckTests(SampleRun sample)
{
    [Fact]
    public void QpdfFindsNoErrorInAnyDeck()
    {
        foreach (var (folder, _) in sample.EachHandout()) OtherProgram.Start("qpdf", ["--check", Path.Combine(folder, "deck.pdf")]).Expect(0);
    }

    [Fact]
    public void ADeckIsWidescreenAndTagged()
    {
        var (folder, _) = sample.EachHandout().First();
        var info = OtherProgram.Start("pdfinfo", [Path.Combine(folder, "deck.pdf")]).Expect(0).Output;
        Assert.Contains("960 x 540 pts", info, StringComparison.Ordinal);
        Assert.Matches("Tagged: +yes", info);
    }

    [Fact]
    public void TheLedgerGivesADeckBackWhenContentHasMovedOn()
    {
        using var sandbox = Sandbox.OfSample();
        var answer = Tool.Start(sandbox, "handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--date", SampleRun.Day, "--format", "deck", "--json").Expect(0).Json;
        var file = Assert.Single(answer.GetProperty("files").EnumerateArray());
        Assert.Equal("deck.pdf", file.GetProperty("path").GetString());
        var deck = Path.Combine(sandbox.Path(answer.GetProperty("directory").GetString()!), "deck.pdf");
        File.Copy(deck, sandbox.Path("leaked.pdf"));
        foreach (var item in Directory.EnumerateFiles(sandbox.Path("content/roadmap"))) File.WriteAllText(item, File.ReadAllText(item).Replace("the ", "this ", StringComparison.Ordinal));
        var trace = Tool.Start(sandbox, "trace", sandbox.Path("leaked.pdf"), "--json").Expect(0).Json;
        Assert.Equal(answer.GetProperty("id").GetString(), trace.GetProperty("handout").GetString());
    }

    [Fact]
    public void AWorkspaceSaysWhatItsHandoutsAreMadeAs()
    {
        using var sandbox = Sandbox.OfSample();
        File.AppendAllText(sandbox.Path("content/waymark.yml"), "\nformats: [brief]\n");
        string[] order = ["handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--date", SampleRun.Day, "--json"];
        Assert.Equal(["brief.pdf"], Tool.Start(sandbox, order).Expect(0).Json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()));
        Tool.Start(sandbox, [.. order, "--format", "poster"]).Expect(2);
    }
}
