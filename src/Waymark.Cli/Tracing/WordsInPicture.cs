using System.Collections.Immutable;
using System.Globalization;
using Waymark.Marks.Pictures;

namespace Waymark.Cli.Tracing;

/// <summary>
/// Finds words in a picture with tesseract, however it is turned: lines are laid level first, then the four quarter turns are tried until words are read with
/// confidence. Places are given in the picture as it came, whose pixels nothing has turned.
/// </summary>
internal static class WordsInPicture
{
    /// <summary>Pixels of the longer side at which tesseract reads a whole page well.</summary>
    private const double Readable = 2600;

    /// <summary>Percent that tesseract is sure of a word.</summary>
    private const double Sure = 60;

    /// <summary>Sure words of three letters or more that end the search for the right way up.</summary>
    private const int Enough = 8;

    private sealed record View(ImmutableArray<PictureWord> Words, int SureWords);

    public static ImmutableArray<PictureWord> Find(GreyPicture picture)
    {
        var slant = Slant.Of(picture);
        View? best = null;
        foreach (var quarter in (int[])[0, 180, 90, 270])
        {
            var view = Look(picture, slant + quarter);
            if (best is null || view.SureWords > best.SureWords) best = view;
            if (best.SureWords >= Enough) break;
        }

        return best!.Words;
    }

    private static View Look(GreyPicture picture, double degrees)
    {
        var scale = Math.Clamp(Readable / Math.Max(picture.Width, picture.Height), 0.5, 4);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (width, height) = (Extent(picture.Width, cos, picture.Height, sin, scale), Extent(picture.Width, sin, picture.Height, cos, scale));
        var level = picture.Resampled(width, height, ToSource);
        // Its owner alone can read what is made here.
        var folder = Directory.CreateTempSubdirectory("waymark-");
        try
        {
            var path = Path.Combine(folder.FullName, "level.pgm");
            File.WriteAllBytes(path, level.ToPgm());
            return Parse(ConfinedProgram.Run("tesseract", "tesseract-ocr", path, path, "-", "--psm", "3", "tsv"), ToSource);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        (double X, double Y) ToSource(double x, double y)
        {
            var (s, t) = ((x - (width / 2.0)) / scale, (y - (height / 2.0)) / scale);
            return ((s * cos) - (t * sin) + (picture.Width / 2.0), (s * sin) + (t * cos) + (picture.Height / 2.0));
        }
    }

    private static int Extent(int width, double along, int height, double across, double scale) =>
        (int)Math.Ceiling(((width * Math.Abs(along)) + (height * Math.Abs(across))) * scale);

    /// <summary>Columns of tesseract's TSV: level (5 is a word), …, left 6, top 7, width 8, height 9, confidence 10, text 11.</summary>
    private static View Parse(string tsv, Func<double, double, (double X, double Y)> toSource)
    {
        var words = ImmutableArray.CreateBuilder<PictureWord>();
        var sure = 0;
        foreach (var line in tsv.Split('\n'))
        {
            var columns = line.Split('\t');
            if (columns.Length < 12 || columns[0] != "5" || string.IsNullOrWhiteSpace(columns[11])) continue;
            var (x, y) = toSource(Number(columns[6]) + (Number(columns[8]) / 2), Number(columns[7]) + (Number(columns[9]) / 2));
            words.Add(new PictureWord(columns[11].Trim(), x, y));
            if (Number(columns[10]) >= Sure && columns[11].Count(char.IsLetter) >= 3) sure++;
        }

        return new View(words.ToImmutable(), sure);
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
