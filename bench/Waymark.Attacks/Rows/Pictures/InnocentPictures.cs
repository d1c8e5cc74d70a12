using System.Collections.Concurrent;
using System.Security.Cryptography;
using Waymark.Attacks.Frame;
using Waymark.Cli.Tracing;
using Waymark.Marks.Identity;
using Waymark.Marks.Tracing;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>Pictures of a copy that is not among those compared: marks are there, and must lead to nobody.</summary>
internal sealed class InnocentPictures : AttackRow
{
    private static readonly CopyKey OtherKey = CopyKey.FromSecret(SHA256.HashData("another company's key"u8));

    private readonly ConcurrentDictionary<string, Tracer> _tracers = new(StringComparer.Ordinal);

    public override int Number => 27;
    public override string Id => "27-innocent-pictures";
    public override string Attack => "screenshot of one page, 96 dpi, JPEG 75, traced where its copy is unknown";

    public override IEnumerable<Strength> Strengths =>
        from sheet in Sheet.Both
        from other in ((string Name, Func<IssueOfCopies, IssuedEdition> Of)[])
        [
            ("a copy that is not in the ledger", issue => WithoutLeaked(issue)),
            ("marked with another key", issue => issue.Editions[0] with { Key = OtherKey }),
            ("another version is in the ledger", issue => issue.OtherVersion),
        ]
        where sheet == Sheet.Page || other.Name != "another version is in the ledger"
        select new LeakByLeak($"{sheet.Name}, {other.Name}", Aim.NobodyNamed, 1, 50, attempt =>
        {
            var tracer = _tracers.GetOrAdd(other.Name, _ => new Tracer(IssueOfCopies.Key, [other.Of(attempt.Issue)]));
            return Outcome.Of(tracer.Trace(LeakReader.Read([PagePicture.Save(attempt, PagePicture.Render(attempt, sheet, 96), "jpg", "-quality", "75")])));
        }) { Small = 0 };

    private static IssuedEdition WithoutLeaked(IssueOfCopies issue) =>
        issue.Editions[0] with { CopyIds = issue.Editions[0].CopyIds.RemoveRange(issue.Leaked.Select(copy => copy.Id)) };
}
