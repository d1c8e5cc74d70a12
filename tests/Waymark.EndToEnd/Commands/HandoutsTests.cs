using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>What the main job leaves behind: every handout, its files as its answer says, and the record of it.</summary>
public sealed class HandoutsTests(SampleRun sample)
{
    [Fact]
    public void EveryRecipientOfEveryCustomerHasAHandout()
    {
        var recipients = Directory.EnumerateFiles(sample.Sandbox.Path("content/customers")).Sum(file => File.ReadAllText(file).Split("address:").Length - 1 - (File.ReadAllText(file).Contains("shared-by", StringComparison.Ordinal) && SharedByHasAddress(file) ? 1 : 0));
        Assert.Equal(recipients, sample.EachHandout().Count());
        Assert.Equal(6, sample.EachHandout().Select(handout => handout.Answer.GetProperty("customer").GetString()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void TheAnswerHasExactlyThePromisedKeys() =>
        Assert.Equal(
            ["id", "customer", "recipient", "viewer", "sharer", "date", "version", "directory", "files", "ledgerIndex"],
            sample.EachHandout().First().Answer.EnumerateObject().Select(property => property.Name));

    [Fact]
    public void EveryFileIsThereWithTheBytesThatItsAnswerSays()
    {
        foreach (var (folder, answer) in sample.EachHandout())
        {
            Assert.Equal($"output/handouts/{answer.GetProperty("customer").GetString()}/{answer.GetProperty("id").GetString()}", answer.GetProperty("directory").GetString());
            var listed = new List<string>();
            foreach (var file in answer.GetProperty("files").EnumerateArray())
            {
                var path = file.GetProperty("path").GetString()!;
                var bytes = File.ReadAllBytes(Path.Combine(folder, path));
                Assert.Equal(file.GetProperty("bytes").GetInt64(), bytes.Length);
                Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
                listed.Add(path);
            }

            var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path));
            Assert.Equal([.. listed.Append("handout.tlog-proof").Append("handout.zip").Order(StringComparer.Ordinal)], found.Order(StringComparer.Ordinal));
            Assert.Contains("brief.pdf", listed);
            Assert.Contains("deck.pdf", listed);
            Assert.Contains("site/index.html", listed);
        }
    }

    [Fact]
    public void TheZipHoldsEverythingUnderNamesThatAPersonWouldSend()
    {
        foreach (var (folder, answer) in sample.EachHandout())
        {
            using var zip = ZipFile.OpenRead(Path.Combine(folder, "handout.zip"));
            var names = zip.Entries.Select(entry => entry.FullName).ToArray();
            Assert.Contains(names, name => name.EndsWith($"-{SampleRun.Day}.pdf", StringComparison.Ordinal) && name.Contains("-roadmap-for-", StringComparison.Ordinal));
            Assert.Contains(names, name => name.EndsWith("/index.html", StringComparison.Ordinal));
            Assert.Contains("handout.tlog-proof", names);
            foreach (var (file, ending) in new[] { ("brief.pdf", $"-{SampleRun.Day}.pdf"), ("deck.pdf", $"-{SampleRun.Day}-slides.pdf") })
            {
                using var stream = zip.Entries.Single(entry => entry.FullName.EndsWith(ending, StringComparison.Ordinal)).Open();
                Assert.Equal(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))), SHA256.HashData(stream));
            }

            Assert.Equal(answer.GetProperty("files").GetArrayLength() + 1, names.Count(name => name != "NOTICE.txt"));
        }
    }

    [Fact]
    public void TheAuditLogListsEveryHandout()
    {
        var log = Tool.Start(sample.Sandbox, "audit", "list", "--json").Expect(0).Json;
        Assert.Equal(["size", "root", "entries"], log.EnumerateObject().Select(property => property.Name));
        var entries = log.GetProperty("entries").EnumerateArray().ToDictionary(entry => entry.GetProperty("index").GetInt64());
        Assert.Equal(log.GetProperty("size").GetInt64(), entries.Count);
        foreach (var (_, answer) in sample.EachHandout())
        {
            var entry = entries[answer.GetProperty("ledgerIndex").GetInt64()];
            Assert.Equal(["index", "kind", "time", "id", "customer", "recipient", "version", "files"], entry.EnumerateObject().Select(property => property.Name));
            Assert.Equal("handout.publish", entry.GetProperty("kind").GetString());
            foreach (var same in new[] { "id", "customer", "recipient", "version" }) Assert.Equal(answer.GetProperty(same).GetString(), entry.GetProperty(same).GetString());
            Assert.Equal(
                answer.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("sha256").GetString()),
                entry.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("sha256").GetString()));
        }
    }

    [Fact]
    public void AuditShowFindsACopyByTheFirstCharactersOfItsId()
    {
        var id = sample.EachHandout().First().Answer.GetProperty("id").GetString()!;
        var shown = Tool.Start(sample.Sandbox, "audit", "show", id[..10], "--json").Expect(0).Json;
        Assert.Equal(id, shown.GetProperty("id").GetString());
        Tool.Start(sample.Sandbox, "audit", "show", "zzzzzzzz").Expect(1);
    }

    [Fact]
    public void EveryCustomersBriefHasThreePagesAndAHundredWordings()
    {
        foreach (var (folder, answer) in sample.EachHandout())
        {
            var info = OtherProgram.Start("pdfinfo", [Path.Combine(folder, "brief.pdf")]).Expect(0).Output;
            var pages = int.Parse(info.Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..].Trim(), System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(pages >= 3, $"{answer.GetProperty("customer").GetString()}: {pages} pages");
        }
    }

    [Fact]
    public void IssuingTheSameAgainFindsTheEntryAndRestoresMissingFiles()
    {
        using var sandbox = Sandbox.OfSample();
        string[] order = ["handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--as", "csm", "--date", SampleRun.Day, "--json"];
        var first = Tool.Start(sandbox, order).Expect(0);
        Directory.Delete(sandbox.Path("output"), recursive: true);
        var again = Tool.Start(sandbox, order).Expect(0);
        Assert.Equal(first.Output, again.Output);
        Assert.True(File.Exists(Path.Combine(sandbox.Path(again.Json.GetProperty("directory").GetString()!), "brief.pdf")));
        Assert.Equal(2, Tool.Start(sandbox, "audit", "list", "--json").Json.GetProperty("size").GetInt32());
    }

    private static bool SharedByHasAddress(string file)
    {
        var lines = File.ReadAllLines(file);
        var at = Array.FindIndex(lines, line => line.StartsWith("shared-by:", StringComparison.Ordinal));
        return lines[at].Contains("address", StringComparison.Ordinal) || lines.Skip(at + 1).TakeWhile(line => line.StartsWith(' ')).Any(line => line.Contains("address:", StringComparison.Ordinal));
    }
}
