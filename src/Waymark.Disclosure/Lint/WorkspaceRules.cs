using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Content.Model;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Lint;

/// <summary>Settings that make handouts a dump, a promise or a list without a story.</summary>
internal static partial class WorkspaceRules
{
    /// <summary>Items beyond which nobody remembers what mattered.</summary>
    private const int Curated = 20;

    private const int Themes = 3;

    public static ImmutableArray<LintRule> All { get; } =
    [
        new("WM4003", "A dump", Dump),
        new("WM4006", "A caveat that says nothing of change", Caveats),
        new("WM4008", "More or fewer than three themes", ThemeCount),
        new("WM4017", "A language that no PDF can be set in", Direction),
    ];

    private static IEnumerable<Finding> Dump(LintSubject subject) => subject.Roadmap.Settings.ItemCap <= Curated ? [] :
        [new(SourceSpan.Whole("content/waymark.yml"), string.Create(CultureInfo.InvariantCulture, $"item-cap lets a handout hold {subject.Roadmap.Settings.ItemCap} items"), "curate: at most 20, and 15 is better")];

    private static IEnumerable<Finding> Caveats(LintSubject subject)
    {
        var caveats = subject.Roadmap.Settings.Caveats;
        return new[] { caveats.ComingSoon, caveats.Horizon, caveats.BlueSky }
            .Where(caveat => !Change().IsMatch(caveat.Value))
            .Select(caveat => new Finding(caveat.Span, "this caveat does not say that anything can change", "say that timing, scope or order may move"));
    }

    private static IEnumerable<Finding> ThemeCount(LintSubject subject) => subject.Roadmap.Themes.Length == Themes ? [] :
        [new(subject.Roadmap.Themes is [var first, ..] ? first.Span : SourceSpan.Whole("content/themes"), string.Create(CultureInfo.InvariantCulture, $"there are {subject.Roadmap.Themes.Length} themes, and three are remembered"), "merge or split themes until there are three")];

    /// <summary>Browsers join letters; a PDF of ours cannot, and says so letter by letter (WM4106): better to know it at once.</summary>
    private static IEnumerable<Finding> Direction(LintSubject subject)
    {
        var settings = subject.Roadmap.Settings;
        var paged = settings.Formats.IsEmpty || settings.Formats.Any(format => format.Value != HandoutFormat.Site);
        return paged && WritingDirection.Joins(settings.Locale.Value)
            ? [new(settings.Locale.Span, $"'{settings.Locale.Value}' is written in letters that join, and no PDF can be set in them", "hand out the site alone, with formats: [site]")]
            : [];
    }

    [GeneratedRegex(@"\b(?:chang\w*|mov(?:e|es|ing)|may|might|can|expect\w*|subject to|direction\w*|idea\w*|never|not a (?:plan|promise|commitment)|intend\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Change();
}
