using System.Text;
using Waymark.Verify.Tests.Support;

namespace Waymark.Verify.Tests;

/// <summary>A scanner remembers what was clean, so that copies of an edition cost less. What it remembers must never hide anything.</summary>
public sealed class MemoryTests
{
    private static readonly ScanSubject s_forOmar = new ScanSubject.Handout("acme", "customer", "csm", "Omar Haddad", "omar.haddad@acme.example") { Date = Estate.Today };

    /// <summary>Enough visible words around a canary that its text is too long to be remembered as a whole.</summary>
    private static readonly string s_long = string.Join(' ', Estate.Visible.Select(sentence => sentence + ".").Concat(Estate.Visible).Concat(Estate.Visible));

    private readonly OutputScanner _scanner = new(Estate.Roadmap);

    public static TheoryData<string> Places => ["paragraph", "attribute", "style", "page", "objects", "map", "drawing", "property", "archive", "base64", "hexadecimal"];

    [Theory]
    [MemberData(nameof(Places))]
    public void ACanaryInTheSecondCopyOfSomethingCleanIsFound(string place)
    {
        const string Canary = "Obsidian Lantern";
        for (var copy = 0; copy < 3; copy++)
        {
            using var clean = With(place, "Data you own");
            _scanner.Scan(Estate.ForJane, clean.Folder).Misses("WM5002");
        }

        using var planted = With(place, Canary);
        _scanner.Scan(Estate.ForJane, planted.Folder).Finds("WM5002");
        using var again = With(place, Canary);
        _scanner.Scan(Estate.ForJane, again.Folder).Finds("WM5002");
    }

    [Theory]
    [InlineData("paragraph")]
    [InlineData("page")]
    public void ACanaryWhosePartsWereEachSeenInCleanTextIsFound(string place)
    {
        // Six words, cut after each of them: every part stood among visible words before, with the words around it that it has now.
        const string Canary = "pilot plant in Rotterdam has the";
        for (var cut = 1; cut < 6; cut++)
        {
            var words = Canary.Split(' ');
            var (head, tail) = (string.Join(' ', words[..cut]), string.Join(' ', words[cut..]));
            var scanner = new OutputScanner(Estate.Roadmap);
            foreach (var half in new[] { $"{s_long} {head}. Data you own. {s_long}", $"{s_long} Data you own. {tail} {s_long}" })
            {
                using var seen = With(place, half);
                scanner.Scan(Estate.ForJane, seen.Folder);
            }

            using var joined = With(place, $"{s_long} {head} {tail} {s_long}");
            scanner.Scan(Estate.ForJane, joined.Folder).Finds("WM5001");
        }
    }

    [Fact]
    public void ACanarySplitOverElementsThatWereSeenBeforeIsFound()
    {
        foreach (var body in new[] { $"<p>{s_long} <b>Obsi</b></p>", $"<p><i>dian</i> {s_long}</p>", $"<p>{s_long} Lantern</p>" })
        {
            using var seen = With("body", body);
            _scanner.Scan(Estate.ForJane, seen.Folder);
        }

        using var split = With("body", $"<p>{s_long} <b>Obsi</b><i>dian</i> Lantern {s_long}</p>");
        _scanner.Scan(Estate.ForJane, split.Folder).Finds("WM5002");
    }

    [Fact]
    public void ADateSplitOverLinesThatWereSeenBeforeIsFound()
    {
        foreach (var lines in new[] { $"{s_long} 15", $"March 2027 {s_long}" })
        {
            using var seen = With("page", lines);
            _scanner.Scan(Estate.ForJane, seen.Folder);
        }

        using var split = With("pages", $"{s_long} 15\nMarch 2027 {s_long}");
        _scanner.Scan(Estate.ForJane, split.Folder).Finds("WM5102");
    }

