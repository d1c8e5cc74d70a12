using System.Globalization;
using Waymark.Marks.Pictures;

namespace Waymark.Cli.Tracing;

/// <summary>Pictures as shades of grey, decoded by ImageMagick in a confined child: no decoder runs in this process.</summary>
internal static class PictureFile
{
    /// <summary>Pixels of the longer side: an A4 page at 400 dpi. More is made smaller while it is decoded.</summary>
    public const int LongestSide = 4700;

    public const string Decoder = "convert";

    /// <summary>Pixels of the longer side of a rendered page: an A4 page at 205 dpi, at which nothing is lost that a mark needs.</summary>
    private const string RenderedSide = "2400";

    /// <summary>What ImageMagick may use: a picture that says it is larger than a poster is refused before it is unpacked.</summary>
    private static readonly string[] Limits = ["-limit", "width", "30KP", "-limit", "height", "30KP", "-limit", "area", "256MP", "-limit", "memory", "640MiB", "-limit", "map", "0", "-limit", "disk", "0"];

    /// <summary>How many pictures a file holds: one, but for TIFF, in which a scanner puts all its pages. What else holds several shows the same one, smaller.</summary>
    /// <exception cref="IOException">ImageMagick is not here.</exception>
    /// <exception cref="LeakRefusedException">The file is no such picture, or passes a limit.</exception>
    public static int Count(string path, string format) =>
        format == "tiff" ? ConfinedProgram.Run(Decoder, "imagemagick", path, [.. Limits, "-ping", $"{format}:{path}", "-format", "x", "info:-"]).Trim().Length : 1;

    /// <param name="page">Which of its pictures, from 0.</param>
    /// <exception cref="IOException">ImageMagick is not here.</exception>
    /// <exception cref="LeakRefusedException">The file is no such picture, or passes a limit.</exception>
    public static GreyPicture Decode(string path, string format, int page)
    {
        // The format is said, never guessed from the file: ImageMagick knows formats that run other programs.
        var size = string.Create(CultureInfo.InvariantCulture, $"{LongestSide}x{LongestSide}>");
        var pgm = ConfinedProgram.RunForBytes(Decoder, "imagemagick", path,
            [.. Limits, string.Create(CultureInfo.InvariantCulture, $"{format}:{path}[{page}]"), "-auto-orient", "-background", "white", "-alpha", "remove", "-alpha", "off", "-colorspace", "Gray", "-resize", size, "-depth", "8", "pgm:-"]);
        return Parse(pgm);
    }

    /// <summary>A page of a PDF as poppler draws it, in a picture that is as large whatever size the page says it has.</summary>
    /// <param name="page">From 1.</param>
    public static GreyPicture Render(string path, int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return Parse(ConfinedProgram.RunForBytes("pdftoppm", "poppler-utils", path, "-gray", "-scale-to", RenderedSide, "-f", number, "-l", number, "-singlefile", path));
    }

    private static GreyPicture Parse(byte[] pgm)
    {
        try
        {
            return GreyPicture.FromPgm(pgm);
        }
        catch (FormatException wrong)
        {
            throw new LeakRefusedException($"its pixels cannot be read: {wrong.Message}");
        }
    }
}
