using System.Globalization;
using System.Text;
using Waymark.Verify.Tests.Support;

namespace Waymark.Verify.Tests;

/// <summary>
/// Thirty-two ways in which generators and documents have leaked what they meant to hide, each planted into a sound handout behind
/// the redactor's back: into its site or its brief, and again into every other kind of output that can hold it (<see cref="Planting"/>). One test a row.
/// </summary>
public sealed class LeakRowTests
{
    private const string Hidden = "The first write lands on a customer's own storage";
    private const string HiddenTitle = "Obsidian Lantern";

    [Theory]
    [InlineData("<p style=\"display:none\">{0}</p>")]
    [InlineData("<p class=\"only-product\">{0}</p>")]
    [InlineData("<p aria-hidden=\"true\">{0}</p>")]
    [InlineData("<noscript>{0}</noscript>")]
    [InlineData("<template><p>{0}</p></template>")]
    [InlineData("<p hidden>{0}</p>")]
    public void L01_HiddenByStyle(string html) => Page(html, Hidden).Finds("WM5001", "site/index.html");

    [Fact]
    public void L02_SearchIndex()
    {
        Planted(output => output.Write("site/search.json", $$"""[{"title":"{{HiddenTitle}}","words":["first","write","lands on a customer's own storage"]}]""")).Finds("WM5002", "site/search.json");
        Planted(output => output.Write("site/search.js", $"window.index=[['{HiddenTitle}','x.html']];")).Finds("WM5002", "site/search.js");
        Planted(output => output.Write("site/llms.txt", Hidden)).Finds("WM5001", "site/llms.txt");
    }

    [Fact]
    public void L03_FeedsAndSiteMaps()
    {
        Planted(output => output.Write("site/feed.xml", $"<?xml version=\"1.0\"?><rss><channel><item><title>{HiddenTitle}</title></item></channel></rss>")).Finds("WM5002", "site/feed.xml");
        Planted(output => output.Write("site/sitemap.xml", "<?xml version=\"1.0\"?><urlset><url><loc>https://x.example/items/project-obsidian.html</loc></url></urlset>")).Finds("WM5003", "site/sitemap.xml");
        Planted(output => output.Write("site/feed.xml", "<?xml version=\"1.0\"?><rss/>")).Finds("WM5201", "site/feed.xml");
    }

    [Theory]
    [InlineData("<p title=\"Obsidian Lantern\">x</p>", "WM5002")]
    [InlineData("<img src=\"picture.png\" alt=\"The violet lamp above a boiler door.\">", "WM5001")]
    [InlineData("<h2 id=\"project-obsidian\">x</h2>", "WM5003")]
    [InlineData("<p data-note=\"Obsidian Lantern\">x</p>", "WM5002")]
    [InlineData("<a href=\"items/project-obsidian.html\">x</a>", "WM5003")]
    public void L04_AttributesAndIds(string html, string code) => Page(html, "").Finds(code);

    [Theory]
    [InlineData("<meta name=\"description\" content=\"Obsidian Lantern\">")]
    [InlineData("<meta property=\"og:title\" content=\"Obsidian Lantern\">")]
    [InlineData("<script type=\"application/ld+json\">{\"name\":\"Obsidian Lantern\"}</script>")]
    public void L04_Metadata(string head) => Planted(output => output.Head(head)).Finds("WM5002");

    [Fact]
    public void L04_FileNames() => Planted(output => output.Write("site/items/project-obsidian.html", Output.Page())).Finds("WM5003", "site/items/project-obsidian.html");

    [Theory]
    [InlineData("<h2>1. Data</h2><p>x</p><h2>3. Groups</h2><p>x</p>")]
    [InlineData("<p>Showing 3 of 9 items</p>")]
    [InlineData("<ol><li value=\"1\">x</li><li value=\"4\">y</li></ol>")]
    public void L05_GapsAndCounts(string html) => Page(html, "").Finds("WM5010");

    [Fact]
    public void L05_Outlines()
    {
        Pdf(pdf => pdf.Catalog($"/Outlines {pdf.Add($"<< /Title ({HiddenTitle}) >>")} 0 R")).Finds("WM5002", "brief.pdf");
        Page("<nav><a href=\"#top\">Obsidian Lantern</a></nav>", "").Finds("WM5002");
    }