    [Fact]
    public void WhatOneAudienceMayReadIsFoundInTheOutputOfAnother()
    {
        const string ForProduct = "The first write lands on a customer's own storage";
        foreach (var place in Places.Select(row => row.Data).Where(place => place is not "map"))
        {
            using var output = With(place, ForProduct);
            _scanner.Scan(Estate.ForProduct, output.Folder).Misses("WM5001");
            _scanner.Scan(Estate.ForJane, output.Folder).Finds("WM5001");
            _scanner.Scan(Estate.ForProduct, output.Folder).Misses("WM5001");
        }
    }

    [Fact]
    public void WhatExplainsItselfByOneRecipientIsFoundInTheCopyOfTheNext()
    {
        foreach (var place in new[] { "paragraph", "page", "attribute", "property" })
        {
            using var output = With(place, $"Write to omar.haddad@acme.example. {s_long}");
            _scanner.Scan(s_forOmar, output.Folder).Misses("WM5006");
            _scanner.Scan(Estate.ForJane, output.Folder).Finds("WM5006");
        }
    }

    [Theory]
    [InlineData("attribute")]
    [InlineData("style")]
    [InlineData("objects")]
    [InlineData("map")]
    [InlineData("drawing")]
    [InlineData("property")]
    [InlineData("archive")]
    public void AKeyThatNobodyAskedAboutBeforeIsFound(string place)
    {
        var key = new Secret("the trace key", Encoding.ASCII.GetBytes("violet-canal-turbine-morning"));
        using var output = With(place, "violet-canal-turbine-morning");
        _scanner.Scan(Estate.ForJane, output.Folder).Misses("WM5009");
        _scanner.Scan(Estate.ForJane with { Secrets = [key] }, output.Folder).Finds("WM5009");
    }

    [Fact]
    public void TextTooDeepToBeFollowedIsNotTakenForClean()
    {
        var packed = "The first write lands on a customer's own storage";
        for (var i = 0; i < 3; i++) packed = Convert.ToBase64String(Encoding.UTF8.GetBytes(packed));
        var deeper = packed;
        for (var i = 0; i < 3; i++) deeper = Convert.ToBase64String(Encoding.UTF8.GetBytes(deeper));
        using var tooDeep = With("paragraph", deeper);
        _scanner.Scan(Estate.ForJane, tooDeep.Folder);
        using var output = With("paragraph", packed);
        _scanner.Scan(Estate.ForJane, output.Folder).Finds("WM5001");
    }

    /// <summary>
    /// The law of all of it: a scanner that has seen anything reports exactly what a new one does. 40 scanners in turn, each with six outputs for readers
    /// who take turns, of words that are visible, restricted, or one half of something restricted.
    /// </summary>
    [Fact]
    public void AScannerReportsTheSameWhateverItHasSeen()
    {
        var findings = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var dice = new Random(seed);
            var warm = new OutputScanner(Estate.Roadmap);
            for (var i = 0; i < 6; i++)
            {
                using var output = Dealt(dice);
                var subject = dice.Next(4) switch { 0 => s_forOmar, 1 => Estate.ForProduct, _ => Estate.ForJane };
                var expected = new OutputScanner(Estate.Roadmap).Scan(subject, output.Folder);
                var report = warm.Scan(subject, output.Folder);
                Assert.True(expected.Findings.SequenceEqual(report.Findings), $"seed {seed}, output {i}: {expected.Written()}\n--- but\n{report.Written()}");
                findings += report.Findings.Length;
            }
        }

