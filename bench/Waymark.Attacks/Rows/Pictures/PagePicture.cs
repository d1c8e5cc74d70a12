using System.Globalization;
using Waymark.Attacks.Frame;
using Waymark.Cli.Tracing;
using Waymark.Marks.Pictures;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Pictures of one page or slide of a copy, and what programs do to pictures.</summary>
internal static class PagePicture
{
    /// <summary>Traces one page as a screen of so many dots an inch shows it, changed by ImageMagick.</summary>
    /// <param name="change">Operators of <c>convert</c> between the screenshot and the leak.</param>
    public static Outcome Trace(Attempt attempt, Sheet sheet, int dpi, string format, params string[] change) => Trace(attempt, Render(attempt, sheet, dpi), format, change);

    /// <summary>Traces a picture that was made here. One in which no word can be read is refused, which names nobody.</summary>
    public static Outcome Trace(Attempt attempt, GreyPicture picture, string format, params string[] change)
    {
        var leak = Save(attempt, picture, format, change);
        try
        {
            return Outcome.Of(attempt.Issue.Trace(leak), attempt.Copy.Id);
        }
        catch (LeakRefusedException)
        {
            return Outcome.Nothing;
        }
    }

    /// <summary>The leak of <see cref="Trace(Attempt, GreyPicture, string, string[])"/>, not traced yet.</summary>
    public static string Save(Attempt attempt, GreyPicture picture, string format, params string[] change)
    {
        var (raw, leak) = (Path.Combine(attempt.Folder, "raw.pgm"), Path.Combine(attempt.Folder, $"leak.{format}"));
        File.WriteAllBytes(raw, picture.ToPgm());
        // A PNG is the same picture however well it is packed, and packing well takes longer than tracing.
        OtherProgram.Run("convert", [raw, .. change, "-define", "png:compression-level=1", leak]);
        return leak;
    }

    /// <summary>A page as poppler draws it.</summary>
    public static GreyPicture Render(Attempt attempt, Sheet sheet, int dpi) => Render(attempt, sheet, sheet.One(attempt), dpi);

    /// <inheritdoc cref="Render(Attempt, Sheet, int)"/>
    /// <param name="page">From 1.</param>
    public static GreyPicture Render(Attempt attempt, Sheet sheet, string page, int dpi)
    {
        var root = Path.Combine(attempt.Folder, "render");
        OtherProgram.Run("pdftoppm", "-gray", "-r", Number(dpi), "-f", page, "-l", page, "-singlefile", sheet.PdfOf(attempt.Copy), root);
        return GreyPicture.FromPgm(File.ReadAllBytes(root + ".pgm"));
    }

    public static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
