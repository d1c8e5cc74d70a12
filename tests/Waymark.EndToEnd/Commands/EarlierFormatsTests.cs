using System.IO.Compression;
using System.Text.Json;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>Copies that an earlier tool issued and recorded, kept as it left them: their rules of movement are gone from typesetting, and tracing still has them.</summary>
public sealed class EarlierFormatsTests
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static TheoryData<int, string> Issued => new()
    {
        { 3, "3wzsqbote2qf5wlxcdc3lmcw44" },
        { 4, "ifpowp6qrppxrhfmj73bftpabb" },
        { 5, "k7waxw332yucvnmhourh47odw7" },
    };

    [Theory]
    [MemberData(nameof(Issued))]
    public void ACopyOfAnEarlierFormatIsNamedWithoutOneSlotThatDisagrees(int format, string id)
    {
        using var workspace = Workspace(format);
        var folder = Rebuild(workspace, id);
        foreach (var file in new[] { "brief.pdf", "deck.pdf" })
        {
            var positions = Positions(AssertNames(id, workspace, Path.Combine(folder, file)));
            // All of them moved words; lines came with the fourth.
            Assert.Equal(format == 3 ? 1 : 2, positions.Select(carrier => carrier.GetProperty("carrier").GetString()).Intersect(["word-shift", "line-shift"]).Count());
            Assert.All(positions, carrier => Assert.Equal(carrier.GetProperty("slots").GetInt32(), carrier.GetProperty("agreements").GetInt32()));
        }
    }

    /// <summary>Of the fifth format what moves is what moves today, and is read from pictures in other tests.</summary>
    [Theory]
    [InlineData(3, "3wzsqbote2qf5wlxcdc3lmcw44")]
    [InlineData(4, "ifpowp6qrppxrhfmj73bftpabb")]
    public void ItsPagesAreNamedFromPicturesToo(int format, string id)
    {
        using var workspace = Workspace(format);
        var folder = Rebuild(workspace, id);
        string[] pictures = [.. new[] { ("brief.pdf", "2"), ("deck.pdf", "10") }.Select(page => Draw(page.Item1, page.Item2))];
        foreach (var carrier in Positions(AssertNames(id, workspace, pictures)))
            Assert.InRange(carrier.GetProperty("agreements").GetInt32(), carrier.GetProperty("slots").GetInt32() * 19 / 20, carrier.GetProperty("slots").GetInt32());

        string Draw(string file, string page)
        {
            var root = workspace.Path(Path.GetFileNameWithoutExtension(file));
            OtherProgram.Start("pdftoppm", ["-r", "130", "-f", page, "-l", page, "-singlefile", "-png", Path.Combine(folder, file), root]).Expect(0);
            return root + ".png";
        }
    }

    /// <summary>Where the pages that it was issued as are kept, what is typeset today does not matter: the file comes back byte for byte.</summary>
    private static string Rebuild(Sandbox workspace, string id)
    {
        Tool.Start(workspace, "audit", "rebuild", id).Expect(0);
        return workspace.Path($"output/handouts/acme/{id}");
    }

    private static Sandbox Workspace(int format)
    {
        var workspace = Sandbox.Empty();
        ZipFile.ExtractToDirectory(Path.Combine(Repository.Root, "tests", "Waymark.EndToEnd", "Issued", $"format-{format}.zip"), workspace.Root);
        foreach (var folder in new[] { ".waymark", ".waymark/keys", "ledger", "ledger/private" }) File.SetUnixFileMode(workspace.Path(folder), OwnFolder);
        foreach (var key in Directory.EnumerateFiles(workspace.Path(".waymark/keys"))) File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return workspace;
    }

    private static JsonElement AssertNames(string id, Sandbox workspace, params string[] leak)
    {
        var trace = Tool.Start(workspace, ["trace", .. leak, "--json"]).Expect(0).Json;
        Assert.Equal(("identified", id), (trace.GetProperty("verdict").GetString(), trace.GetProperty("handout").GetString()));
        return trace;
    }

    private static JsonElement[] Positions(JsonElement trace) =>
        [.. trace.GetProperty("evidence").EnumerateArray().Where(carrier => carrier.GetProperty("carrier").GetString() is "word-shift" or "line-shift" or "line-offset")];
}