    [Theory]
    [InlineData("<!-- {0} -->", "WM5001")]
    [InlineData("<!-- build 17 -->", "WM5301")]
    [InlineData("<p>Glassworks of Murano deliver the violet housings.</p>", "WM5001")]
    public void L06_CommentsAndUnusedNotes(string html, string code) => Page(html, Hidden).Finds(code);

    [Theory]
    [InlineData("Priya Nairobi", "WM5004")]
    [InlineData("Walter Quist", "WM5004")]
    [InlineData("ARR 184,000", "WM5008")]
    [InlineData("from req-0105", "WM5003")]
    [InlineData("The nightly script belongs to one person.", "WM5001")]
    public void L07_FrontMatter(string text, string code)
    {
        Page("<p>{0}</p>", text).Finds(code);
        Pdf(pdf => pdf.Lines.Add(text)).Finds(code);
    }

    [Fact]
    public void L08_ImagesOfHiddenParts()
    {
        Planted(output => output.Write("site/picture.png", Estate.SecretPicture)).Finds("WM5007", "site/picture.png");
        Planted(output => output.Write("site/obsidian-mockup.png", Estate.SharedPicture)).Finds("WM5003", "site/obsidian-mockup.png");
        Planted(output => output.Write("site/left-over.png", Estate.SharedPicture)).Finds("WM5202", "site/left-over.png");
        Pdf(pdf => pdf.AddStream("/Type /XObject /Subtype /Image /Width 7 /Height 5 /BitsPerComponent 8 /ColorSpace /DeviceRGB", Png.Samples(7, 5, 3))).Finds("WM5007", "brief.pdf");
    }

    [Fact]
    public void L09_ImageMetadata()
    {
        Planted(output => output.Write("site/picture.png", Png.With(Estate.SharedPicture, "tEXt", [.. "Comment\0"u8, .. Encoding.Latin1.GetBytes(HiddenTitle)]))).Finds("WM5002", "site/picture.png");
        Planted(output => output.Write("site/picture.png", Png.With(Estate.SharedPicture, "eXIf", [1, 2, 3]))).Finds("WM5501", "site/picture.png");
        Planted(output => output.Write("site/picture.png", Png.With(Estate.SharedPicture, "zTXt", [.. "Note\0\0"u8, .. Png.Zlib(Encoding.Latin1.GetBytes(Hidden))]))).Finds("WM5001", "site/picture.png");
        Planted(output => output.Write("site/picture.png", [.. Estate.SharedPicture, .. Encoding.UTF8.GetBytes(Hidden)])).Finds("WM5502", "site/picture.png");
        Planted(output => output.Write("site/photo.jpg", Jpeg(Hidden))).Finds("WM5501", "site/photo.jpg");
        Planted(output => output.Write("site/photo.jpg", Jpeg(Hidden))).Finds("WM5001", "site/photo.jpg");
    }

    [Fact]
    public void L10_DiagramSources()
    {
        Page("<pre><code>gantt\n Glass housing prototype :2028-05-09, 12d</code></pre>", "").Finds("WM5102");
        Planted(output => output.Write("site/mark.svg", Svg($"<title>{HiddenTitle}</title>"))).Finds("WM5002", "site/mark.svg");
        Planted(output => output.Write("site/mark.svg", Svg($"<desc>{Hidden}</desc>"))).Finds("WM5001", "site/mark.svg");
        Planted(output => output.Write("site/mark.svg", Svg("<metadata>made by an editor</metadata>"))).Finds("WM5501", "site/mark.svg");
        Planted(output => output.Write("site/mark.svg", Svg("<text><tspan>Obsi</tspan><tspan>dian Lantern</tspan></text>"))).Finds("WM5002", "site/mark.svg");
    }

    [Fact]
    public void L11_StaleOutput()
    {
        Planted(output => output.Write("site/zenithal.html", Output.Page("<p>For Zenithal Foods</p>"))).Finds("WM5005", "site/zenithal.html");
        Planted(output => output.Write("site/old/index.html", Output.Page())).Finds("WM5202", "site/old/index.html");
    }

    [Fact]
    public void L12_Drafts() => Page("<p>{0}</p>", "Steam escapes into the canal every winter.").Finds("WM5001", not: OutputKinds.Internal); // what is not planned is no secret inside

