using System.Text.Json.Nodes;
using Waymark.Pages.Structure;
using Waymark.Pdf.Tests.Accessibility.Typst;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests.Accessibility;

public sealed class UaCheckTests
{
    [Fact]
    public void A_file_of_ours_breaks_no_rule()
    {
        Assert.Empty(UaCheck.Check(PdfObjects.Read(Sample.Write(Sample.Document(image: Pictures.Png()), Sample.Copy(option: 1)))));
    }

    /// <summary>A check that finds nothing proves little unless it finds what was put there.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "untagged", "7.1: the file does not say that it is tagged" },
        { "no language", "7.2: the file has no language" },
        { "no title shown", "7.1: the window would show the file's name and not its title" },
        { "figure without words", "7.3: a figure has no alternative text" },
        { "heading skipped", "7.4.2: a heading of level 4 follows one of level 1" },
        { "header cell without scope", "7.5: a header cell says not what it heads" },
        { "short row", "7.2: rows of a table differ in their cells" },
        { "item without list", "7.2: a list item is in no list" },
        { "note without id", "7.9: a note has no id" },
        { "made-up type", "7.1: /Fancy is no standard structure type, nor mapped to one" },
        { "link without words", "7.18.5: a link has no words of its own" },
        { "link without element", "7.18.5: a link is in no link element" },
        { "tab order", "7.18.3: the tab order of a page with annotations is not that of the structure" },
        { "no ToUnicode", "7.21.7: a font has no way back to Unicode" },
        { "font not embedded", "7.21.4: a font is not embedded" },
        { "content without element", "7.1: marked content 0 is in no element" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found(string fault, string expected)
    {
        var file = sample.Value.Clone();
        Plant(file, fault);
        Assert.Contains(expected, UaCheck.Check(file));
    }

    /// <summary>Chromium tags what a page says, but writes no XMP and gives its links no words: known, and all that is wrong with a sound page.</summary>
    [Fact]
    public void Of_Chromiums_tagged_files_it_finds_what_is_known_and_what_the_page_itself_lacks()
    {
        const string page = """
            <!doctype html><html lang="en"><title>A page</title><h1>One</h1><p>Words and <a href="https://example.com">a link</a>.</p>
            <ul><li>a</li><li>b</li></ul><table><tr><th>H</th><th>I</th></tr><tr><td>1</td><td>2</td></tr></table>{0}</html>
            """;
        const string picture = "<img width=9 {0} src=\"data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=\">";
        string[] known = ["7.1: the file has no metadata", "7.18.5: a link has no words of its own"];

        var sound = Chromium.Print(page.Replace("{0}", picture.Replace("{0}", "alt=\"A dot\"", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(known, UaCheck.Check(PdfObjects.Read(sound)));
        var faulty = Chromium.Print(page.Replace("{0}", "<h3>Too deep</h3>" + picture, StringComparison.Ordinal));
        Assert.Equal(
            [known[0], "7.3: a figure has no alternative text", "7.4.2: a heading of level 3 follows one of level 1", known[1]],
            UaCheck.Check(PdfObjects.Read(faulty)));
    }

    /// <summary>
    /// Typst 0.14.2 checks itself where it is asked for PDF/UA-1, and passes. Asked for no standard it tags all the same, claims nothing, and lets an author's
    /// faults through; here they are found, each once.
    /// </summary>
    [Fact]
    public void Of_Typsts_tagged_files_it_finds_what_their_authors_did_wrong_and_nothing_else()
    {
        Assert.Empty(UaCheck.Check(PdfObjects.Read(TypstFile.Read("sound-ua"))));
        string[] unclaimed = ["7.1: the window would show the file's name and not its title", "5: the metadata does not claim PDF/UA-1"];
        Assert.Equal(unclaimed, UaCheck.Check(PdfObjects.Read(TypstFile.Read("sound"))));
        Assert.Equal(
            [.. unclaimed, "7.3: a figure has no alternative text", "7.4.2: a heading of level 3 follows one of level 1"],
            UaCheck.Check(PdfObjects.Read(TypstFile.Read("faulty"))));
    }

    [Fact]
    public void A_document_with_a_figure_without_words_does_not_claim_the_standard()
    {
        var document = Sample.Document(image: Pictures.Png());
        var mute = document with { Structure = Mute(document.Structure) };
        Assert.Contains("5: the metadata does not claim PDF/UA-1", UaCheck.Check(PdfObjects.Read(Sample.Write(mute))));
    }

    [Fact]
    public void A_document_that_skips_a_heading_does_not_claim_the_standard()
    {
        var document = Sample.Document();
        var skipped = document with
        {
            Structure = document.Structure with
            {
                Children = [.. document.Structure.Children.Select(node => node is Element { Role: Role.Heading2 } heading ? heading with { Role = Role.Heading4 } : node)],
            },
        };
        Assert.Contains("5: the metadata does not claim PDF/UA-1", UaCheck.Check(PdfObjects.Read(Sample.Write(skipped))));
    }

    private static readonly Lazy<PdfObjects> sample = new(() => PdfObjects.Read(Sample.Write(Sample.Document(image: Pictures.Png()))));

    private static Element Mute(Element element) => element with
    {
        Alternative = null,
        Children = [.. element.Children.Select(child => child is Element inner ? Mute(inner) : child)],
    };

    private static void Plant(PdfObjects file, string fault)
    {
        switch (fault)
        {
            case "untagged":
                file.Catalog.Remove("/MarkInfo");
                break;
            case "no language":
                file.Catalog.Remove("/Lang");
                break;
            case "no title shown":
                file.Catalog.Remove("/ViewerPreferences");
                break;
            case "figure without words":
                First(file, "/Figure").Remove("/Alt");
                break;
            case "heading skipped":
                First(file, "/H2")["/S"] = "/H4";
                break;
            case "header cell without scope":
                First(file, "/TH").Remove("/A");
                break;
            case "short row":
                ((JsonArray)First(file, "/TR")["/K"]!).RemoveAt(0);
                break;
            case "item without list":
                First(file, "/L")["/S"] = "/Sect";
                break;
            case "note without id":
                First(file, "/Note").Remove("/ID");
                break;
            case "made-up type":
                First(file, "/P")["/S"] = "/Fancy";
                break;
            case "link without words":
                Objects(file).First(dictionary => (string?)dictionary["/Subtype"] == "/Link").Remove("/Contents");
                break;
            case "link without element":
                Objects(file).First(dictionary => (string?)dictionary["/Subtype"] == "/Link").Remove("/StructParent");
                break;
            case "tab order":
                file.Pages.First().Remove("/Tabs");
                break;
            case "no ToUnicode":
                Objects(file).First(dictionary => (string?)dictionary["/Type"] == "/Font").Remove("/ToUnicode");
                break;
            case "font not embedded":
                Objects(file).First(dictionary => dictionary.ContainsKey("/FontFile2")).Remove("/FontFile2");
                break;
            case "content without element":
                First(file, "/H1").Remove("/K");
                First(file, "/Figure").Remove("/K");
                break;
            default:
                Assert.Fail(fault);
                break;
        }
    }

    private static JsonObject First(PdfObjects file, string type) => Objects(file).First(dictionary => (string?)dictionary["/S"] == type);

    private static IEnumerable<JsonObject> Objects(PdfObjects file) => file.All.Select(entry => entry.Value).OfType<JsonObject>();
}
