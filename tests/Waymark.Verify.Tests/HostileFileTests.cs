using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Waymark.Verify.Tests.Support;

namespace Waymark.Verify.Tests;

/// <summary>Damaged and malicious files end in a finding: never in an exception, a hang or silence.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void ABombIsRefused()
    {
        // 160 MiB, packed twice: some hundred bytes.
        var bomb = Png.Zlib(Png.Zlib(new byte[160 << 20]));
        Assert.True(bomb.Length < 2_000);
        Scan(pdf => pdf.AddStream("/Filter [/FlateDecode /FlateDecode]", bomb)).Finds("WM5902", "brief.pdf");
    }

    [Fact]
    public void TooManyFiltersAreRefused() =>
        Scan(pdf => pdf.AddStream("/Filter [/FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode]", [1])).Finds("WM5902", "brief.pdf");

    [Fact]
    public void LoopsEnd()
    {
        Scan(pdf => pdf.Catalog($"/Outlines {pdf.Add("<< /First 7 0 R /Next 7 0 R >>")} 0 R"));
        Scan(pdf => pdf.PageExtra = "/Parent 3 0 R");
        Scan(pdf => pdf.Add("7 0 R"));
        Scan(pdf => pdf.AddStream("/Filter 7 0 R", [1, 2]));
        Scan(pdf => pdf.AddStream("/Type /ObjStm /N 99999999 /First 0", [1, 2])).Finds("WM5901", "brief.pdf");
    }

    [Fact]
    public void DeepNestingIsRefused()
    {
        Scan(pdf => pdf.Add(new string('[', 100_000))).Finds("WM5901", "brief.pdf");
        using var output = new Output();
        output.Body(string.Concat(Enumerable.Repeat("<div>", 50_000)));
        output.Scan().Finds("WM5902", "site/index.html");
        using var drawing = new Output();
        drawing.Write("site/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + string.Concat(Enumerable.Repeat("<g>", 50_000)));
        drawing.Scan().Finds("WM5902", "site/mark.svg");
        using var data = new Output();
        data.Write("site/a.json", new string('[', 50_000));
        data.Scan().Finds("WM5901", "site/a.json");
    }

    [Fact]
    public void EntitiesAreNotExpanded()
    {
        using var output = new Output();
        output.Write("site/mark.svg", "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><title>&b;</title></svg>");
        output.Scan().Finds("WM5901", "site/mark.svg");
    }

    [Fact]
    public void ArchivesThatReachOutAreRefused()
    {
        using var output = new Output();
        output.Write("handout.zip", Output.Zip(("../../etc/passwd", [1]), ("/etc/x", [1]), ("a\\b", [1])));
        var report = output.Scan();
        Assert.Equal(3, report.Findings.Count(finding => finding.Code == "WM5205"));
    }

    [Fact]
    public void LinksAreNotFollowed()
    {
        using var output = new Output();
        File.CreateSymbolicLink(Path.Combine(output.Folder, "site/link.html"), Path.Combine(output.Folder, "site/index.html"));
        Directory.CreateSymbolicLink(Path.Combine(output.Folder, "site/loop"), output.Folder);
        var report = output.Scan();
        report.Finds("WM5203", "site/link.html");
        report.Finds("WM5203", "site/loop");
    }

    [Fact]
    public void WhatIsNotWhatItsNameSaysIsReported()
    {
        using var output = new Output();
        output.Write("site/picture.png", Output.Page());
        output.Scan().Finds("WM5204", "site/picture.png");
    }

    [Fact]
    public void AnEncryptedDocumentCannotPass()
    {
        using var output = new Output();
        var text = Encoding.Latin1.GetString(new PdfDraft().Bytes()).Replace("/Root 1 0 R", "/Encrypt 1 0 R /Root 1 0 R", StringComparison.Ordinal);
        output.Write("brief.pdf", Encoding.Latin1.GetBytes(text));
        output.Scan().Finds("WM5901", "brief.pdf");
    }

    [Fact]
    public void CutAndChangedFilesAreReadAsFarAsTheyGo()
    {
        byte[][] sound = [new PdfDraft().Bytes(), Estate.SharedPicture, Output.Zip(("a.json", "[1]"u8.ToArray()), ("b.html", Encoding.UTF8.GetBytes(Output.Page()))), Encoding.UTF8.GetBytes(Output.Page())];
        string[] names = ["brief.pdf", "site/picture.png", "handout.zip", "site/index.html"];
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var dice = new Random(seed);
            var which = dice.Next(sound.Length);
            var bytes = (byte[])sound[which].Clone();
            for (var i = dice.Next(1, 30); i > 0; i--) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            if (dice.Next(3) == 0) bytes = bytes[..dice.Next(bytes.Length)];
            using var output = new Output();
            output.Write(names[which], bytes);
            return output.Scan().Files > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static ScanReport Scan(Action<PdfDraft> plant)
    {
        using var output = new Output();
        var pdf = new PdfDraft();
        plant(pdf);
        output.Write("brief.pdf", pdf.Bytes());
        return output.Scan();
    }
}