    [Fact]
    public void L13_ListedAddresses()
    {
        Planted(output => output.Write("site/robots.txt", "Disallow: /output/handouts/zenithal/")).Finds("WM5005", "site/robots.txt");
        Planted(output => output.Write("site/index.html", Output.Page().Replace("noindex, nofollow", "all", StringComparison.Ordinal))).Finds("WM5306");
    }

    [Fact]
    public void L14_OldDeploys() => Planted(output => output.Write("previous/brief.pdf", new PdfDraft().Bytes())).Finds("WM5202", "previous/brief.pdf", OutputKinds.Archive); // a person who opens an archive sees every document

    [Theory]
    [InlineData("site/bulk-export.md")]
    [InlineData("site/look.css.map")]
    [InlineData("site/.git/config")]
    [InlineData("site/build.log")]
    [InlineData("recipients.csv")]
    public void L15_Sources(string path) => Planted(output => output.Write(path, "x")).Finds("WM5201", path);

    [Fact]
    public void L16_PlainFilesBesideProtectedOnes()
    {
        // One page is ciphertext; the picture beside it was copied as it is.
        var report = Planted(output => output.Write("site/index.html", Output.Page("<p>q83v0JkP3Yb1</p>")).Write("site/picture.png", Estate.SecretPicture));
        report.Finds("WM5007", "site/picture.png");
    }

    [Fact]
    public void L17_PassphrasesAndRememberedKeys()
    {
        var secret = new Secret("the passphrase", Encoding.UTF8.GetBytes("violet-canal-turbine-morning"));
        Planted(output => output.Body("<a href=\"#k=dmlvbGV0LWNhbmFsLXR1cmJpbmUtbW9ybmluZw\">x</a>"), secret).Finds("WM5009");
        Planted(folder => folder.Write("site/keep.js", "localStorage.setItem('k',location.hash)")).Finds("WM5308", "site/keep.js");
    }

    [Fact]
    public void L18_CoveredTextInAPdf() =>
        Pdf(pdf => pdf.MoreContent = $"BT /F1 10 Tf 50 300 Td {pdf.Show(Hidden)} Tj ET 0 g 40 290 400 20 re f\n").Finds("WM5001", "brief.pdf");

    [Fact]
    public void L18_InvisibleAndSplitTextInAPdf()
    {
        var pdf = new PdfDraft();
        var letters = string.Join(' ', HiddenTitle.Select(letter => pdf.Show(letter.ToString())));
        pdf.MoreContent = $"BT 3 Tr /F1 1 Tf 50 300 Td [{letters}] TJ ET\n";
        Planted(output => output.Write("brief.pdf", pdf.Bytes())).Finds("WM5002", "brief.pdf");

        var scattered = new PdfDraft();
        var x = 50;
        var placed = new StringBuilder("BT /F1 10 Tf\n");
        foreach (var letter in HiddenTitle)
        {
            // 500/1000 of 10 pt a letter: each begins where the last one ended.
            placed.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {x} 300 Tm {scattered.Show(letter.ToString())} Tj\n");
            x += 5;
        }

        scattered.MoreContent = placed.Append("ET\n").ToString();
        Planted(output => output.Write("brief.pdf", scattered.Bytes())).Finds("WM5002", "brief.pdf");
    }

    [Fact]
    public void L19_Bookmarks() =>
        Pdf(pdf => pdf.Catalog($"/Outlines {pdf.Add($"<< /Type /Outlines /First {pdf.Add($"<< /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(HiddenTitle))}> /Dest [3 0 R /Fit] >>")} 0 R >>")} 0 R")).Finds("WM5002", "brief.pdf");

    [Fact]
    public void L20_Attachments()
    {
        var report = Pdf(pdf =>
        {
            var file = pdf.AddStream("/Type /EmbeddedFile", Encoding.UTF8.GetBytes(Hidden));
            pdf.Catalog($"/Names << /EmbeddedFiles << /Names [(plan.txt) << /Type /Filespec /F (plan.txt) /EF << /F {file} 0 R >> >>] >> >>");
        });
        report.Finds("WM5401", "brief.pdf");
        report.Finds("WM5001", "brief.pdf");
    }

