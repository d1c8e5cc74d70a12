using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Waymark.Marks.Pictures;
using Waymark.Marks.Tracing;

namespace Waymark.Cli.Tracing;

/// <summary>Turns leaked files into text, positions of words, and pictures. Several files are one leak.</summary>
internal static class LeakReader
{
    /// <summary>Bytes of one leaked file.</summary>
    private const long Largest = 256L << 20;

    /// <summary>Words below which a page of a PDF is taken for a picture of a page.</summary>
    private const int FewestWords = 5;

    /// <summary>Pages of one PDF that are looked at as pictures; each costs seconds.</summary>
    private const int MostPictures = 24;

    /// <param name="paths">Files, or <c>-</c> for standard input.</param>
    public static Leak Read(IReadOnlyList<string> paths)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<FoundWord>();
        var pictures = ImmutableArray.CreateBuilder<LeakedPicture>();
        var unread = ImmutableArray.CreateBuilder<string>();
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
            pictures.AddRange(part.Pictures);
            unread.AddRange(part.Unread);
        }

        return new Leak(text.ToString(), words.ToImmutable())
        {
            SiteWords = siteWords.ToImmutable(),
            Pictures = pictures.ToImmutable(),
            Unread = unread.ToImmutable(),
            Files = files.Count > 1 ? files.ToImmutable() : [],
        };
    }

    private static Leak ReadFile(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"there is no file {path}.");
        if (new FileInfo(path).Length > Largest) throw new LeakRefusedException($"{path} is larger than {Largest >> 20} MiB");
        var start = new byte[1024];
        using (var file = File.OpenRead(path)) start = start[..file.Read(start)];
        return LeakKinds.Of(start) switch
        {
            LeakKind.Pdf => ReadPdf(path),
            LeakKind.Png => ReadPicture(path, "png"),
            LeakKind.Jpeg => ReadPicture(path, "jpeg"),
            LeakKind.WebP => ReadPicture(path, "webp"),
            LeakKind.Html => LeakedPage.Read(File.ReadAllText(path)),
            _ => new Leak(File.ReadAllText(path), []),
        };
    }

    private static Leak ReadPicture(string path, string format)
    {
        if (ConfinedProgram.Has(PictureFile.Decoder)) return PartOf(PictureFile.Decode(path, format));
        return new Leak(ConfinedProgram.Run("tesseract", "tesseract-ocr", path, path, "-", "--psm", "3"), [])
        {
            Unread = [$"positions of words in {Path.GetFileName(path)}: ImageMagick is not here (Debian: apt-get install imagemagick)"],
        };
    }

    private static Leak PartOf(GreyPicture picture)
    {
        var words = WordsInPicture.Find(picture);
        return new Leak(string.Join(' ', words.Select(word => word.Text)), []) { Pictures = [new LeakedPicture(picture, words)] };
    }

    /// <summary>A PDF by its text, and each page without text by its picture: a scan, or a page that somebody rastered.</summary>
    private static Leak ReadPdf(string path)
    {
        var (words, pages) = WordsOf(ConfinedProgram.Run("pdftotext", "poppler-utils", path, "-bbox", path, "-"));
        var counts = words.CountBy(word => word.Page).ToDictionary();
        int[] bare = [.. Enumerable.Range(0, pages).Where(page => counts.GetValueOrDefault(page) < FewestWords)];
        ImmutableArray<Leak> pictures = [.. bare.Take(MostPictures).Select(page => PartOf(PictureFile.Render(path, page + 1)))];
        return new Leak(string.Join(' ', [.. words.Select(word => word.Text), .. pictures.Select(part => part.Text)]), words)
        {
            Pictures = [.. pictures.SelectMany(part => part.Pictures)],
            Unread = bare.Length > MostPictures ? [$"{bare.Length - MostPictures} pages of {Path.GetFileName(path)} that hold no text: give them as a file of their own"] : [],
        };
    }

    /// <summary>The words of <c>pdftotext -bbox</c>: <c>word xMin yMin xMax yMax</c> in <c>page</c> elements, lengths in points.</summary>
    private static (ImmutableArray<FoundWord> Words, int Pages) WordsOf(string xml)
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

        return (words.ToImmutable(), page + 1);
    }

    private static double Number(string? text) => double.Parse(text ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture);
}
