using System.Security.Cryptography;
using System.Text;
using Waymark.EndToEnd.Running;
using Waymark.Verify;

namespace Waymark.EndToEnd.Commands;

/// <summary>Handouts that open with a passphrase: the way in, and that the passphrase stays out of everything else.</summary>
public sealed class ProtectionTests
{
    private const string Words = "früh gilt der Weg nach Norden";
    private static readonly string[] s_order = ["handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--date", SampleRun.Day];

    [Fact]
    public void APassphraseOpensTheFilesAndIsNowhere()
    {
        using var sandbox = Sandbox.OfSample();
        var plain = Tool.Start(sandbox, [.. s_order, "--json"]).Expect(0).Json;
        var answer = Protected(sandbox, Words).Expect(0).Json;
        Assert.NotEqual(plain.GetProperty("id").GetString(), answer.GetProperty("id").GetString());
        Assert.Equal(["brief.pdf", "deck.pdf"], answer.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()));
        var folder = sandbox.Path(answer.GetProperty("directory").GetString()!);
        foreach (var name in new[] { "brief.pdf", "deck.pdf" })
        {
            var file = Path.Combine(folder, name);
            Assert.NotEqual(0, OtherProgram.Start("qpdf", ["--check", file]).ExitCode);
            OtherProgram.Start("qpdf", ["--check", $"--password={Words}", file]).Expect(0);
            OtherProgram.Start("qpdf", ["--decrypt", $"--password={Words}", file, sandbox.Path(name)]).Expect(0);
            var text = OtherProgram.Start("pdftotext", [sandbox.Path(name), "-"]).Expect(0).Output;
            Assert.Contains("Jane Doe", text, StringComparison.Ordinal);
            Assert.Equal(text, OtherProgram.Start("pdftotext", ["-upw", Words, file, "-"]).Expect(0).Output);
        }

        var secret = Encoding.UTF8.GetBytes(Words);
        foreach (var file in Directory.EnumerateFiles(sandbox.Path("."), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("passphrase.txt", StringComparison.Ordinal)))
            Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(secret) < 0, $"{file} holds the passphrase");
    }

    [Fact]
    public void TheSameCopyIsTheSameBytesWhateverThePassphraseIsThen()
    {
        using var sandbox = Sandbox.OfSample();
        var first = Protected(sandbox, Words).Expect(0);
        var brief = Path.Combine(sandbox.Path(first.Json.GetProperty("directory").GetString()!), "brief.pdf");
        var digest = SHA256.HashData(File.ReadAllBytes(brief));
        Directory.Delete(sandbox.Path("output"), recursive: true);
        Assert.Equal(first.Output, Protected(sandbox, "another one altogether").Expect(0).Output);
        Assert.Equal(digest, SHA256.HashData(File.ReadAllBytes(brief)));
        Directory.Delete(sandbox.Path("output"), recursive: true);
        Directory.Delete(sandbox.Path("ledger"), recursive: true);
        Directory.Delete(sandbox.Path(".waymark/state"), recursive: true);
        Protected(sandbox, Words).Expect(0);
        Assert.Equal(digest, SHA256.HashData(File.ReadAllBytes(brief)));
    }

    [Fact]
    public void TheScanOpensWhatItIsGivenThePassphraseFor()
    {
        using var sandbox = Sandbox.OfSample();
        Protected(sandbox, Words).Expect(0);
        Tool.Start(sandbox, "verify", sandbox.Path("output"), "--json").Expect(1);
        Tool.Start(sandbox, "verify", sandbox.Path("output"), "--passphrase-from", sandbox.Path("passphrase.txt"), "--json").Expect(0);
    }

    [Fact]
    public void AFileThatIsNotWhatWasScannedIsFound()
    {
        using var sandbox = Sandbox.OfSample();
        var answer = Protected(sandbox, Words).Expect(0).Json;
        var locked = File.ReadAllBytes(Path.Combine(sandbox.Path(answer.GetProperty("directory").GetString()!), "deck.pdf"));
        OtherProgram.Start("qpdf", ["--decrypt", $"--password={Words}", "--object-streams=preserve", Path.Combine(sandbox.Path(answer.GetProperty("directory").GetString()!), "deck.pdf"), sandbox.Path("other.pdf")]).Expect(0);
        // qpdf numbers anew: whatever else it is, it is not object for object what we wrote.
        Assert.NotEmpty(ProtectedPdf.Compare(File.ReadAllBytes(sandbox.Path("other.pdf")), locked, Words));
        Assert.Equal(["the passphrase does not open the file"], ProtectedPdf.Compare(locked, locked, "not the passphrase"));
    }

    [Fact]
    public void ACustomerWhoseHandoutsAreProtectedGetsNoPlainOne()
    {
        using var sandbox = Sandbox.OfSample();
        File.AppendAllText(sandbox.Path("content/customers/acme.yml"), "\nprotect: true\n");
        Assert.Contains("WM3016", Tool.Start(sandbox, [.. s_order]).Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("WM3016", Tool.Start(sandbox, "handouts", "--date", SampleRun.Day).Expect(1).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(sandbox.Path("output")));
        Assert.Contains("WM3017", Protected(sandbox, Words, "--format", "site").Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void APassphraseThatOthersCanReadOrGuessIsRefused()
    {
        using var sandbox = Sandbox.OfSample();
        var file = sandbox.Write("open.txt", Words);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Tool.Start(sandbox, [.. s_order, "--passphrase-from", file]).Expect(2);
        Tool.Start(sandbox, [.. s_order, "--passphrase-from", sandbox.Path("missing.txt")]).Expect(2);
        Protected(sandbox, "short").Expect(2);
    }

    private static Run Protected(Sandbox sandbox, string words, params string[] more)
    {
        var file = sandbox.Path("passphrase.txt");
        File.WriteAllText(file, words + "\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return Tool.Start(sandbox, [.. s_order, "--passphrase-from", file, .. more, "--json"]);
    }
}