    [Theory]
    [InlineData("/Author (Priya Nairobi)", "WM5004")]
    [InlineData("/SourcePath (content/roadmap/project-obsidian.md)", "WM5003")]
    [InlineData("/SourcePath (x)", "WM5408")]
    [InlineData("/Title (Obsidian Lantern)", "WM5002")]
    public void L21_DocumentInformation(string entry, string code) => Pdf(pdf => pdf.Info(entry)).Finds(code, "brief.pdf");

    [Fact]
    public void L21_WhatElseAPdfCanHold()
    {
        Pdf(pdf => pdf.Catalog($"/Metadata {pdf.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes($"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><a>{HiddenTitle}</a></x:xmpmeta>"))} 0 R")).Finds("WM5002");
        Pdf(pdf => pdf.PageExtra = $"/Annots [<< /Type /Annot /Subtype /Text /Contents ({Hidden}) >>]").Finds("WM5405");
        Pdf(pdf => pdf.PageExtra = $"/Annots [<< /Type /Annot /Subtype /Link /Contents ({Hidden}) >>]").Finds("WM5001");
        Pdf(pdf => pdf.Catalog("/AcroForm << /Fields [] >>")).Finds("WM5405");
        Pdf(pdf => pdf.Catalog("/OCProperties << /OCGs [] >>")).Finds("WM5403");
        Pdf(pdf => pdf.PageExtra = "/PieceInfo << /Editor << /Private (x) >> >>").Finds("WM5408");
        Pdf(pdf => pdf.Catalog("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")).Finds("WM5402");
        Pdf(pdf => pdf.Add($"({Hidden})")).Finds("WM5001");
        Pdf(pdf => pdf.Add("(left behind)")).Finds("WM5406");
        Pdf(pdf => pdf.Catalog($"/StructTreeRoot << /K << /S /Figure /Alt (The violet lamp above a boiler door) >> >>")).Finds("WM5001");
        Pdf(pdf => pdf.MoreContent = $"/Span << /ActualText ({HiddenTitle}) >> BDC EMC\n").Finds("WM5002");
        Pdf(pdf => pdf.PageExtra = "/Annots [<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://x.example/project-obsidian) >> >>]").Finds("WM5003");
        Pdf(pdf => pdf.MoreContent = $"% {Hidden}\n").Finds("WM5001");
    }

