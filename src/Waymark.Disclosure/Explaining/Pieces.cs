using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Redaction;
using Waymark.Disclosure.Rules;

namespace Waymark.Disclosure.Explaining;

/// <summary>Takes documents apart into pieces, in the order in which they stand in the file.</summary>
internal sealed class Pieces
{
    /// <summary>Kind of the line that says what a presenter keeps back.</summary>
    public const string Avoid = "presenter avoids";

    private readonly List<Piece> _found = [];

    public static ImmutableArray<Piece> Of(ItemDocument item)
    {
        var pieces = new Pieces();
        ImmutableArray<string> needs = [.. KnownTopics.Of(item).Distinct(StringComparer.Ordinal)];
        pieces._found.Add(new Piece(item.Title.Span, "title", item.Title.Value, needs));
        pieces.Line("problem", item.Problem, needs);
        pieces.Line("story", item.Story, needs);
        if (item.Beta is { } beta) pieces.Each(piece => piece with { InvitesToBeta = true }, () => pieces.Line("beta", beta.Note, needs));
        foreach (var (customer, words) in item.Relevance.OrderBy(words => words.Key, StringComparer.Ordinal))
            pieces.Each(piece => piece with { OnlyFor = customer }, () => pieces.Line($"relevance of {customer}", words, needs));
        if (item.Owner is { } owner) pieces._found.Add(new Piece(owner.Span, "owner", owner.Value, [.. needs, KnownTopics.Ownership]));
        pieces.Presenter(item.Presenter, needs);
        return pieces.Body(item.Body, needs);
    }

    public static ImmutableArray<Piece> Of(ThemeDocument theme)
    {
        var pieces = new Pieces();
        ImmutableArray<string> needs = [.. KnownTopics.Of(theme).Distinct(StringComparer.Ordinal)];
        pieces.Line("why", theme.Why, needs);
        pieces.Line("question", theme.Question, needs);
        pieces.Presenter(theme.Presenter, needs);
        return pieces.Body(theme.Body, needs);
    }

    public static ImmutableArray<Piece> Of(StrategyDocument strategy)
    {
        var pieces = new Pieces();
        ImmutableArray<string> needs = [.. KnownTopics.Of(strategy).Distinct(StringComparer.Ordinal)];
        pieces.Line("goal", strategy.Goal, needs);
        foreach (var question in strategy.Questions) pieces.Line("question", question, needs);
        pieces.Presenter(strategy.Presenter, needs);
        return pieces.Body(strategy.Body, needs);
    }

    /// <summary>The two lines of a request that its customer may read.</summary>
    public static ImmutableArray<Piece> Of(RequestDocument request)
    {
        var pieces = new Pieces();
        pieces.Line("what", request.What, [KnownTopics.Released]);
        pieces.Line("answer", request.Answer, [KnownTopics.Released]);
        return [.. pieces._found];
    }

    private ImmutableArray<Piece> Body(SourceProse body, ImmutableArray<string> needs)
    {
        Blocks(body.Blocks, needs, null);
        foreach (var (label, note) in body.Notes.OrderBy(note => note.Key, StringComparer.Ordinal)) Blocks(note, needs, $"note {label}");
        return [.. _found];
    }

    private void Line(string key, ImmutableArray<SourceInline> line, ImmutableArray<string> needs)
    {
        if (!line.IsDefaultOrEmpty) Add(line[0].Span, key, line, needs);
    }

    private void Presenter(PresenterNote? note, ImmutableArray<string> needs)
    {
        if (note is null) return;
        Each(piece => piece with { ForPresenter = true }, () =>
        {
            Line("presenter says", note.Say, needs);
            Line(Avoid, note.Avoid, needs);
            foreach (var question in note.Expect) Line("presenter expects", question, needs);
        });
    }

    /// <summary>Says the same of every piece that <paramref name="add"/> finds.</summary>
    private void Each(Func<Piece, Piece> says, Action add)
    {
        var first = _found.Count;
        add();
        for (var at = first; at < _found.Count; at++) _found[at] = says(_found[at]);
    }

    private void Blocks(ImmutableArray<SourceBlock> blocks, ImmutableArray<string> needs, string? kind)
    {
        foreach (var block in blocks) Block(block, needs, kind);
    }

    private void Block(SourceBlock block, ImmutableArray<string> needs, string? kind)
    {
        switch (block)
        {
            case GuardedBlocks guard: Blocks(guard.Blocks, And(needs, guard.Topics), kind); break;
            case SourceHeading heading: Add(block.Span, kind ?? "heading", heading.Children, needs); break;
            case SourceParagraph paragraph: Add(block.Span, kind ?? "paragraph", paragraph.Children, needs); break;
            case SourceCode code: _found.Add(new Piece(block.Span, kind ?? "code", code.Text, needs)); break;
            case SourceQuote quote: Blocks(quote.Blocks, needs, kind ?? "quote"); break;
            case SourceCallout callout: Blocks(callout.Blocks, needs, kind ?? callout.Kind); break;
            case SourceList list:
                foreach (var entry in list.Entries) Blocks(entry.Blocks, And(needs, entry.Only), kind ?? "entry");
                break;
            case SourceTable table: Table(table, needs); break;
            default: throw new System.Diagnostics.UnreachableException($"{block.GetType().Name} has no pieces");
        }
    }

    private void Table(SourceTable table, ImmutableArray<string> needs)
    {
        foreach (var column in table.Columns) Add(column.Span, "column", column.Head, And(needs, column.Only));
        foreach (var row in table.Rows)
        {
            foreach (var (cell, column) in row.Cells.Zip(table.Columns)) Add(cell.Span, "cell", cell.Children, And(And(needs, row.Only), column.Only));
        }
    }

    private void Add(Vocabulary.Diagnostics.SourceSpan place, string kind, ImmutableArray<SourceInline> inlines, ImmutableArray<string> needs)
    {
        var own = SourceWords.Of(inlines);
        if (own.Length > 0) _found.Add(new Piece(place, kind, own, needs));
        foreach (var inline in inlines) Guards(inline, needs);
    }

    private void Guards(SourceInline inline, ImmutableArray<string> needs)
    {
        if (inline is GuardedInline guard) Add(guard.Span, "words", guard.Children, And(needs, guard.Topics));
        else if (InlineTree.ChildrenOf(inline) is { } children) foreach (var child in children) Guards(child, needs);
    }

    private static ImmutableArray<string> And(ImmutableArray<string> needs, ImmutableArray<TopicName> own) =>
        own.IsDefaultOrEmpty ? needs : [.. needs.Concat(own.Select(topic => topic.Name)).Distinct(StringComparer.Ordinal)];
}
