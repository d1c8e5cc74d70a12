using System.Globalization;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Waymark.Verify.Tests.Support;

namespace Waymark.Verify.Tests;

/// <summary>Any restricted text, in any of the ways to write it down, anywhere it could be put: found.</summary>
public sealed class DisguiseTests
{
    private static readonly (string Name, Func<string, string> Write)[] Disguises =
    [
        ("as it is", text => text),
        ("upper case", text => text.ToUpperInvariant()),
        ("decomposed", text => text.Normalize(NormalizationForm.FormKD)),
        ("soft hyphens", text => string.Join('\u00AD', text.ToCharArray())),
        ("zero-width spaces", text => string.Join('\u200B', text.ToCharArray())),
        ("full width", text => string.Concat(text.Select(c => c is > ' ' and < (char)0x7F ? (char)(c + 0xFEE0) : c))),
        ("percent", text => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => string.Create(CultureInfo.InvariantCulture, $"%{b:X2}")))),
        ("decimal references", text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};")))),
        ("hexadecimal references", text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"&#x{(int)c:x};")))),
        ("escapes", text => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")))),
        ("base64", text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        ("base64 of a longer text", text => Convert.ToBase64String(Encoding.UTF8.GetBytes($"xy {text} z"))),
        ("base64 inside other letters", text => $"Q7{Convert.ToBase64String(Encoding.UTF8.GetBytes($"a {text} b"))}"),
        ("hexadecimal", text => Convert.ToHexString(Encoding.UTF8.GetBytes(text))),
        ("UTF-16 in base64", text => Convert.ToBase64String(Encoding.Unicode.GetBytes($"  {text}  "))),
    ];

    private static readonly (string Name, Action<Output, string> Put)[] Places =
    [
        ("a paragraph", (output, text) => output.Body($"<p>{WebUtility.HtmlEncode(text)}</p>")),
        ("an attribute", (output, text) => output.Body($"<p title=\"{WebUtility.HtmlEncode(text)}\">x</p>")),
        ("a comment", (output, text) => output.Body($"<!-- {text} -->")),
        ("JSON", (output, text) => output.Write("site/data.json", System.Text.Json.JsonSerializer.Serialize(new[] { text }))),
        ("a script", (output, text) => output.Write("site/data.js", $"var a = {System.Text.Json.JsonSerializer.Serialize(text)};")),
        ("a style sheet", (output, text) => output.Write("site/look.css", $"main::after{{content:\"{text}\"}}")),
        ("a drawing", (output, text) => output.Write("site/mark.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>{WebUtility.HtmlEncode(text)}</desc></svg>")),
        ("PDF text", (output, text) => output.Write("brief.pdf", PdfWith(pdf => pdf.Lines.Add(text)))),
        ("a PDF string", (output, text) => output.Write("brief.pdf", PdfWith(pdf => pdf.Info($"/Subject <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>")))),
        ("a PDF stream", (output, text) => output.Write("brief.pdf", PdfWith(pdf => pdf.AddStream("/Filter /FlateDecode", Png.Zlib(Encoding.UTF8.GetBytes(text)))))),
        ("PNG text", (output, text) => output.Write("site/picture.png", Png.With(Estate.SharedPicture, "iTXt", [.. "Title\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(text)]))),
        ("an archive", (output, text) => output.Write("handout.zip", Output.Zip(("notes.json", Encoding.UTF8.GetBytes(text))))),
    ];

    // Texts long enough to be told from chance in any encoding.
    private static readonly string[] Texts = [.. Estate.Restricted.Select(entry => entry.Text).Where(text => text.Length > 13)];

    [Fact]
    public void IsFoundInEveryPlace() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, (Texts.Length * Disguises.Length * Places.Length) - 1)), number =>
        {
            var text = Texts[number % Texts.Length];
            var (disguise, write) = Disguises[number / Texts.Length % Disguises.Length];
            var (place, put) = Places[number / Texts.Length / Disguises.Length];
            using var output = new Output();
            put(output, write(text));
            var restricted = output.Scan().Findings.Any(finding => string.CompareOrdinal(finding.Code, "WM5100") < 0);
            return restricted.Label($"“{text}”, {disguise}, in {place}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(250));

    private static byte[] PdfWith(Action<PdfDraft> plant)
    {
        var pdf = new PdfDraft();
        plant(pdf);
        return pdf.Bytes();
    }
}
