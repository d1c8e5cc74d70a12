using System.Collections.Immutable;
using Waymark.Handouts.Text;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Blocks as evidence: a passage that stands in the leak, that another edition has and the named copy's does not, cannot have come from that copy
/// (docs/decisions/2026-11-26-how-a-copy-is-accused.md).
/// </summary>
internal static class Received
{
    /// <summary>Consecutive words that are compared; shorter runs occur in any text of the same trade.</summary>
    private const int Run = 6;

    /// <summary>Runs of a passage that must be there before it counts as being there.</summary>
    private const int FewestRuns = 4;

    /// <summary>Share of a passage's runs, likewise.</summary>
    private const double Most = 0.6;

    /// <summary>The first words of each passage of other editions that the leak has and the copy never had.</summary>
    /// <param name="ownText">Tokens of everything that the copy says.</param>
    public static ImmutableArray<string> Never(ImmutableArray<string> leaked, ImmutableArray<string> ownText, IEnumerable<IssuedEdition> others)
    {
        var (there, own) = (RunsOf(leaked), RunsOf(ownText));
        there.ExceptWith(own);
        if (there.Count < FewestRuns) return [];
        return [.. others.SelectMany(other => Passages.Of(other.Edition)).Select(passage => Quote(PassageTemplate.Of(passage), there)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string? Quote(PassageTemplate passage, HashSet<string> there)
    {
        var (all, found) = (0, 0);
        string? first = null;
        for (var at = 0; at + Run <= passage.Parts.Length; at++)
        {
            var words = passage.Parts.AsSpan(at, Run).ToArray().OfType<TemplatePart.Fixed>().Select(part => part.Token).ToArray();
            if (words.Length < Run) continue;
            all++;
            var run = string.Join(' ', words);
            if (!there.Contains(run)) continue;
            found++;
            first ??= run;
        }

        return found >= FewestRuns && found >= Most * all ? first : null;
    }

    private static HashSet<string> RunsOf(ImmutableArray<string> tokens)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + Run <= tokens.Length; at++) runs.Add(string.Join(' ', tokens.AsSpan(at, Run).ToArray()));
        return runs;
    }
}
