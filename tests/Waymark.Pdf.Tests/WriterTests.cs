using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Waymark.Pages;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests;

public sealed class WriterTests
{
    public static TheoryData<string> HostileTexts =>
        ["T & <b>", "a (b) \\ c) (", "end ]]> ]>> endobj", "Zwölf 漢字 😀", "x\u0007y\r\nz", "%PDF 'q' \"dq\""];

    [Fact]
    public void Qpdf_finds_nothing_wrong()
    {
        foreach (var copy in (CopyLayer[])[Sample.Copy(), Sample.Copy("Ελένη Παπαδοπούλου", option: 1), Sample.Copy("Žofie")])
        {
            var report = Tool.Qpdf(Sample.Write(Sample.Document(image: Pictures.Png()), copy), "--check");
            Assert.Contains("No syntax or stream encoding errors found", report, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Hostile_words_in_title_and_name_stay_words(string text)
    {
        var copy = Sample.Copy();
        copy = copy with { Facts = copy.Facts with { Subject = text, Author = text, Id = text } };
        var pdf = Sample.Write(Sample.Document(text), copy);
        Tool.Qpdf(pdf, "--check");

        var file = PdfObjects.Read(pdf);
        var info = file.Dictionary(file.Trailer["/Info"]);
        Assert.Equal(text, file.Text(info["/Title"]));
        Assert.Equal(text, file.Text(info["/Author"]));
        var packet = XDocument.Parse(Encoding.UTF8.GetString(file.Data(file.Catalog["/Metadata"])).TrimStart('\uFEFF'));
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        var printable = text.Replace("\u0007", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Equal(printable, packet.Descendants(dc + "title").Single().Value);
        Assert.Equal(printable, packet.Descendants(dc + "identifier").Single().Value);
    }

    [Fact]
    public void Every_stream_inflates_to_its_end_and_nothing_follows()
    {
        const string script = """
            import re, sys, zlib
            data = open(sys.argv[1], 'rb').read()
            count = 0
            for match in re.finditer(rb'(\d+) 0 obj\n<<(.*?)/Length (\d+)>>\nstream\n', data, re.S):
                body = data[match.end():match.end() + int(match.group(3))]
                assert data[match.end() + len(body):].startswith(b'\nendstream\nendobj\n'), match.group(1)
                if b'/FlateDecode' in match.group(2):
                    d = zlib.decompressobj(); d.decompress(body); d.flush()
                    assert d.eof and not d.unused_data and not d.unconsumed_tail, match.group(1)
                    count += 1
            print(count)
            """;
        var count = int.Parse(Tool.Python(script, Sample.Write(Sample.Document(image: Pictures.Png()), Sample.Copy("Ελένη"))), CultureInfo.InvariantCulture);
        Assert.InRange(count, 20, 60);
    }

    [Fact]
    public void One_revision_holds_nothing_but_what_its_trailer_leads_to()
    {
        var pdf = Sample.Write(Sample.Document(image: Pictures.Png()), Sample.Copy("Ελένη"));
        Assert.Equal(1, Count(pdf, "startxref"));
        Assert.Equal(1, Count(pdf, "%%EOF"));

        var file = PdfObjects.Read(pdf);
        var reached = new HashSet<string>();
        var waiting = new Stack<JsonNode?>([file.Trailer]);
        while (waiting.TryPop(out var node))
        {
            foreach (var reference in file.References(node).Where(reached.Add))
                waiting.Push(file.Resolve(JsonValue.Create(reference)));
        }
        var left = file.All.Where(entry => !reached.Contains(entry.Reference)).Select(entry => (string?)entry.Value["/Type"]);
        Assert.All(left, type => Assert.Contains(type, (string[])["/ObjStm", "/XRef"])); // the file's own bookkeeping
    }

    [Theory]
    [InlineData("/EmbeddedFiles")]
    [InlineData("/AF")]
    [InlineData("/OCProperties")]
    [InlineData("/PieceInfo")]
    [InlineData("/JavaScript")]
    [InlineData("/JS")]
    [InlineData("/OpenAction")]
    [InlineData("/AA")]
    [InlineData("/AcroForm")]
    [InlineData("/Names")]
    public void What_leaks_from_other_files_is_not_written(string key)
    {
        var file = PdfObjects.Read(Sample.Write());
        Assert.DoesNotContain(file.All, entry => entry.Value is JsonObject dictionary && dictionary.ContainsKey(key));
    }

    [Fact]
    public void Metadata_names_no_version_machine_or_path()
    {
        var info = PdfObjects.Read(Sample.Write());
        var packet = Encoding.UTF8.GetString(info.Data(info.Catalog["/Metadata"])) + info.Trailer + info.Dictionary(info.Trailer["/Info"]);
        foreach (var word in (string[])["/home", "/tmp", AppContext.BaseDirectory, typeof(PdfMaster).Assembly.GetName().Version!.ToString()])
            Assert.DoesNotContain(word, packet, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            ["/Author", "/CreationDate", "/Creator", "/ModDate", "/Producer", "/Subject", "/Title"],
            info.Dictionary(info.Trailer["/Info"]).Select(entry => entry.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Same_pages_and_copy_are_the_same_bytes_in_any_culture_and_on_many_threads()
    {
        var expected = Sample.Write(Sample.Document(image: Pictures.Png()), Sample.Copy("Ελένη", option: 1));
        foreach (var culture in (string[])["tr-TR", "ar-SA", "fa-IR", "de-DE"])
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            try
            {
                Assert.Equal(expected, Sample.Write(Sample.Document(image: Pictures.Png()), Sample.Copy("Ελένη", option: 1)));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        var master = PdfMaster.Prepare(Sample.Document(image: Pictures.Png()));
        var results = new byte[64][];
        var threads = Enumerable.Range(0, 16).Select(thread => new Thread(() =>
        {
            for (var i = thread; i < results.Length; i += 16)
                results[i] = master.WriteCopy(i % 2 == 0 ? Sample.Copy("Ελένη", option: 1) : Sample.Copy("Jane"));
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var other = Sample.Write(Sample.Document(image: Pictures.Png()), Sample.Copy("Jane"));
        Assert.All(results.Index(), result => Assert.Equal(result.Index % 2 == 0 ? expected : other, result.Item));
    }

    [Fact]
    public void Copies_have_different_ids_and_a_stream_gets_the_same_bytes()
    {
        var master = PdfMaster.Prepare(Sample.Document());
        var (one, two) = (master.WriteCopy(Sample.Copy()), master.WriteCopy(Sample.Copy("Joe")));
        Assert.NotEqual(IdOf(one), IdOf(two));

        using var stream = new MemoryStream();
        master.WriteCopy(Sample.Copy(), stream);
        Assert.Equal(one, stream.ToArray());
    }

    [Fact]
    public void A_copy_without_a_choice_is_refused()
    {
        var master = PdfMaster.Prepare(Sample.Document());
        Assert.Throws<ArgumentException>(() => master.WriteCopy(Sample.Copy() with { Choices = [] }));
        Assert.NotEmpty(master.WriteCopy(Sample.Copy()));
    }

    private static string IdOf(byte[] pdf) => PdfObjects.Read(pdf).Trailer["/ID"]!.ToJsonString();

    private static int Count(byte[] pdf, string word) => Encoding.Latin1.GetString(pdf).Split(word).Length - 1;
}
