using System.Text.Json.Nodes;
using Waymark.Pdf.Tests.Accessibility.Typst;

namespace Waymark.Pdf.Tests.Archive;

/// <summary>That a file of ours keeps the rules of PDF/A-2 which can be checked here, and that the check sees when one does not.</summary>
public sealed class ArchiveCheckTests
{
    private static readonly Lazy<ArchiveFile> sample = new(() => ArchiveFile.Read(Sample.Write(Sample.Document(image: Pictures.Png()))));

    [Fact]
    public void A_file_of_ours_breaks_no_rule() => Assert.Empty(ArchiveCheck.Check(sample.Value));

    public static TheoryData<string, string> Faults => new()
    {
        { "no id", "6.1.3: the file has no id" },
        { "encrypted", "6.1.3: the file is encrypted" },
        { "LZW", "6.1.7.2: a stream is packed by /LZWDecode" },
        { "stream elsewhere", "6.1.7.1: a stream lies in another file" },
        { "long name", "6.1.13: a name is longer than 127 bytes" },
        { "giant page", "6.1.13: a side of a page is shorter than 3 or longer than 14,400 units" },
        { "no intent", "6.2.4.3: colours of a device in RGB, and no profile of that space is intended" },
        { "transparent without a space", "6.2.10: a page is transparent, and neither it nor the file says in which space" },
        { "intent without profile", "6.2.3: the output intent has no profile" },
        { "transfer function", "6.2.5: a graphics state has a transfer function or a halftone's phase" },
        { "smoothed image", "6.2.8: an image asks to be smoothed" },
        { "made-up blend", "6.2.10: /Glow is no blend mode of PDF 1.7" },
        { "font elsewhere", "6.2.11.4: a font is not embedded" },
        { "no letters", "6.2.11.7: a font does not say which letters its codes are" },
        { "wrong width", "6.2.11.5: a width is not that of the font program" },
        { "symbolic with encoding", "6.2.11.6: a symbolic TrueType font has an encoding" },
        { "movie", "6.3.1: an annotation of the kind /Movie" },
        { "link not printed", "6.3.2: an annotation is not printed, or hidden" },
        { "script", "6.5.1: an action of the kind /JavaScript" },
        { "acts of itself", "6.5.2: something acts of itself" },
        { "no metadata", "6.6.2.1: the file has no metadata" },
        { "attached file", "6.8: files are attached, and nothing says that they are PDF/A" },
        { "untagged", "6.7.2.2: the file does not say that it is tagged" },
        { "made-up type", "6.7.3.4: /Fancy is no standard structure type, nor mapped to one" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found(string fault, string expected)
    {
        var file = sample.Value.Again();
        Plant(file, fault);
        Assert.Contains(expected, ArchiveCheck.Check(file));
    }

    [Fact]
    public void Bytes_before_and_behind_are_found()
    {
        var bytes = sample.Value.Bytes;
        Assert.Equal(["6.1.3: something follows the end of the file"], ArchiveCheck.Check(sample.Value with { Bytes = [.. bytes, .. "junk"u8] }));
        Assert.Contains("6.1.2: the second line is no comment of four bytes beyond ASCII", ArchiveCheck.Check(sample.Value with { Bytes = [.. bytes[..10], .. "abcd"u8, .. bytes[14..]] }));
    }

    /// <summary>Typst's archive file keeps every rule; the one that it makes for readers alone claims nothing, and says nothing of its colours.</summary>
    [Fact]
    public void Of_Typsts_files_it_finds_what_is_known()
    {
        Assert.Empty(ArchiveCheck.Check(ArchiveFile.Read(TypstFile.Read("sound-a"))));
        Assert.Contains("6.6.4: the metadata does not claim PDF/A-2", ArchiveCheck.Check(ArchiveFile.Read(TypstFile.Read("sound-ua"))));
    }

    private static void Plant(ArchiveFile file, string fault)
    {
        var objects = file.Objects;
        switch (fault)
        {
            case "no id": objects.Trailer.Remove("/ID"); break;
            case "encrypted": objects.Trailer["/Encrypt"] = new JsonObject(); break;
            case "LZW": ArchiveFile.All(file.Raw).First(dictionary => dictionary.ContainsKey("/Filter"))["/Filter"] = "/LZWDecode"; break;
            case "stream elsewhere": ArchiveFile.All(file.Raw).First(dictionary => dictionary.ContainsKey("/Filter"))["/F"] = "u:elsewhere"; break;
            case "long name": objects.Catalog["/" + new string('n', 128)] = true; break;
            case "giant page": objects.Pages.First()["/MediaBox"] = new JsonArray(0, 0, 595, 20_000); break;
            case "no intent": objects.Catalog.Remove("/OutputIntents"); break;
            case "transparent without a space": objects.Catalog.Remove("/OutputIntents"); objects.Pages.First().Remove("/Group"); break;
            case "intent without profile": file.Intents.First().Remove("/DestOutputProfile"); break;
            case "transfer function": First(dictionary => dictionary.ContainsKey("/BM"))["/TR"] = "/Identity"; break;
            case "smoothed image": First(dictionary => (string?)dictionary["/Subtype"] == "/Image")["/Interpolate"] = true; break;
            case "made-up blend": First(dictionary => dictionary.ContainsKey("/BM"))["/BM"] = "/Glow"; break;
            case "font elsewhere": First(dictionary => dictionary.ContainsKey("/FontFile2")).Remove("/FontFile2"); break;
            case "no letters": First(dictionary => (string?)dictionary["/Type"] == "/Font").Remove("/ToUnicode"); break;
            case "wrong width": objects.Array(First(dictionary => dictionary.ContainsKey("/Widths"))["/Widths"])[5].ReplaceWith(999); break;
            case "symbolic with encoding": First(dictionary => (string?)dictionary["/Subtype"] == "/TrueType")["/Encoding"] = "/WinAnsiEncoding"; break;
            case "movie": First(dictionary => (string?)dictionary["/Subtype"] == "/Link")["/Subtype"] = "/Movie"; break;
            case "link not printed": First(dictionary => (string?)dictionary["/Subtype"] == "/Link").Remove("/F"); break;
            case "script": objects.Catalog["/OpenAction"] = new JsonObject { ["/S"] = "/JavaScript", ["/JS"] = "u:1" }; break;
            case "acts of itself": objects.Pages.First()["/AA"] = new JsonObject(); break;
            case "no metadata": objects.Catalog.Remove("/Metadata"); break;
            case "attached file": objects.Catalog["/Names"] = new JsonObject { ["/EmbeddedFiles"] = new JsonObject() }; break;
            case "untagged": objects.Catalog.Remove("/MarkInfo"); break;
            case "made-up type": First(dictionary => (string?)dictionary["/S"] == "/P" && dictionary.ContainsKey("/K"))["/S"] = "/Fancy"; break;
            default: Assert.Fail(fault); break;
        }

        JsonObject First(Func<JsonObject, bool> matches) => file.Dictionaries.First(matches);
    }
}
