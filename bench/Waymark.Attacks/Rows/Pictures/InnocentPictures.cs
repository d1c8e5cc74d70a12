using Waymark.Attacks.Frame;
using Waymark.Marks.Tracing;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Pictures of a copy that is not among those compared: its marks are there, and must lead to nobody.</summary>
internal sealed class InnocentPictures : AttackRow
{
    public override int Number => 27;
    public override string Id => "27-innocent-pictures";
    public override string Attack => "screenshot of any one page of a copy that is not in the ledger, 96 dpi, JPEG 75";

    public override IEnumerable<Strength> Strengths => [Of("brief", copy => copy.Brief), Of("slide", copy => copy.Deck)];

    private static LeakByLeak Of(string name, Func<LeakedCopy, string> pdf) => new(name, Aim.NobodyNamed, 1, 50, attempt =>
    {
        var others = attempt.Issue.Editions.Select(edition => edition with { CopyIds = edition.CopyIds.Remove(attempt.Copy.Id) }).ToArray();
        return Outcome.Of(new Tracer(IssueOfCopies.Key, others).Trace(Cli.Tracing.LeakReader.Read([PagePicture.Make(attempt, pdf(attempt.Copy), 96, "jpg", "-quality", "75")])));
    }) { Small = 0 };
}
