using System.Text;
using Waymark.Pages;
using Waymark.Pdf.Protection;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests;

public sealed class ProtectionTests
{
    private static readonly PdfProtection protection = new("Früh am Morgen", Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    [Fact]
    public void Only_the_passphrase_opens_the_file()
    {
        var pdf = Write(protection);
        Assert.Contains("No syntax or stream encoding errors found", Tool.Qpdf(pdf, "--check", $"--password={protection.Passphrase}"), StringComparison.Ordinal);
        Assert.Contains("AVATAR", Tool.PdfToText(pdf, "-upw", protection.Passphrase), StringComparison.Ordinal);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Tool.PdfToText(pdf, "-upw", "something else"));
    }

    [Fact]
    public void The_method_is_AES_256_and_the_permissions_are_as_described()
    {
        var report = Tool.Qpdf(Write(protection), "--show-encryption", $"--password={protection.Passphrase}");
        foreach (var line in (string[])[
            "R = 6", "stream encryption method: AESv3", "string encryption method: AESv3", "extract for accessibility: allowed",
            "extract for any purpose: not allowed", "print high resolution: allowed", "modify anything: not allowed"])
            Assert.Contains(line, report, StringComparison.Ordinal);
    }

    [Fact]
    public void Decrypted_it_is_what_the_plain_file_is()
    {
        var pdf = Write(protection);
        Assert.Equal(Tool.PdfToText(Write(null)), Tool.PdfToText(pdf, "-upw", protection.Passphrase));
        Assert.Equal(
            Tool.PdfInfo(Write(null), "-struct-text").ReplaceLineEndings(),
            Tool.PdfInfo(pdf, "-struct-text", "-upw", protection.Passphrase).ReplaceLineEndings());
    }

    [Fact]
    public void No_word_of_title_or_name_is_readable_in_it()
    {
        var bytes = Encoding.Latin1.GetString(Write(protection));
        foreach (var word in (string[])["Northwind", "Jane", "Prepared", "Waymark", "SourceSans", "rdf:"])
            Assert.DoesNotContain(word, bytes, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_gives_others()
    {
        Assert.Equal(Write(protection), Write(protection with { }));
        Assert.NotEqual(Write(protection), Write(protection with { Seed = new byte[32] }));
    }

    [Fact]
    public void It_claims_to_be_accessible_and_not_to_be_an_archive()
    {
        var plain = Encoding.Latin1.GetString(Write(null));
        Assert.Contains("pdfaid:part", plain, StringComparison.Ordinal);
        var info = Tool.PdfInfo(Write(protection), "-meta", "-upw", protection.Passphrase);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", info, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfaid:part", info, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passphrase_that_is_none_is_refused_and_the_next_copy_is_written()
    {
        var master = PdfMaster.Prepare(Sample.Document());
        Assert.Throws<ArgumentException>(() => master.WriteCopy(Sample.Copy(), protection with { Passphrase = "" }));
        Assert.Throws<ArgumentException>(() => master.WriteCopy(Sample.Copy(), protection with { Passphrase = new string('x', 128) }));
        Assert.Throws<ArgumentException>(() => master.WriteCopy(Sample.Copy(), protection with { Seed = new byte[31] }));
        Assert.NotEmpty(master.WriteCopy(Sample.Copy()));
    }

    [Fact]
    public void Its_text_says_nothing_of_its_secrets() => Assert.Equal("PdfProtection", protection.ToString());

    private static byte[] Write(PdfProtection? protection) => PdfMaster.Prepare(Sample.Document()).WriteCopy(Sample.Copy(), protection);
}
