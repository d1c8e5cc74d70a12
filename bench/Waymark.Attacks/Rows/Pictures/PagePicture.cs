using System.Globalization;
using Waymark.Attacks.Frame;
using Waymark.Marks.Pictures;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Pictures of one page or slide of a copy, any one of them, and what programs do to pictures.</summary>
internal static class PagePicture
{
    /// <summary>Traces one page as a screen of so many dots an inch shows it, changed by ImageMagick.</summary>
    /// <param name="change">Operators of <c>convert</c> between the screenshot and the leak.</param>
    public static Outcome Trace(Attempt attempt, string pdf, int dpi, string format, params string[] change) =>
        Outcome.Of(attempt.Issue.Trace(Make(attempt, pdf, dpi, format, change)), attempt.Copy.Id);

    /// <summary>The leak of <see cref="Trace(Attempt, string, int, string, string[])"/>, not traced yet.</summary>
    public static string Make(Attempt attempt, string pdf, int dpi, string format, params string[] change)
    {
        var (page, leak) = (Path.Combine(attempt.Folder, "page.pgm"), Path.Combine(attempt.Folder, $"leak.{format}"));
        File.WriteAllBytes(page, Render(attempt, pdf, dpi).ToPgm());
        OtherProgram.Run("convert", [page, .. change, leak]);
        return leak;
    }

    /// <summary>Traces a picture that was made here, saved as a JPEG as cameras and scanners do.</summary>
    public static Outcome Trace(Attempt attempt, GreyPicture picture, int quality)
    {
        var (raw, leak) = (Path.Combine(attempt.Folder, "raw.pgm"), Path.Combine(attempt.Folder, "leak.jpg"));
        File.WriteAllBytes(raw, picture.ToPgm());
        OtherProgram.Run("convert", raw, "-quality", Number(quality), leak);
        return Outcome.Of(attempt.Issue.Trace(leak), attempt.Copy.Id);
    }

    /// <summary>A page that the dice choose, as poppler draws it.</summary>
    public static GreyPicture Render(Attempt attempt, string pdf, int dpi) => RenderWith(attempt, pdf, dpi, out _);

    /// <inheritdoc cref="Render"/>
    /// <param name="page">The page as a PDF of its own.</param>
    public static GreyPicture RenderWith(Attempt attempt, string pdf, int dpi, out string page)
    {
        var root = Path.Combine(attempt.Folder, "render");
        OtherProgram.Run("pdfseparate", pdf, Path.Combine(attempt.Folder, "part-%d.pdf"));
        var parts = Directory.EnumerateFiles(attempt.Folder, "part-*.pdf").Order(StringComparer.Ordinal).ToArray();
        page = attempt.Dice.OneOf(parts);
        OtherProgram.Run("pdftoppm", "-gray", "-r", Number(dpi), "-singlefile", page, root);
        return GreyPicture.FromPgm(File.ReadAllBytes(root + ".pgm"));
    }

    public static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
