using System.Collections.Immutable;
using System.Text;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Redaction;
using Waymark.Disclosure.Time;

namespace Waymark.Disclosure.Writing;

/// <summary>
/// Turns the approved wordings of a workspace into places where copies may differ. Only whole words of plain prose: never in a link,
/// a code span or what <c>:fixed</c> holds, never inside quotation marks, beside a number or a month, or in a name.
/// </summary>
/// <param name="approved">The sets of wording.yml.</param>
/// <param name="names">Names that the reader may know; no word of one is ever changed.</param>
/// <param name="punctuation">Whether copies may differ in punctuation too, where it means nothing (<see cref="PunctuationStyle"/>).</param>
internal sealed class Wordings(ImmutableArray<ApprovedWording> approved, IEnumerable<string> names, bool punctuation)
{
    private readonly ILookup<string, (string Option, ApprovedWording Wording)> _byFirstWord = approved
        .SelectMany(wording => wording.Options.Select(option => (Option: option, Wording: wording)))
        .OrderByDescending(entry => entry.Option.Length)
        .ToLookup(entry => FirstWord(entry.Option), StringComparer.Ordinal);

    private readonly ImmutableArray<string> _names = [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Of a workspace: its approved wordings, and punctuation where it writes English and has not said otherwise.</summary>
    public static Wordings Of(Roadmap roadmap, IEnumerable<string> names) =>
        new(roadmap.Wording, names, roadmap.Settings.VaryPunctuation && DateWords.Language(roadmap.Settings.Locale.Value) == "en");

    public ImmutableArray<SourceInline> Apply(ImmutableArray<SourceInline> inlines)
    {
        var text = new StringBuilder();
        var open = new List<bool>();
        Flatten(inlines, allowed: true, text, open);
        var flat = text.ToString();
        Close(flat, open);
        var matches = Find(flat, open);
        if (punctuation) matches = [.. matches.Concat(PunctuationIn(flat, open, matches)).OrderBy(match => match.At)];
        if (matches.Count == 0) return inlines;

        var at = 0;
        return InlineTree.Map(inlines, leaf =>
        {
            if (leaf is not SourceText run)
            {
                at++;
                return [leaf];
            }

            var pieces = Split(run, at, matches);
            at += run.Text.Length;
            return pieces;
        });
    }

    private static IEnumerable<SourceInline> Split(SourceText run, int start, List<Match> matches)
    {
        var from = 0;
        foreach (var match in matches.Where(match => match.At >= start && match.At + match.Length <= start + run.Text.Length))
        {
            var at = match.At - start;
            if (at > from) yield return run with { Text = run.Text[from..at] };
            yield return new SourceVary(match.Options) { Span = run.Span, IsPunctuation = match.IsPunctuation };
            from = at + match.Length;
        }

        if (from < run.Text.Length) yield return run with { Text = run.Text[from..] };
    }

    /// <summary>One character a leaf that is not text; <paramref name="open"/> says where a wording may stand, and 'false' cuts words.</summary>
    private static void Flatten(ImmutableArray<SourceInline> inlines, bool allowed, StringBuilder text, List<bool> open)
    {
        foreach (var inline in inlines)
        {
            if (InlineTree.ChildrenOf(inline) is { } children)
            {
                Flatten(children, allowed && inline is not (SourceLink or SourceFixed), text, open);
                continue;
            }

            var run = inline is SourceText { Text: var words } ? words : inline is SourceLineBreak ? "\n" : "\uFFFC";
            text.Append(run);
            open.AddRange(Enumerable.Repeat(allowed && inline is SourceText, run.Length));
        }
    }

    /// <summary>Closes quotations and names.</summary>
    private void Close(string text, List<bool> open)
    {
        var (quoted, straight) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '“' or '«' or '„') quoted++;
            else if (text[i] is '”' or '»') quoted = Math.Max(0, quoted - 1);
            else if (text[i] == '"') straight = !straight;
            if (quoted > 0 || straight) open[i] = false;
        }

