using System.Collections.Immutable;
using System.Diagnostics;
using Markdig.Syntax;
using Waymark.Content.Markdown.Tree;
using SourceSpan = Waymark.Vocabulary.Diagnostics.SourceSpan;

namespace Waymark.Content.Markdown.Guards;

/// <summary>
/// Makes guards of the guard lines between the blocks of one container. A guard opens and closes in the same container, closes with as
/// many colons as it opened with, and stands only inside guards with more: nothing is ever closed on the way.
/// </summary>
internal sealed class GuardPairs(ProseState state, BlockConverter blocks)
{
    public const int DeepestNesting = 8;

    private readonly Stack<Open> _open = new();
    private ImmutableArray<SourceBlock>.Builder _content = ImmutableArray.CreateBuilder<SourceBlock>();

    public ImmutableArray<SourceBlock> Convert(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is GuardLineBlock line) Take(line);
            else if (blocks.Convert(block) is { } converted) _content.Add(converted);
        }

        while (_open.TryPeek(out var unclosed))
        {
            state.Report(DiagnosticCodes.GuardUnclosed, unclosed.Place, "this guard is never closed in the block in which it opens", $"add a line '{unclosed.Fence}' where it ends, with the same indentation");
            Close(unclosed.Line);
        }

        return _content.ToImmutable();
    }

    private void Take(GuardLineBlock line)
    {
        var place = state.Map.At(line.Span.Start, line.Span.Length);
        state.FoundGuard(place);
        switch (line.Form)
        {
            case GuardLineForm.Malformed malformed:
                state.Report(DiagnosticCodes.GuardForm, place, malformed.Message, malformed.Hint);
                break;
            case GuardLineForm.Close:
                Close(line, place);
                break;
            case GuardLineForm.Only only:
                Begin(line, place, state.NoteTopics([.. only.Topics.Select(topic => (topic.Name, topic.Offset + line.Span.Start))], state.Map), anyOrder: false);
                break;
            case GuardLineForm.AnyOrder:
                Begin(line, place, [], anyOrder: true);
                break;
            default:
                throw new UnreachableException($"guard line {line.Form}");
        }
    }

    private void Begin(GuardLineBlock line, SourceSpan place, ImmutableArray<TopicName> topics, bool anyOrder)
    {
        if (_open.TryPeek(out var outer) && outer.Colons <= line.Colons)
        {
            state.Report(DiagnosticCodes.GuardNesting, place, $"a guard of {line.Colons} colons stands inside one of {outer.Colons}, and an outer guard needs more than an inner one",
                $"give the guard on line {outer.Place.Line} and its closing line {line.Colons + 1} colons");
        }
        else if (_open.Count >= DeepestNesting)
        {
            state.Report(DiagnosticCodes.GuardNesting, place, $"guards are nested more than {DeepestNesting} deep", "name several topics in one guard");
        }

        _open.Push(new Open(line.Colons, place, line.Line, topics, anyOrder, state.Within(topics), _content));
        _content = ImmutableArray.CreateBuilder<SourceBlock>();
    }

    private void Close(GuardLineBlock line, SourceSpan place)
    {
        if (!_open.TryPeek(out var innermost))
        {
            state.Report(DiagnosticCodes.GuardUnmatched, place, "this line closes a guard, and none is open here", "delete it, or write the line '::: only topic' that it closes, with the same indentation");
        }
        else if (innermost.Colons == line.Colons)
        {
            Close(line.Line);
        }
        else if (_open.Any(open => open.Colons == line.Colons))
        {
            state.Report(DiagnosticCodes.GuardNesting, place, $"this line closes an outer guard while the one on line {innermost.Place.Line} is open", $"close that one first, with '{innermost.Fence}'");
        }
        else
        {
            state.Report(DiagnosticCodes.GuardUnmatched, place, $"this line has {line.Colons} colons, and the open guard on line {innermost.Place.Line} has {innermost.Colons}", $"write '{innermost.Fence}'");
        }
    }

    private void Close(int line)
    {
        var guard = _open.Pop();
        var inside = _content.ToImmutable();
        state.GuardedLines(guard.Line, line, [.. guard.Topics.Select(topic => topic.Name)]);
        guard.Scope.Dispose();
        _content = guard.Outside;
        if (!guard.AnyOrder) _content.Add(new GuardedBlocks(guard.Topics, inside) { Span = guard.Place });
        else if (inside is [SourceList { Start: null } list]) _content.Add(list with { FreeOrder = true });
        else if (inside is [SourceList])
        {
            state.Report(DiagnosticCodes.AnyOrder, guard.Place, "this guard says that the order of a list means nothing, and the list is numbered", "write '-' before its entries, or take the guard away");
        }
        else
        {
            state.Report(DiagnosticCodes.AnyOrder, guard.Place, "this guard says that the order of a list means nothing, and does not hold one list alone", "put one list between its lines, and nothing else");
        }
    }

    private sealed record Open(
        int Colons, SourceSpan Place, int Line, ImmutableArray<TopicName> Topics, bool AnyOrder, IDisposable Scope, ImmutableArray<SourceBlock>.Builder Outside)
    {
        public string Fence => new(':', Colons);
    }
}
