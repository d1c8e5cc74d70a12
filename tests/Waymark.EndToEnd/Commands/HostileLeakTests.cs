using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>Whatever is given to trace, it answers: a verdict, or a refusal that says why. It never dies of it.</summary>
[Collection(SampleCollection.Name)]
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
