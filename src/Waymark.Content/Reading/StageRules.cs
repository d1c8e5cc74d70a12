using Waymark.Content.Model;
using Waymark.Content.Shapes;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Reading;

/// <summary>What an item's stage, certainty and dates must have to do with each other, so that its timing can be put into words.</summary>
internal static class StageRules
{
    public static void Check(ItemDocument item, DiagnosticBag bag)
    {
        if (item.Stage.Value == Stage.Shipped) CheckShipped(item, bag);
        else CheckAhead(item, bag);
    }

    private static void CheckShipped(ItemDocument item, DiagnosticBag bag)
    {
        if (item.Shipped is null)
        {
            bag.Report(DiagnosticCodes.StageRule, item.Stage.Span, "a shipped item has no day on which it shipped", "add 'shipped: ' and the day, such as 2026-09-30");
        }

        if (item.Certainty is { Value: not Certainty.Committed } certainty)
        {
            bag.Report(DiagnosticCodes.StageRule, certainty.Span, $"a shipped item cannot be {Values.Kebab(certainty.Value.ToString())}", "delete certainty: what has shipped is certain");
        }
    }

    private static void CheckAhead(ItemDocument item, DiagnosticBag bag)
    {
        var stage = Values.Kebab(item.Stage.Value.ToString());
        if (item.Shipped is { } shipped)
        {
            bag.Report(DiagnosticCodes.StageRule, shipped.Span, $"an item of stage {stage} has not shipped, and has a day on which it did", "write stage: shipped, or delete shipped");
        }

        if (item.Certainty is not { } certainty)
        {
            bag.Report(DiagnosticCodes.StageRule, item.Stage.Span, $"an item of stage {stage} has no certainty", "add 'certainty: ' and one of committed, planned, roadmapped, exploring, not-planned");
            return;
        }

        var word = Values.Kebab(certainty.Value.ToString());
        if (Contradicts(item.Stage.Value, certainty.Value))
        {
            bag.Report(DiagnosticCodes.StageRule, certainty.Span, $"an item of stage {stage} cannot be {word}",
                item.Stage.Value == Stage.ComingSoon ? "write stage: horizon or blue-sky, or a higher certainty" : "write stage: horizon or coming-soon, or certainty: exploring");
        }

        if (certainty.Value is Certainty.Committed or Certainty.Planned or Certainty.Roadmapped && item.Target is null)
        {
            bag.Report(DiagnosticCodes.StageRule, certainty.Span, $"an item that is {word} has no target", "add 'target: ' and a month, a quarter or a half, or write certainty: exploring");
        }

        if (certainty.Value == Certainty.NotPlanned && item.Target is { } target)
        {
            bag.Report(DiagnosticCodes.StageRule, target.Span, "an item that is not planned has a target", "delete target, or write certainty: exploring");
        }
    }

    private static bool Contradicts(Stage stage, Certainty certainty) => stage switch
    {
        Stage.ComingSoon => certainty is Certainty.Exploring or Certainty.NotPlanned,
        Stage.BlueSky => certainty is Certainty.Committed or Certainty.Planned,
        _ => false,
    };
}
