using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>Whatever is given to trace, it answers: a verdict, or a refusal that says why. It never dies of it.</summary>
public sealed class HostileLeakTests(SampleRun sample)
{
    /// <summary>Seeds of the damaged PDFs; more with WAYMARK_HOSTILE_LEAKS.</summary>
    private static readonly int Damaged = int.TryParse(Environment.GetEnvironmentVariable("WAYMARK_HOSTILE_LEAKS"), out var more) ? more : 2;

    [Fact]
    public void EveryHostileFileGetsAVerdictOrARefusal()
    {
        using var scratch = Sandbox.Empty();
        var brief = File.ReadAllBytes(Path.Combine(sample.EachHandout().First().Folder, "brief.pdf"));
        foreach (var (name, bytes) in Files(brief))
        {
            var path = scratch.Path(name);
            File.WriteAllBytes(path, bytes);
            var run = Tool.Start(sample.Sandbox, "trace", path, "--json");
            Assert.True(run.ExitCode is 0 or 1 or 3, $"{name}: exit code {run.ExitCode}\n{run.Error}");
            if (run.ExitCode == 1) Assert.Contains("cannot be read", run.Error, StringComparison.Ordinal);
            else Assert.Contains(run.Json.GetProperty("verdict").GetString(), (string[])["identified", "lead", "inconclusive", "conflict", "foreign"]);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>Such a file says nothing of where it comes from, not even that it is a stranger's.</summary>
    [Theory]
    [InlineData("empty.pdf")]
    [InlineData("blank.png")]
    [InlineData("empty.txt")]
    public void AFileWithoutAWordIsRefused(string name)
    {
        using var scratch = Sandbox.Empty();
        scratch.Write("empty.txt", " \n");
        OtherProgram.Start("convert", ["-size", "600x800", "xc:white", scratch.Path("blank.png")]).Expect(0);
        scratch.Write("empty.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>");
        Assert.Contains("no word could be read", Tool.Start(sample.Sandbox, "trace", scratch.Path(name), "--json").Expect(1).Error, StringComparison.Ordinal);

        // Beside a file that says something it is said to be empty, and the trace goes on.
        var beside = Tool.Start(sample.Sandbox, "trace", scratch.Path(name), Path.Combine(sample.EachHandout().First().Folder, "site/index.html"), "--json").Expect(0).Json;
        Assert.Contains(beside.GetProperty("needs").EnumerateArray(), need => need.GetString()!.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void AFileThatIsNotThereIsAMistakeOfTheCommandLine() =>
        Assert.Contains("there is no file", Tool.Start(sample.Sandbox, "trace", "nowhere.pdf", "--json").Expect(2).Error, StringComparison.Ordinal);

    private static IEnumerable<(string Name, byte[] Bytes)> Files(byte[] brief)
    {
        yield return ("moved.html", Text("<!doctype html><html><body>" + string.Concat(Enumerable.Repeat("<span class=u style='left:9e99px'>", 4_000)) + "word"));
        yield return ("deep.html", Text("<!doctype html><html><body>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "word"));
        yield return ("every-byte.html", [.. Text("<html>"), .. Enumerable.Range(0, 1 << 16).Select(at => (byte)(at * 7))]);
        yield return ("unseen.txt", Text(new string('\u2060', 500_000)));
        yield return ("empty.txt", []);
        yield return ("archive.zip", Zip());
        yield return ("cut.pdf", brief[..(brief.Length / 2)]);
        yield return ("no-picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]]);
        for (var seed = 0; seed < Damaged; seed++) yield return ($"damaged-{seed}.pdf", Damage(brief, seed));
    }

    /// <summary>Two hundred bytes changed, at places and to values that the seed alone decides.</summary>
    private static byte[] Damage(byte[] file, int seed)
    {
        var damaged = file.ToArray();
        for (var i = 0; i < 200; i++)
        {
            var dice = SHA256.HashData(BitConverter.GetBytes((seed * 1000) + i));
            damaged[16 + (int)(BitConverter.ToUInt32(dice) % (uint)(damaged.Length - 16))] = dice[4];
        }

        return damaged;
    }

    private static byte[] Zip()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("site/index.html").Open();
            entry.Write(Text("<html>hidden away"));
        }

        return bytes.ToArray();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
