using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Explaining;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Lint;

/// <summary>An editorial rule: an anti-pattern of roadmap talks that can be seen in the content.</summary>
/// <param name="Code">WM40 and two digits; docs/rules has a page of this name.</param>
/// <param name="Title">What it finds, in a few words.</param>
internal sealed record LintRule(string Code, string Title, Func<LintSubject, IEnumerable<Finding>> Find);

/// <param name="Message">What was found, without a full stop.</param>
/// <param name="Hint">What to do instead.</param>
internal sealed record Finding(SourceSpan Place, string Message, string Hint);

/// <summary>What rules look at.</summary>
/// <param name="Issued">What customers were given so far, in any order.</param>
/// <param name="Told">Everything that some role may tell a customer, in writing or aloud, with the item that it belongs to, if any.</param>
internal sealed record LintSubject(Roadmap Roadmap, DateOnly Today, ImmutableArray<IssuedEdition> Issued, ImmutableArray<(ItemDocument? Item, Piece Piece)> Told)
{
    public static LintSubject Of(Roadmap roadmap, DateOnly today, ImmutableArray<IssuedEdition> issued)
    {
        var pieces = roadmap.Items.SelectMany(item => Pieces.Of(item).Select(piece => ((ItemDocument?)item, piece)))
            .Concat(roadmap.Themes.SelectMany(document => Pieces.Of(document)).Select(Alone))
            .Concat((roadmap.Strategy is { } strategy ? Pieces.Of(strategy) : []).Select(Alone))
            .Concat(roadmap.Requests.SelectMany(document => Pieces.Of(document)).Select(Alone));
        return new LintSubject(roadmap, today, issued, [.. pieces.Where(entry => entry.piece.Kind != Pieces.Avoid && !Passages.ToldBy(roadmap.Policy, entry.piece.Needs).IsEmpty)]);
    }

    private static (ItemDocument?, Piece piece) Alone(Piece piece) => (null, piece);
}
