using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Waymark.Marks.Tracing;

namespace Waymark.Cli.Tracing;

/// <summary>Turns leaked files into text and positions of words. Several files are one leak.</summary>
internal static class LeakReader
{
    /// <summary>Bytes of one leaked file.</summary>
    private const long Largest = 256L << 20;

    /// <param name="paths">Files, or <c>-</c> for standard input.</param>
    public static Leak Read(IReadOnlyList<string> paths)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<FoundWord>();
        var siteWords = ImmutableArray.CreateBuilder<SiteWord>();
        var files = ImmutableArray.CreateBuilder<Leak>();
        foreach (var path in paths)
        {
            var part = path == "-" ? new Leak(System.Console.In.ReadToEnd(), []) : ReadFile(Path.GetFullPath(path));
            files.Add(part);
            text.Append(part.Text).Append('\n');
            var firstPage = words.Count == 0 ? 0 : words[^1].Page + 1;
            words.AddRange(part.Words.Select(word => word with { Page = word.Page + firstPage }));
            siteWords.AddRange(part.SiteWords);
        }

        return new Leak(text.ToString(), words.ToImmutable()) { SiteWords = siteWords.ToImmutable(), Files = files.Count > 1 ? files.ToImmutable() : [] };
    }

    private static Leak ReadFile(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"there is no file {path}.");
        if (new FileInfo(path).Length > Largest) throw new LeakRefusedException($"{path} is larger than {Largest >> 20} MiB");
        var start = new byte[1024];
        using (var file = File.OpenRead(path)) start = start[..file.Read(start)];
        switch (LeakKinds.Of(start))
        {
            case LeakKind.Pdf:
                var words = WordsOf(ConfinedProgram.Run("pdftotext", "poppler-utils", path, "-bbox", path, "-"));
                return new Leak(string.Join(' ', words.Select(word => word.Text)), words);
            case LeakKind.Picture:
                return new Leak(ConfinedProgram.Run("tesseract", "tesseract-ocr", path, path, "-", "--psm", "3"), []);
            case LeakKind.Html:
                return LeakedPage.Read(File.ReadAllText(path));
            default:
                return new Leak(File.ReadAllText(path), []);
        }
    }

    /// <summary>The words of <c>pdftotext -bbox</c>: <c>word xMin yMin xMax yMax</c> in <c>page</c> elements, lengths in points.</summary>
    private static ImmutableArray<FoundWord> WordsOf(string xml)
    {
        var words = ImmutableArray.CreateBuilder<FoundWord>();
        var page = -1;
        // Control characters of a hostile file are no XML.
        var clean = string.Concat(xml.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
        using var reader = XmlReader.Create(new StringReader(clean), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.LocalName == "page") page++;
                if (reader.LocalName != "word") continue;
                var (x, y, right) = (Number(reader.GetAttribute("xMin")), Number(reader.GetAttribute("yMax")), Number(reader.GetAttribute("xMax")));
                words.Add(new FoundWord(reader.ReadElementContentAsString(), page, x, y, right));
            }
        }
        catch (XmlException malformed)
        {
            throw new LeakRefusedException($"its text cannot be listed: {malformed.Message}");
        }

        return words.ToImmutable();
    }

    private static double Number(string? text) => double.Parse(text ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture);
}
