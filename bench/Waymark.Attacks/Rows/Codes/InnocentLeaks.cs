using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Waymark.Attacks.Frame;
using Waymark.Marks.Identity;
using Waymark.Marks.Tracing;

namespace Waymark.Attacks.Rows.Codes;

/// <summary>Pages that nobody among a thousand copies leaked, from text to verdict: nobody may be named, ever.</summary>
internal sealed class InnocentLeaks : AttackRow
{
    private const int Each = 20_000;

    private static readonly CopyKey OtherKey = CopyKey.FromSecret(SHA256.HashData("another company's key"u8));

    public override int Number => 27;
    public override string Id => "27-innocent-leaks";
    public override string Attack => "pages that no copy leaked, traced from end to end";

    public override IEnumerable<Strength> Strengths =>
    [
        Of("unmarked, words moved by dice", (attempt, edition, page) => Shaken(PageLeak.Of(edition, IssueOfCopies.Key, null, page), attempt.Dice)),
        Of("a copy that was never issued", (attempt, edition, page) => PageLeak.Of(edition, IssueOfCopies.Key, Unissued(attempt.Number), page)),
        Of("a slide of a copy that was never issued", (attempt, edition, _) => PageLeak.Of(edition, IssueOfCopies.Key, Unissued(attempt.Number), attempt.Dice.Below(edition.Documents[1].Pages.Length), document: 1)),
        Of("another version, not in the ledger", (attempt, _, _) => PageOfOtherVersion(attempt)),
        Of("marked with another key", (attempt, edition, page) => PageLeak.Of(edition, OtherKey, edition.CopyIds[attempt.Number % edition.CopyIds.Length], page)),
        Of("words in another order", (attempt, edition, page) => Shuffled(PageLeak.Of(edition, IssueOfCopies.Key, Unissued(attempt.Number), page), attempt.Dice)),
        Of("another customer's handout", (attempt, _, _) => PageOfAnother(attempt)),
    ];

    private static LeakByLeak Of(string name, Func<Attempt, IssuedEdition, int, Leak> leak) => new(name, Aim.NobodyNamed, 1, Each, attempt =>
    {
        var edition = attempt.Issue.Editions[0];
        return Outcome.Of(attempt.Issue.Tracer.Trace(leak(attempt, edition, attempt.Dice.Below(edition.Documents[0].Pages.Length))));
    }) { Small = 5 };

    private static string Unissued(int number) => string.Create(CultureInfo.InvariantCulture, $"never issued {number}");

    /// <summary>Every word moved by up to a third of a point.</summary>
    private static Leak Shaken(Leak leak, Dice dice) => leak with { Words = [.. leak.Words.Select(word => word with { X = word.X + dice.Between(-0.33, 0.33) })] };

    private static Leak Shuffled(Leak leak, Dice dice)
    {
        ImmutableArray<FoundWord> words = [.. dice.Different(leak.Words.Length, leak.Words.Length).Select(i => leak.Words[i])];
        return new Leak(string.Join(' ', words.Select(word => word.Text)), words);
    }

    /// <summary>Most of its lines are those of the version that was issued, and so are the slots on them.</summary>
    private static Leak PageOfOtherVersion(Attempt attempt)
    {
        var other = attempt.Issue.OtherVersion;
        return PageLeak.Of(other, IssueOfCopies.Key, other.CopyIds[attempt.Number % other.CopyIds.Length], attempt.Dice.Below(other.Documents[0].Pages.Length));
    }

    /// <summary>Three hundred words of what another customer received: much of it is the same roadmap.</summary>
    private static Leak PageOfAnother(Attempt attempt)
    {
        var words = attempt.Issue.OtherText;
        var from = attempt.Dice.Below(words.Length - 300);
        return new Leak(string.Join(' ', words.AsSpan(from, 300).ToArray()), []);
    }
}
