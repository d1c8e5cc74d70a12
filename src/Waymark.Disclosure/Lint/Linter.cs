using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Lint;

/// <summary>Runs the editorial rules over a workspace whose content reads without errors.</summary>
public static class Linter
{
    private static readonly ImmutableArray<LintRule> Rules = [.. WordRules.All, .. DateRules.All, .. ItemRules.All, .. RequestRules.All, .. WorkspaceRules.All, .. RepetitionRules.All, .. TitleRules.All];

    /// <summary>The codes of all rules, ascending.</summary>
    public static ImmutableArray<string> Codes { get; } = [.. Rules.Select(rule => rule.Code).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Every finding that no file waives, at the level that waymark.yml gives its rule; a warning unless it says otherwise.
    /// </summary>
    /// <param name="issued">What the ledger says that customers were given.</param>
    /// <param name="readFile">Gives the text of a file by its path relative to the workspace: waivers are comments.</param>
    public static ImmutableArray<Diagnostic> Check(Roadmap roadmap, DateOnly today, ImmutableArray<IssuedEdition> issued, Func<string, string> readFile)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        ArgumentNullException.ThrowIfNull(readFile);
        var (subject, bag) = (LintSubject.Of(roadmap, today, issued), new DiagnosticBag());
        var waivers = new Waivers(readFile, today, bag);
        foreach (var rule in Rules)
        {
            var level = roadmap.Settings.Rules.TryGetValue(rule.Code, out var written) ? written.Value : RuleLevel.Warning;
            if (level == RuleLevel.Off) continue;
            foreach (var finding in rule.Find(subject))
            {
                if (waivers.Waive(finding.Place.File, rule.Code)) continue;
                bag.Add(new Diagnostic(rule.Code, level == RuleLevel.Error ? Severity.Error : Severity.Warning, finding.Place, finding.Message) { Hint = finding.Hint });
            }
        }

        return bag.ToSorted();
    }
}
