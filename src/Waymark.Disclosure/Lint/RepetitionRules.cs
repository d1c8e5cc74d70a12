using System.Collections.Immutable;
using System.Globalization;
using Waymark.Content.Model;
using Waymark.Handouts.Encoding;

namespace Waymark.Disclosure.Lint;

/// <summary>Talks that say what the last one said.</summary>
internal static class RepetitionRules
{
    /// <summary>Days within which the same handout is one conversation: a second copy after a call, a colleague who missed it.</summary>
    private const int OneConversation = 30;

    public static ImmutableArray<LintRule> All { get; } = [new("WM4011", "A handout that is the same as the last one", Repeats)];

    private static IEnumerable<Finding> Repeats(LintSubject subject)
    {
        foreach (var customer in subject.Roadmap.Customers)
        {
            var last = subject.Issued.Where(issued => issued.Customer == customer.Id && issued.Date < subject.Today)
                .OrderBy(issued => issued.Date).ThenBy(issued => issued.Version, StringComparer.Ordinal).LastOrDefault();
            if (last is null || last.Date.AddDays(OneConversation) > subject.Today || !SaysTheSame(subject, customer, last)) continue;
            yield return new Finding(
                customer.Span,
                string.Create(CultureInfo.InvariantCulture, $"a handout for '{customer.Id}' would be the same as the one of {last.Date:yyyy-MM-dd}"),
                "before the next call, say what has shipped, moved or been decided since, and answer open requests");
        }
    }

    /// <summary>Roles that handed out then may be gone from the policy: their talk is not repeated.</summary>
    private static bool SaysTheSame(LintSubject subject, CustomerDocument customer, IssuedEdition last) =>
        Disclose.Edition(subject.Roadmap, new Audience(customer.Id, last.Viewer, last.Sharer, subject.Today)).Edition is { } edition
        && EditionEncoding.VersionOf(edition) == last.Version;
}
