using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Lint;

/// <summary>Dates that say more than the certainty of their item allows.</summary>
internal static class DateRules
{
    public static ImmutableArray<LintRule> All { get; } = [new("WM4002", "A date commitment", Commitments)];

    private static IEnumerable<Finding> Commitments(LintSubject subject)
    {
        foreach (var (item, piece) in subject.Told)
        {
            if (item is null || item.Stage.Value == Stage.Shipped || piece.Needs.Contains(KnownTopics.SpecificDate, StringComparer.Ordinal)) continue;
            var finest = Finest(item);
            foreach (var (period, words) in WrittenDates.In(piece.Text).Where(date => date.Period.First > subject.Today && date.Period.Grain > finest))
            {
                yield return new Finding(piece.Place, $"“{words}” is more exact than '{item.Certainty?.Value ?? Certainty.Exploring}' allows", $"let :when[{item.Id}] say it, or guard it: :only[{words}]{{{KnownTopics.SpecificDate}}}");
            }
        }
    }

    private static Grain Finest(ItemDocument item) => item.Certainty?.Value switch
    {
        Certainty.Committed => Grain.Month,
        Certainty.Planned => Grain.Quarter,
        Certainty.Roadmapped => Grain.Half,
        _ => Grain.None,
    };
}