        foreach (var name in _names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                for (var i = at; i < at + name.Length; i++) open[i] = false;
            }
        }
    }

    /// <summary>Where punctuation may differ, and no wording does.</summary>
    private static IEnumerable<Match> PunctuationIn(string text, List<bool> open, List<Match> wordings) => PunctuationStyle.In(text)
        .Where(place => open.FindIndex(place.At, place.Length, allowed => !allowed) < 0)
        .Where(place => !TouchesNumber(text, place.At, place.At + place.Length))
        .Where(place => !wordings.Any(wording => wording.At < place.At + place.Length && place.At < wording.At + wording.Length))
        .Select(place => new Match(place.At, place.Length, place.Options) { IsPunctuation = true });

    private List<Match> Find(string text, List<bool> open)
    {
        var found = new List<Match>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) || (at > 0 && Joins(text, at - 1, forward: false))) continue;
            if (MatchAt(text, open, at) is not { } match) continue;
            found.Add(match);
            at += match.Length - 1;
        }

        return found;
    }

    private Match? MatchAt(string text, List<bool> open, int at)
    {
        var capital = char.IsUpper(text[at]);
        if (capital && !Sentences.StartsAt(text, at)) return null;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        foreach (var (option, wording) in _byFirstWord[LowerFirst(text[at..end])])
        {
            var after = at + option.Length;
            if (after > text.Length || LowerFirst(text[at..after]) != LowerFirst(option)) continue;
            if (after < text.Length && Joins(text, after, forward: true)) continue;
            if (open.FindIndex(at, option.Length, allowed => !allowed) >= 0 || TouchesNumber(text, at, after) || !FitArticle(text, at, wording.Options)) continue;
            return new Match(at, option.Length, capital ? [.. wording.Options.Select(UpperFirst)] : wording.Options);
        }

        return null;
    }

    /// <summary>Whether the character at an edge belongs to the same word: letters, digits, hyphens, apostrophes, and dots inside addresses.</summary>
    private static bool Joins(string text, int at, bool forward) =>
        char.IsLetterOrDigit(text[at]) || text[at] is '-' or '‑' or '_' or '/' or '@' or '’' or '\'' or '\uFFFC'
        || (text[at] == '.' && (forward ? at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) : at > 0 && char.IsLetterOrDigit(text[at - 1])));

    /// <summary>Whether every option reads well behind the article that stands before it, if one does: "a" goes with consonants, "an" with vowels.</summary>
    private static bool FitArticle(string text, int at, ImmutableArray<string> options)
    {
        if (at < 2) return true; // no room for an article: at most a bracket or a quotation mark stands before
        var begin = text.LastIndexOfAny([' ', '\n', '(', '“'], at - 2) + 1;
        var before = text[begin..(at - 1)];
        // "u" and "h" begin with either sound: "a usual", "an hour". Only where the author put the article before that very word it is known.
        return LowerFirst(before) switch
        {
            "a" => options.All(option => char.ToLowerInvariant(option[0]) is not ('a' or 'e' or 'i' or 'o') && (char.ToLowerInvariant(option[0]) is not ('u' or 'h') || Stands(option))),
            "an" => options.All(option => char.ToLowerInvariant(option[0]) is 'a' or 'e' or 'i' or 'o' || Stands(option)),
            _ => true,
        };

        bool Stands(string option) => at + option.Length <= text.Length && string.Equals(text.Substring(at, option.Length), option, StringComparison.OrdinalIgnoreCase);
    }

    private static bool TouchesNumber(string text, int from, int to)
    {
        while (from > 0 && text[from - 1] is (' ' or '\n')) from--;
        var begin = from;
        while (begin > 0 && text[begin - 1] is not (' ' or '\n')) begin--;
        while (to < text.Length && text[to] is (' ' or '\n')) to++;
        var end = to;
        while (end < text.Length && text[end] is not (' ' or '\n')) end++;
        return IsNumberOrMonth(text[begin..from]) || IsNumberOrMonth(text[to..end]);
    }

    private static bool IsNumberOrMonth(string word) =>
        word.Any(char.IsDigit) || DateWords.MonthNames.Contains(word.TrimEnd('.', ',', ';', ':', '!', '?', ')'), StringComparer.Ordinal);

    private static string FirstWord(string option) => LowerFirst(new string([.. option.TakeWhile(char.IsLetter)]));

    private static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private sealed record Match(int At, int Length, ImmutableArray<string> Options)
    {
        public bool IsPunctuation { get; init; }
    }
}