        Assert.InRange(findings, 400, int.MaxValue);
    }

    private static Output Dealt(Random dice)
    {
        var pool = Estate.Visible
            .Concat(Estate.Restricted.Select(row => row.Text))
            .Concat(Estate.Restricted.SelectMany(row => Halves(row.Text)))
            .Concat(["15", "March", "15 March 2027", "2027-03-15", "2028", "Jane Doe", "Omar", "omar.haddad@acme.example", "%4F%62sidian", "&amp;", "UHJpeWEgTmFpcm9iaQ=="])
            .ToArray();
        var output = With("body", string.Concat(Enumerable.Range(0, 3).Select(_ => $"<p title=\"{Words(2)}\">{Words(dice.Next(1, 40))} <b>{Words(1)}</b>{Words(1)}</p>")));
        var pdf = new PdfDraft();
        for (var i = dice.Next(6); i > 0; i--) pdf.Lines.Add(Words(dice.Next(1, 5)));
        AddDrawing(pdf, dice.Next(3) == 0 ? Words(1).Replace("\u200b\u2060", "", StringComparison.Ordinal) : "Layout");
        AddObjects(pdf, Words(1));
        return output.Write("brief.pdf", pdf.Bytes()).Write("site/look.css", $"main{{color:#123}}/* {Words(2)} */");

        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => dice.Next(3) == 0 ? Unseen(pool[dice.Next(pool.Length)]) : Estate.Visible[dice.Next(Estate.Visible.Length)]));

        // Characters that show nothing, as copies carry them.
        string Unseen(string words) => dice.Next(3) == 0 ? words.Insert(dice.Next(words.Length), dice.Next(2) == 0 ? "\u200b\u2060" : "\u00ad") : words;
    }

    private static IEnumerable<string> Halves(string text)
    {
        var words = text.Split(' ');
        return [string.Join(' ', words[..(words.Length / 2)]), string.Join(' ', words[(words.Length / 2)..])];
    }

    /// <summary>A handout for Jane with a text in one place of it.</summary>
    private static Output With(string place, string text)
    {
        var output = new Output();
        var pdf = new PdfDraft();
        switch (place)
        {
            case "body": return output.Body(text);
            case "paragraph": return output.Body($"<p>{s_long} {text} {s_long}</p>");
            case "base64": return output.Body($"<p>{s_long} {Convert.ToBase64String(Encoding.UTF8.GetBytes(text))} {s_long}</p>");
            case "hexadecimal": return output.Body($"<p>{s_long} {Convert.ToHexString(Encoding.UTF8.GetBytes(text))} {s_long}</p>");
            case "attribute": return output.Body($"<p title=\"{text}\">x</p>");
            case "style": return output.Write("site/look.css", $"main{{color:#123}}/* {text} */");
            case "archive": return output.Write("handout.zip", Output.Zip(("Roadmap/site/index.html", Encoding.UTF8.GetBytes(Output.Page($"<p>{text}</p>")))));
            case "page":
            case "pages":
                pdf.Lines.AddRange(text.Split('\n'));
                break;
            case "objects": AddObjects(pdf, text); break;
            case "map": pdf.AddStream("/Filter /FlateDecode", Png.Zlib(Encoding.Latin1.GetBytes($"begincmap % {text}\nendcmap"))); break;
            case "drawing": AddDrawing(pdf, text); break;
            case "property": pdf.MoreContent = $"/Span << /ActualText ({text}) >> BDC EMC\n"; break;
        }

        return output.Write("brief.pdf", pdf.Bytes());
    }

    private static void AddObjects(PdfDraft pdf, string text)
    {
        const string Head = "90 0 ";
        var held = Encoding.Latin1.GetBytes($"{Head}<< /Title ({text}) >>");
        pdf.AddStream($"/Type /ObjStm /N 1 /First {Head.Length} /Filter /FlateDecode", Png.Zlib(held));
        pdf.Catalog("/Outlines 90 0 R");
    }

    // The same picture behind the text of every page, with a comment in it.
    private static void AddDrawing(PdfDraft pdf, string text)
    {
        var number = pdf.AddStream("/Filter /FlateDecode", Png.Zlib(Encoding.Latin1.GetBytes($"q .9 .9 .9 rg 10 10 m 20 30 l 30 10 l h f Q % {text}\n")));
        pdf.PageExtra = $"/Contents [{number} 0 R 4 0 R]";
    }
}
