using Waymark.Attacks.Frame;
using Waymark.Attacks.Rows.Pictures;
using Waymark.Marks.Accusation;
using Waymark.Marks.Pictures;
using Waymark.Marks.Shifts;
using Waymark.Pages;

namespace Waymark.Attacks.Rows.Slides;

/// <summary>
/// One slide of a copy that has content: the build says of the others (title, questions) that no copy can be told from them by themselves, and
/// <see cref="Files.OnePage"/> counts them too.
/// </summary>
internal static class SlidePicture
{
    /// <summary>The slide as a PDF of its own.</summary>
    public static string Cut(Attempt attempt)
    {
        var document = attempt.Issue.Editions.SelectMany(edition => edition.Documents).First(document => document.Movement == Movement.Slides);
        var positions = Positions.Of(document, IssueOfCopies.Key);
        int[] certified = [.. Enumerable.Range(0, document.Pages.Length).Where(page => positions.CountOn(page) >= Certainty.SlotsFor(Judgement.CertainAtMost, IssueOfCopies.Copies))];
        var (page, slide) = (PagePicture.Number(attempt.Dice.OneOf(certified) + 1), Path.Combine(attempt.Folder, "slide.pdf"));
        OtherProgram.Run("pdfseparate", "-f", page, "-l", page, attempt.Copy.Deck, slide);
        return slide;
    }

    public static GreyPicture Render(Attempt attempt, int dpi)
    {
        var root = Path.Combine(attempt.Folder, "slide");
        OtherProgram.Run("pdftoppm", "-gray", "-r", PagePicture.Number(dpi), "-singlefile", Cut(attempt), root);
        return GreyPicture.FromPgm(File.ReadAllBytes(root + ".pgm"));
    }

    /// <param name="change">Operators of <c>convert</c> between the screenshot and the leak.</param>
    public static Outcome Trace(Attempt attempt, int dpi, string format, params string[] change)
    {
        var (page, leak) = (Path.Combine(attempt.Folder, "page.pgm"), Path.Combine(attempt.Folder, $"leak.{format}"));
        File.WriteAllBytes(page, Render(attempt, dpi).ToPgm());
        OtherProgram.Run("convert", [page, .. change, leak]);
        return Outcome.Of(attempt.Issue.Trace(leak), attempt.Copy.Id);
    }
}
