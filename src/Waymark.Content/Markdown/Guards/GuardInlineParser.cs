using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Waymark.Content.Markdown.Guards;

/// <summary>Parses inline guards. It stands first in the list: at a colon, nothing else has a say.</summary>
internal sealed class GuardInlineParser : InlineParser
{
    public GuardInlineParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var (start, end) = (slice.Start, slice.End + 1);
        if (Suspect(text, start, end) is not { } suspect) return false;
        var cut = new Cut(processor, text, end);
        var (guard, after) = suspect.Name is { } name ? Parse(name, cut, start, suspect.Bracket) : (Broken(suspect.Message, suspect.Hint, cut, start), suspect.Bracket);
        guard.Span = new Markdig.Syntax.SourceSpan(processor.GetSourcePosition(start), processor.GetSourcePosition(Math.Max(start, after - 1)));
        processor.Inline = guard;
        slice.Start = after;
        return true;
    }

    private static (GuardInline Guard, int After) Parse(string name, Cut cut, int start, int bracket)
    {
        if (cut.Text[bracket] == '{')
        {
            if (name != GuardWords.Only) return (Broken($"':{name}' is followed by '{{', expected '['", GuardWords.Forms, cut, start), bracket);
            return ParseTopics(cut, bracket) is { } marker
                ? (new OnlyMarkerInline(marker.Topics) { Offset = cut.Position(start) }, marker.After)
                : (BrokenTopics(cut, start), bracket);
        }

        if (Brackets.FindClose(cut.Text, bracket, cut.End) is not { } close)
        {
            return (new BrokenGuardInline(DiagnosticCodes.GuardUnclosed, $"':{name}[' is never closed", "add the ']' in the same paragraph or cell") { Offset = cut.Position(start) }, bracket);
        }

        var content = cut.Content(bracket + 1, close);
        if (content.Text.Trim().Length == 0) return (Broken($"':{name}[…]' holds nothing", "write words between the brackets, or delete it", cut, start), close + 1);
        if (name != GuardWords.Only)
        {
            var offset = cut.Position(start);
            return (name switch
            {
                GuardWords.When => new WhenInline(content) { Offset = offset },
                GuardWords.Vary => new VaryInline(content) { Offset = offset },
                _ => new FixedInline(content) { Offset = offset },
            }, close + 1);
        }

        if (close + 1 >= cut.End || cut.Text[close + 1] != '{') return (Broken("':only[…]' names no topics", "write ':only[words]{topic}', without a space before the brace", cut, start), close + 1);
        return ParseTopics(cut, close + 1) is { } topics
            ? (new OnlyInline(content, topics.Topics) { Offset = cut.Position(start) }, topics.After)
            : (BrokenTopics(cut, start), close + 1);
    }

    private static (ImmutableArray<(string Name, int Offset)> Topics, int After)? ParseTopics(Cut cut, int brace)
    {
        var close = cut.Text.IndexOf('}', brace, cut.End - brace);
        if (close < 0 || TopicList.Parse(cut.Text[(brace + 1)..close]) is not { } topics) return null;
        return ([.. topics.Select(topic => (topic.Name, cut.Position(brace + 1 + topic.Offset)))], close + 1);
    }

    private static BrokenGuardInline Broken(string message, string hint, Cut cut, int start) =>
        new(DiagnosticCodes.GuardForm, message, hint) { Offset = cut.Position(start) };

    private static BrokenGuardInline BrokenTopics(Cut cut, int start) =>
        Broken("expected topics between '{' and '}', with commas between them", "write '{topic}' or '{topic, topic}'", cut, start);

    // A colon, or several, that a name and a bracket follow: a guard, or what was meant to be one.
    private static Suspicion? Suspect(string text, int start, int end)
    {
        var at = start;
        while (at < end && text[at] == ':') at++;
        var colons = at - start;
        var spaces = at < end && text[at] == ' ' ? 1 : 0;
        var nameStart = at + spaces;
        at = nameStart;
        while (at < end && (char.IsAsciiLetter(text[at]) || (text[at] == '-' && at > nameStart))) at++;
        if (at == nameStart || at - nameStart > 40) return null;
        var name = text[nameStart..at];
        var isKnown = GuardWords.Inline.Contains(name.ToLowerInvariant());
        var gap = isKnown && at < end && text[at] == ' ' ? 1 : 0;
        var bracket = at + gap;
        if (bracket >= end) return null;
        var opens = text[bracket] is '[' or '{' || (isKnown && text[bracket] == '(');
        if (!opens || (spaces > 0 && !isKnown)) return null;
        if (colons == 1 && spaces + gap == 0 && GuardWords.Inline.Contains(name) && text[bracket] != '(') return new(name, "", "", bracket);
        if (isKnown) return new(null, $"found '{text[start..(bracket + 1)]}', expected ':{name.ToLowerInvariant()}['", GuardWords.Forms, bracket);
        var near = Files.Nearest.Name(name, GuardWords.Inline);
        return new(null, $"':{name}' is no guard", near is null ? GuardWords.Forms : $"did you mean ':{near}'? {GuardWords.Forms}", bracket);
    }

    private sealed record Suspicion(string? Name, string Message, string Hint, int Bracket);

    /// <summary>Takes pieces out of the text of a leaf, and says where they stood.</summary>
    private sealed class Cut(InlineProcessor processor, string text, int end)
    {
        public string Text => text;

        public int End => end;

        public int Position(int offset) => processor.GetSourcePosition(offset);

        public GuardContent Content(int from, int to)
        {
            var runs = ImmutableArray.CreateBuilder<(int, int)>();
            runs.Add((0, Position(from)));
            for (var at = from; at < to; at++)
            {
                if (text[at] == '\n') runs.Add((at + 1 - from, Position(at + 1)));
            }

            return new GuardContent(text[from..to], runs.ToImmutable());
        }
    }
}
