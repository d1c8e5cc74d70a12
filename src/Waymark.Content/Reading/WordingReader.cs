using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Content.Shapes;
using Waymark.Content.Yaml;

namespace Waymark.Content.Reading;

/// <summary>content/wording.yml</summary>
internal static class WordingReader
{
    public static KeyTable Keys { get; } = new();

    private static readonly Key<ImmutableArray<ImmutableArray<Placed<string>>>> Wordings = Keys.Needs("wordings",
        new ListShape<ImmutableArray<Placed<string>>>(Values.List(Values.Text, "two or four wordings", least: 2), "a list of lists of wordings"),
        "Sets of wordings that say the same in every sentence: [quick, fast]. Each set has two or four.");

    public static ImmutableArray<ApprovedWording> Read(YamlMapping mapping, FileReading reading)
    {
        var sets = new Fields(mapping, Keys, reading).List(Wordings);
        var approved = ImmutableArray.CreateBuilder<ApprovedWording>();
        var seen = new Dictionary<string, Placed<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var set in sets)
        {
            if (Check(set, seen, reading)) approved.Add(new ApprovedWording([.. set.Select(option => option.Value)], set[0].Span));
        }

        return approved.ToImmutable();
    }

    private static bool Check(ImmutableArray<Placed<string>> set, Dictionary<string, Placed<string>> seen, FileReading reading)
    {
        if (set.Length is not (2 or 4))
        {
            if (set.Length > 0)
            {
                reading.Bag.Report(DiagnosticCodes.WordingRule, set[0].Span, $"this set has {set.Length} wordings, expected two or four", "a copy's mark is one bit or two: add or take away wordings");
            }

            return false;
        }

        foreach (var option in set)
        {
            if (set.FirstOrDefault(other => other != option && other.Value.Contains(option.Value, StringComparison.OrdinalIgnoreCase)) is { Value: not null } whole)
            {
                reading.Bag.Report(DiagnosticCodes.WordingRule, option.Span, $"'{option.Value}' is a part of '{whole.Value}' in the same set", "choose wordings of which none is a part of another");
                return false;
            }

            if (!seen.TryAdd(option.Value, option))
            {
                reading.Bag.Report(DiagnosticCodes.WordingRule, option.Span, $"'{option.Value}' stands in another set too, on line {seen[option.Value].Span.Line}", "keep it in one set");
                return false;
            }
        }

        return true;
    }
}