    [Fact]
    public void L21_RevisionsAndObjectStreams()
    {
        var sound = new PdfDraft().Bytes();
        byte[] revised = [.. sound, .. Encoding.Latin1.GetBytes($"99 0 obj\n({Hidden})\nendobj\nxref\n0 0\ntrailer\n<< /Size 100 /Root 1 0 R /Prev 10 >>\nstartxref\n10\n%%EOF\n")];
        var report = Planted(output => output.Write("brief.pdf", revised));
        report.Finds("WM5404", "brief.pdf");
        report.Finds("WM5001", "brief.pdf");
        Pdf(pdf => pdf.AddStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", Png.Zlib(Encoding.Latin1.GetBytes($"90 0 ({Hidden})")))).Finds("WM5001");
        Planted(output => output.Write("brief.pdf", [.. sound, .. Encoding.UTF8.GetBytes(Hidden)])).Finds("WM5502", "brief.pdf");
    }

    [Fact]
    public void L22_SpeakerNotes()
    {
        Planted(output => output.Head($"<script type=\"application/json\">{{\"notes\":[\"{Hidden}\"]}}</script>")).Finds("WM5001");
        Page("<aside class=\"notes\">{0}</aside>", Hidden).Finds("WM5001");
        Pdf(pdf => pdf.PageExtra = $"/Annots [<< /Type /Annot /Subtype /Popup /Contents ({HiddenTitle}) >>]").Finds("WM5002");
    }

    [Theory]
    [InlineData("Zenithal Foods")]
    [InlineData("ZF Group")]
    [InlineData("zenithal.example")]
    [InlineData("ZENITHAL")]
    public void L23_OtherCustomers(string name)
    {
        Page("<p>Also asked by {0}.</p>", name).Finds("WM5005");
        Pdf(pdf => pdf.Lines.Add($"Also asked by {name}.")).Finds("WM5005");
        Planted(output => output.Write("site/data.json", $"{{\"for\":\"{name}\"}}")).Finds("WM5005");
        Planted(output => output.Write("site/mark.svg", Svg($"<desc>{name}</desc>"))).Finds("WM5005");
    }

    [Fact]
    public void L23_WordsForAnotherCustomerAndAnotherRecipient()
    {
        Page("<p>{0}</p>", "Ends the Friday ritual with the paper meter book.").Finds("WM5001");
        Page("<p>Prepared for {0}</p>", "Omar Haddad").Finds("WM5004");
    }

    [Fact]
    public void L24_Keys()
    {
        var key = new Secret("the trace key", Enumerable.Range(1, 32).Select(i => (byte)(i * 7)).ToArray());
        Planted(output => output.Write("site/data.json", $"{{\"k\":\"{Convert.ToHexStringLower(key.Bytes.Span)}\"}}"), key).Finds("WM5009", "site/data.json");
        Planted(output => output.Write("handout.zip", Output.Zip(("key", key.Bytes.ToArray()))), key).Finds("WM5009", "handout.zip!/key");
    }

    [Fact]
    public void L25_MessagesOfTheBuild()
    {
        Page("<p>{0}</p>", "error: link to hidden item project-obsidian").Finds("WM5003");
        Planted(output => output.Write("site/build.log", "content/roadmap/project-obsidian.md:3:1")).Finds("WM5003", "site/build.log");
    }

    [Fact]
    public void L26_LinkWords()
    {
        Page("<p>see <a href=\"#top\">{0}</a></p>", HiddenTitle).Finds("WM5002");
        Page("<p>see <a href=\"gone.html\">this</a></p>", "").Finds("WM5307");
        Page("<p>see <a href=\"#gone\">this</a></p>", "").Finds("WM5307");
    }

    [Theory]
    [InlineData("on 15 March 2027", "WM5102")]
    [InlineData("on March 15th, 2027", "WM5102")]
    [InlineData("in March 2027", "WM5102")]
    [InlineData("2027-03-15", "WM5102")]
    [InlineData("15.03.2027", "WM5102")]
    [InlineData("3/15/27", "WM5102")]
    [InlineData("20270315T090000", "WM5102")]
    [InlineData("am 15. März 2027", "WM5102")]
    [InlineData("on 15 March", "WM5102")]
    [InlineData("on 9 June 2029", "WM5101")]
    [InlineData("2029-W23", "WM5101")]
    [InlineData("on 6 November 2026", "WM5102")]
    public void L27_DatesMoreExactThanAllowed(string words, string code)
    {
        Page("<p>It starts {0}.</p>", words).Finds(code);
        Page("<table><tr><td>{0}</td></tr></table>", words).Finds(code);
        Page("<img src=\"picture.png\" alt=\"{0}\">", words).Finds(code);
        Pdf(pdf => pdf.Lines.Add($"It starts {words}.")).Finds(code);
        Planted(output => output.Write("site/mark.svg", Svg($"<title>{words}</title>"))).Finds(code);
    }

    [Fact]
    public void L27_DatesOfMachines()
    {
        Page("<time datetime=\"2027-03-15\">soon</time>", "").Finds("WM5102");
        Planted(output => output.Write("site/plan-2027-03-15.html", Output.Page())).Finds("WM5102", "site/plan-2027-03-15.html");
        Pdf(pdf => pdf.Info("/ModDate (D:20270315090000Z)")).Finds("WM5102");
    }

    [Theory]
    [InlineData("<img src=\"https://cdn.example/a.png\" alt=\"\">")]
    [InlineData("<script src=\"//cdn.example/a.js\"></script>")]
    [InlineData("<link rel=\"preconnect\" href=\"https://fonts.example\">")]
    [InlineData("<iframe src=\"picture.png\"></iframe>")]
    [InlineData("<img srcset=\"picture.png 1x, https://cdn.example/b.png 2x\" alt=\"\">")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url=https://x.example\">")]
    [InlineData("<a href=\"#top\" ping=\"https://x.example\">x</a>")]
    public void L28_RequestsToElsewhere(string html) => Page(html, "").Finds("WM5302");

    [Fact]
    public void L28_RequestsOfStylesDrawingsAndScripts()
    {
        Planted(output => output.Write("site/look.css", "@import 'https://x.example/a.css';")).Finds("WM5302", "site/look.css");
        Planted(output => output.Write("site/look.css", "main{background:url( \"//x.example/a.png\" )}")).Finds("WM5302", "site/look.css");
        Planted(output => output.Write("site/mark.svg", Svg("<image href=\"https://x.example/a.png\"/>"))).Finds("WM5302", "site/mark.svg");
        Planted(output => output.Write("site/beacon.js", "navigator.sendBeacon('/x')")).Finds("WM5302", "site/beacon.js");
    }

    [Fact]
    public void L29_AddressesOfEditors() => Page("<p>Edited by {0}</p>", "editor@brackenholt.example").Finds("WM5006");

    [Fact]
    public void L30_APartOfAHiddenWhole() =>
        // The row's own guard would let it pass; the column's does not.
        Page("<table><tr><td>North</td><td>{0}</td></tr></table>", "seventeen turbines per hall").Finds("WM5001");

    [Theory]
    [InlineData("<section data-role=\"product\"><p>x</p></section>")]
    [InlineData("<li data-topics=\"board\">x</li>")]
    public void L31_FilteringInTheBrowser(string html) => Page(html, "").Finds("WM5308");

    [Theory]
    [InlineData("Obsi\u00ADdian Lan\u200Btern")]
    [InlineData("Obsidian Lanter\uFF4E")]
    [InlineData("O\u0301bsidian Lantern")]
    [InlineData("Obs<b>id</b>ian <i>Lan</i>tern")]
    [InlineData("&#79;bsidian&nbsp;&#x4C;antern")]
    [InlineData("OBSIDIAN\u2003LANTERN")]
    [InlineData("<img src=\"data:text/plain;base64,T2JzaWRpYW4gTGFudGVybg==\" alt=\"\">")]
    [InlineData("<p title=\"T2JzaWRpYW4gTGFudGVybg\">x</p>")]
    [InlineData("<p title=\"4F6273696469616E204C616E7465726E\">x</p>")]
    [InlineData("<a href=\"?q=Obsidian%20Lantern\">x</a>")]
    [InlineData("<p title=\"\\u004fbsidian Lantern\">x</p>")]
    public void L32_Disguises(string html) => Page(html, "").Finds("WM5002");

    [Fact]
    public void L32_Containers()
    {
        var text = Encoding.UTF8.GetBytes(Hidden);
        Planted(output => output.Write("site/data.json", Output.Gzip(text))).Finds("WM5001", "site/data.json");
        Planted(output => output.Write("handout.zip", Output.Zip(("inner.zip", Output.Zip(("a.json", text)))))).Finds("WM5001");
        Planted(output => output.Write("site/data.json", [0, 1, 2, .. Encoding.Unicode.GetBytes(Hidden), 0, 1])).Finds("WM5001", "site/data.json");
        Planted(output => output.Write("site/data.json", [0, 1, 2, 3, .. Encoding.BigEndianUnicode.GetBytes(Hidden), 0, 1])).Finds("WM5001", "site/data.json");
        Pdf(pdf => pdf.AddStream("/Filter [/ASCIIHexDecode /FlateDecode]", Encoding.ASCII.GetBytes(Convert.ToHexString(Png.Zlib(text)) + ">"))).Finds("WM5001");
    }

    private static Planting Page(string html, string text) => Planted(output => output.Body(html.Replace("{0}", text, StringComparison.Ordinal)));

    private static Planting Pdf(Action<PdfDraft> plant) => Planted(output =>
    {
        var pdf = new PdfDraft();
        plant(pdf);
        output.Write("brief.pdf", pdf.Bytes());
    });

    private static Planting Planted(Action<Output> plant, params Secret[] secrets) => Planting.Of(plant, secrets);

    private static string Svg(string inside) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\">{inside}</svg>";

    private static byte[] Jpeg(string comment)
    {
        var text = Encoding.UTF8.GetBytes(comment);
        return [0xFF, 0xD8, 0xFF, 0xFE, 0, (byte)(text.Length + 2), .. text, 0xFF, 0xDA, 0, 3, 1, 0x11, 0x22, 0xFF, 0xD9];
    }
}
