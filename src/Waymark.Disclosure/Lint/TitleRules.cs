using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Explaining;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Lint;

/// <summary>
/// Prose that gives away what is hidden beside it. Redaction removes an item and every link to it, and the gate looks for its title; but words that stand in
/// prose which a reader may see are visible words, whatever they name, and only their author knows whether they were meant so.
/// </summary>
internal static class TitleRules
{
    /// <summary>Words of the shortest title that is looked for: one word alone is mostly one of the language.</summary>
    private const int ShortestTitle = 2;

    public static ImmutableArray<LintRule> All { get; } = [new("WM4018", "Prose that names what is hidden beside it", Named)];

    private static IEnumerable<Finding> Named(LintSubject subject)
    {
        var policy = subject.Roadmap.Policy;
        var titles = subject.Roadmap.Items
            .Select(item => (Item: item, Title: item.Title.Value.Trim(), TellableBy: item.Certainty?.Value == Certainty.NotPlanned ? [] : Passages.ToldBy(policy, Pieces.Of(item)[0].Needs)))
            .Where(entry => entry.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= ShortestTitle)
            .ToList();
        foreach (var (owner, piece) in subject.Told)
        {
            var tellers = Passages.ToldBy(policy, piece.Needs);
            foreach (var (item, title, tellableBy) in titles.Where(entry => entry.Item != owner && PlainWords.Holds(piece.Text, entry.Title)))
            {
                var role = tellers.FirstOrDefault(teller => !tellableBy.Contains(teller, StringComparer.Ordinal));
                if (role is null) continue;
                yield return new Finding(piece.Place, $"“{title}” names '{item.Id}', which '{role}' may not tell, in words that it may", $"link to the item, say it in other words, or guard it: :only[{title}]{{{string.Join(", ", Pieces.Of(item)[0].Needs)}}}");
            }
        }
    }
}
