using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Waymark.Verify.Tests.Support;

/// <summary>A finished handout for Jane in a folder of its own, sound until a test plants something.</summary>
public sealed class Output : IDisposable
{
    public const string Style = "body{margin:0}main{max-width:60ch}";

    public Output()
    {
        Folder = Directory.CreateTempSubdirectory("waymark-output-").FullName;
        Write("site/index.html", Page());
        Write("site/look.css", "main{color:#123}/* house style */");
        Write("site/picture.png", Estate.SharedPicture);
        Write("site/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><title>Brackenholt</title><path d=\"M0 0h4\"/></svg>");
        Write("brief.pdf", new PdfDraft().Bytes());
    }

    public string Folder { get; }

    public ScanReport Scan() => Estate.Scanner.Scan(Estate.ForJane, Folder);

    public Output Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    public Output Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>Replaces the start page by one with this between its sentences.</summary>
    public Output Body(string html) => Write("site/index.html", Page(html));

    public Output Head(string html) => Write("site/index.html", Page(head: html));

    /// <summary>Moves the site's files to where a role's site has them; the brief stays beside them.</summary>
    public Output AsRoleSite()
    {
        var site = Path.Combine(Folder, "site");
        foreach (var file in Directory.EnumerateFiles(site).Order(StringComparer.Ordinal)) File.Move(file, Path.Combine(Folder, Path.GetFileName(file)));
        Directory.Delete(site);
        var start = Path.Combine(Folder, "index.html");
        return Write("index.html", File.ReadAllText(start).Replace("../brief.pdf", "brief.pdf", StringComparison.Ordinal));
    }

    public static string Page(string body = "", string head = "")
    {
        var paragraphs = string.Concat(Estate.Visible.Select(sentence => $"<p>{sentence}</p>"));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        return $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'sha256-{hash}'; img-src 'self'; base-uri 'none'; form-action 'none'">
            <meta name="robots" content="noindex, nofollow">
            <meta name="referrer" content="no-referrer">
            <title>Your roadmap</title>
            <style>{Style}</style>
            <link rel="stylesheet" href="look.css">
            {head}
            </head>
            <body>
            <main id="top">
            <h1>Your roadmap</h1>
            <p>Prepared for Jane Doe, Acme Coatings, 22 November 2026. Shared by Imogen Sato. Copy 7qk4-m2xd-9vhe.</p>
            <img src="picture.png" alt="Two columns of equal height."><img src="mark.svg" alt="Brackenholt">
            {paragraphs}
            <p><a href="mailto:imogen@brackenholt.example">Ask Imogen Sato</a> or <a href="../brief.pdf">read the brief</a>, or go to the <a href="#top">top</a>.</p>
            {body}
            </main>
            </body>
            </html>
            """;
    }

    public static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Bytes)> entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return file.ToArray();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>Says what a report holds in the words of a test.</summary>
public static class Reports
{
    public static void Finds(this ScanReport report, string code, string? path = null) =>
        Assert.True(
            report.Findings.Any(finding => finding.Code == code && (path is null || finding.Path == path)),
            $"no {code}{(path is null ? "" : $" in {path}")} among: {report.Written()}");

    public static void Misses(this ScanReport report, string code) => Assert.True(report.Findings.All(finding => finding.Code != code), report.Written());

    public static void FindsNothing(this ScanReport report) => Assert.True(report.Passed, report.Written());

    public static string Written(this ScanReport report) => string.Join('\n', report.Findings.Select(finding => $"{finding.ToDiagnostic()}"));
}
