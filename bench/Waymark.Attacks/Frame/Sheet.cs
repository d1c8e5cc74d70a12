using System.Collections.Immutable;
using System.Globalization;
using Waymark.Marks.Accusation;
using Waymark.Marks.Shifts;

namespace Waymark.Attacks.Frame;

/// <summary>What one picture or cut-out shows: a page of the brief, or a slide of the deck.</summary>
/// <param name="Name">In the table.</param>
/// <param name="Document">Index in the edition's documents.</param>
/// <param name="PdfOf">The whole document of a copy.</param>
internal sealed record Sheet(string Name, int Document, Func<LeakedCopy, string> PdfOf)
{
    public static Sheet Page { get; } = new("brief", 0, copy => copy.Brief);

    public static Sheet Slide { get; } = new("deck", 1, copy => copy.Deck);

    public static ImmutableArray<Sheet> Both { get; } = [Page, Slide];

    /// <summary>Any page, as the dice choose, counted from 1 as programs count.</summary>
    public string Any(Attempt attempt) => Number(attempt.Dice.Below(attempt.Issue.Editions[0].Documents[Document].Pages.Length));

    /// <summary>
    /// Any page of a brief; of a deck one of the slides with enough marks on them to be certain of one copy in a thousand. The build says of the others, such as a title alone, that
    /// no copy can be told from them.
    /// </summary>
    public string One(Attempt attempt)
    {
        if (this == Page) return Any(attempt);
        var document = attempt.Issue.Editions[0].Documents[Document];
        var positions = Positions.Of(document, IssueOfCopies.Key);
        var least = Certainty.SlotsFor(Judgement.CertainAtMost, IssueOfCopies.Copies);
        return Number(attempt.Dice.OneOf([.. Enumerable.Range(0, document.Pages.Length).Where(page => positions.CountOn(page) >= least)]));
    }

    /// <summary>The page as a PDF of its own.</summary>
    public string Cut(Attempt attempt, string page)
    {
        var cut = Path.Combine(attempt.Folder, "page.pdf");
        OtherProgram.Run("pdfseparate", "-f", page, "-l", page, PdfOf(attempt.Copy), cut);
        return cut;
    }

    private static string Number(int page) => (page + 1).ToString(CultureInfo.InvariantCulture);
}
