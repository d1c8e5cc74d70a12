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

    /// <summary>Pages of one file that are looked at as pictures; each costs seconds.</summary>
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
        var pages = ImmutableArray.CreateBuilder<string>();
        foreach (var path in paths)
        {
            var part = FromPage(path == "-" ? new Leak(System.Console.In.ReadToEnd(), []) : ReadFile(Path.GetFullPath(path)), pages.Count);
            files.Add(part);
            text.Append(part.Text).Append('\n');
            words.AddRange(part.Words);
            siteWords.AddRange(part.SiteWords);
            pictures.AddRange(part.Pictures);
            pages.AddRange(part.Pages);
            unread.AddRange(part.Unread);
            if (!HoldsWords(part)) unread.Add($"{(path == "-" ? "standard input" : Path.GetFileName(path))}: no word could be read in it");
        }

        // A stranger's text is foreign; of nothing, nothing can be said.
        if (!files.Any(HoldsWords)) throw new LeakRefusedException("no word could be read in it") { Hint = "give a file with text, or a picture of a page that is sharp enough to read" };

        return new Leak(text.ToString(), words.ToImmutable())
        {
            SiteWords = siteWords.ToImmutable(),
            Pictures = pictures.ToImmutable(),
            Pages = pages.ToImmutable(),
            Unread = unread.ToImmutable(),
            Files = files.Count > 1 ? files.ToImmutable() : [],
        };
    }

    private static bool HoldsWords(Leak part) => part.Text.Any(char.IsLetterOrDigit);

    /// <summary>A file's pages follow those of the files before it.</summary>
    private static Leak FromPage(Leak part, int first) => part with
    {
        Words = [.. part.Words.Select(word => word with { Page = word.Page + first })],
        Pictures = [.. part.Pictures.Select(picture => picture with { Page = picture.Page + first })],
    };

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
            LeakKind.Tiff => ReadPicture(path, "tiff"),
            LeakKind.Heif => ReadPicture(path, "heic"),
            LeakKind.Html => LeakedPage.Read(File.ReadAllText(path)),
            _ => ReadText(path, start),
        };
    }

    /// <summary>Text in whatever encoding its byte order mark says. A file that holds NUL is none, and a verdict on its bytes would be one on nothing.</summary>
    private static Leak ReadText(string path, ReadOnlySpan<byte> start)
    {
        var text = File.ReadAllText(path);
        if (!text.Contains('\0', StringComparison.Ordinal)) return new Leak(text, []);
        throw new LeakRefusedException("it is neither text nor HTML, nor PDF, PNG, JPEG, WebP, TIFF or HEIC")
        {
            Hint = start.StartsWith("PK"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
                ? "open it in the program that it belongs to and print it to a PDF; take files out of an archive"
                : "a picture: save it as PNG; a document: print it to a PDF; anything else: give its text on standard input",
        };
    }

    private static Leak ReadPicture(string path, string format)
    {
        if (ConfinedProgram.Has(PictureFile.Decoder)) return ReadPictures(path, format);
        return new Leak(ConfinedProgram.Run("tesseract", "tesseract-ocr", path, path, "-", "--psm", "3"), [])
        {
            Unread = [$"positions of words in {Path.GetFileName(path)}: ImageMagick is not here (Debian: apt-get install imagemagick)"],
        };
    }

    /// <summary>A file of pictures, as a scanner writes it: each is a page.</summary>
    private static Leak ReadPictures(string path, string format)
    {
        var (name, pages) = (Path.GetFileName(path), PictureFile.Count(path, format));
        return Look([.. Enumerable.Range(0, pages)], page => PictureFile.Decode(path, format, page), $"pictures of {name}") with { Pages = NamesOf(name, pages) };
    }

    private static ImmutableArray<string> NamesOf(string file, int pages) =>
        pages == 1 ? [file] : [.. Enumerable.Range(1, pages).Select(page => string.Create(CultureInfo.InvariantCulture, $"{file}, page {page}"))];

    /// <summary>Looks at pages of a file as pictures, as far as there are not too many.</summary>
    /// <param name="pages">Of the file, from 0.</param>
    /// <param name="kind">What the pages are called that were left out.</param>
    private static Leak Look(int[] pages, Func<int, GreyPicture> draw, string kind)
    {
        Leak[] parts = [.. pages.Take(MostPictures).Select(page => PartOf(draw(page), page))];
        return new Leak(string.Join(' ', parts.Select(part => part.Text)), [])
        {
            Pictures = [.. parts.SelectMany(part => part.Pictures)],
            Unread = pages.Length > MostPictures ? [$"{pages.Length - MostPictures} {kind}: give them as a file of their own"] : [],
        };
    }

    /// <param name="page">Of its file, from 0.</param>
    private static Leak PartOf(GreyPicture picture, int page)
    {
        var words = WordsInPicture.Find(picture);
        return new Leak(string.Join(' ', words.Select(word => word.Text)), []) { Pictures = [new LeakedPicture(picture, words) { Page = page }] };
    }

    /// <summary>A PDF by its text, and each page without text by its picture: a scan, or a page that somebody rastered.</summary>
    private static Leak ReadPdf(string path)
    {
        var (words, pages) = WordsOf(ListWords(path));
        var counts = words.CountBy(word => word.Page).ToDictionary();
        int[] bare = [.. Enumerable.Range(0, pages).Where(page => counts.GetValueOrDefault(page) < FewestWords)];
        var name = Path.GetFileName(path);
        var pictures = Look(bare, page => PictureFile.Render(path, page + 1), $"pages of {name} that hold no text");
        return pictures with { Text = string.Join(' ', [.. words.Select(word => word.Text), .. bare.Length > 0 ? [pictures.Text] : Array.Empty<string>()]), Words = words, Pages = NamesOf(name, pages) };
    }

    private static string ListWords(string path)
    {
        try
        {
            return ConfinedProgram.Run("pdftotext", "poppler-utils", path, "-bbox", path, "-");
        }
        catch (LeakRefusedException) when (File.ReadAllBytes(path).AsSpan().IndexOf("/Encrypt"u8) >= 0)
        {
            // Passphrases are asked of nobody here: a child that reads hostile files would have to be told them.
            throw new LeakRefusedException("it opens with a passphrase only")
            {
                Hint = "open it and trace what comes out: qpdf --decrypt --password-file=PASSPHRASE.txt leaked.pdf open.pdf",
            };
        }
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
