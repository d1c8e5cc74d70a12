using System.Collections.Immutable;
using System.Globalization;
using Waymark.Marks.Pictures;

namespace Waymark.Cli.Tracing;

/// <summary>
/// Finds words in a picture with tesseract, however it is turned: lines are laid level first, and parallel where the page is seen from the side; then the four quarter
/// turns are tried until words are read with confidence. What a lamp lights unevenly is looked at as it came and under even light. Places are given in the
/// picture as it came, whose pixels nothing has turned.
/// </summary>
internal static class WordsInPicture
{
    /// <summary>Pixels of the longer side at which tesseract reads a whole page well: a smaller picture is made as large, and letters gain nothing from more.</summary>
    private const double Readable = 1800;

    /// <summary>Pixels of the longer side beyond which a picture is made smaller. Up to it, small letters are read as they came.</summary>
    private const double Largest = 2600;

    /// <summary>Percent that tesseract is sure of a word.</summary>
    private const double Sure = 60;

    /// <summary>Sure words of three letters or more that end the search for the right way up.</summary>
    private const int Enough = 8;

    /// <summary>Sure words that say that the light is no hindrance: the picture in another light is not looked at.</summary>
    private const int Many = 40;

    /// <summary>Degrees that tesseract does not mind.</summary>
    private const double Level = 2;

    /// <param name="AllWords">Words of three letters or more, sure or not.</param>
    private sealed record View(ImmutableArray<PictureWord> Words, int SureWords, int AllWords)
    {
        /// <summary>Of words that stand upright tesseract is sure, of nearly all in a clear picture; upside down it is sure of a quarter at most.</summary>
        public bool IsUpright => SureWords * 2 >= AllWords;
    }

    public static ImmutableArray<PictureWord> Find(GreyPicture picture)
    {
        var slant = Slant.Of(picture);
        View? best = null;
        GreyPicture[] lights = Lamp.Evened(picture) is { } evened ? [evened, picture] : [picture];
        // Lines that fan out have no one lean, and a watermark across the page may have: the picture as it came is the next guess.
        var turns = ((int[])[0, 180, 90, 270]).SelectMany(quarter => Math.Abs(slant) < Level ? [slant + quarter] : new[] { slant + quarter, quarter });
        foreach (var turn in turns)
        {
            foreach (var fan in FansOf(picture, turn))
            {
                foreach (var light in lights)
                {
                    var view = Look(light, turn, fan);
                    if (best is null || view.SureWords > best.SureWords) best = view;
                    if (best.SureWords >= Many && best.IsUpright) return best.Words;
                }

                if (best!.SureWords >= Enough && best.IsUpright) return best.Words;
            }
        }

        return best!.Words;
    }

    /// <summary>Lines laid parallel where they fan out, and as they are.</summary>
    private static (double Top, double Bottom)[] FansOf(GreyPicture picture, double degrees)
    {
        var scale = Math.Min(1, 1000.0 / Math.Max(picture.Width, picture.Height));
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (width, height) = (Extent(picture.Width, cos, picture.Height, sin, scale), Extent(picture.Width, sin, picture.Height, cos, scale));
        var fan = Slant.FanOf(picture.Resampled(width, height, (x, y) => Turned(picture, (x - (width / 2.0)) / scale, (y - (height / 2.0)) / scale, sin, cos)));
        return fan == default ? [default] : [fan, default];
    }

    /// <param name="fan">Degrees by which lines at the top and at the bottom of the level picture lean.</param>
    private static View Look(GreyPicture picture, double degrees, (double Top, double Bottom) fan)
    {
        var side = (double)Math.Max(picture.Width, picture.Height);
        var scale = Math.Clamp(Math.Clamp(side, Readable, Largest) / side, 0.5, 4);
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
            if (fan == default) return Turned(picture, s, t, sin, cos);
            var lean = fan.Top + ((fan.Bottom - fan.Top) * y / height);
            return Turned(picture, s, t + (s * Math.Tan(lean * Math.PI / 180)), sin, cos);
        }
    }

    /// <summary>From places around the middle of a turned picture to places in the picture.</summary>
    private static (double X, double Y) Turned(GreyPicture picture, double s, double t, double sin, double cos) =>
        ((s * cos) - (t * sin) + (picture.Width / 2.0), (s * sin) + (t * cos) + (picture.Height / 2.0));

    private static int Extent(int width, double along, int height, double across, double scale) =>
        (int)Math.Ceiling(((width * Math.Abs(along)) + (height * Math.Abs(across))) * scale);

    /// <summary>Columns of tesseract's TSV: level (5 is a word), …, left 6, top 7, width 8, height 9, confidence 10, text 11.</summary>
    private static View Parse(string tsv, Func<double, double, (double X, double Y)> toSource)
    {
        var words = ImmutableArray.CreateBuilder<PictureWord>();
        var (sure, all) = (0, 0);
        foreach (var line in tsv.Split('\n'))
        {
            var columns = line.Split('\t');
            if (columns.Length < 12 || columns[0] != "5" || string.IsNullOrWhiteSpace(columns[11])) continue;
            var (x, y) = toSource(Number(columns[6]) + (Number(columns[8]) / 2), Number(columns[7]) + (Number(columns[9]) / 2));
            words.Add(new PictureWord(columns[11].Trim(), x, y));
            if (columns[11].Count(char.IsLetter) < 3) continue;
            all++;
            if (Number(columns[10]) >= Sure) sure++;
        }

        return new View(words.ToImmutable(), sure, all);
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
