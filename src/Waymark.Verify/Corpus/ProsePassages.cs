using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Verify.Policy;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Verify.Corpus;

/// <summary>
/// Takes a tree of prose apart into passages, each piece with the topics of every guard around it. Also notes which images and
/// footnotes are used under which topics, since those are visible only where visible text uses them.
/// </summary>
internal sealed class ProsePassages(Action<Passage> add, Action<SourceImage, Condition> useImage)
{
    /// <summary>A whole body with its footnotes.</summary>
    public void Body(SourceProse prose, Condition condition)
    {
        var walk = new Walk(this, condition, prose.Notes);
        walk.Blocks(prose.Blocks, TopicSet.None);
        walk.Notes();
    }

    /// <summary>A single line of inline Markdown, as front matter holds it.</summary>
    public void Line(ImmutableArray<SourceInline> line, Condition condition, PassageKind kind = PassageKind.Short) =>
        new Walk(this, condition, ImmutableDictionary<string, ImmutableArray<SourceBlock>>.Empty).Line(line, TopicSet.None, kind);

    private sealed class Walk(ProsePassages owner, Condition condition, ImmutableDictionary<string, ImmutableArray<SourceBlock>> notes)
    {
        private readonly Queue<(string Label, TopicSet Topics)> _used = [];
        private readonly HashSet<(string, TopicSet)> _seen = [];

        public void Blocks(ImmutableArray<SourceBlock> blocks, TopicSet topics)
        {
            foreach (var block in blocks) Block(block, topics);
        }

        public void Line(ImmutableArray<SourceInline> inlines, TopicSet topics, PassageKind kind)
        {
            var pieces = ImmutableArray.CreateBuilder<Piece>();
            Inlines(inlines, topics, pieces);
            Emit(kind, topics, pieces);
        }

        /// <summary>Every footnote under the topics of each place that refers to it; one that nothing refers to is for nobody.</summary>
        public void Notes()
        {
            while (_used.TryDequeue(out var use))
            {
                if (_seen.Add(use) && notes.TryGetValue(use.Label, out var blocks)) Blocks(blocks, use.Topics);
            }

            var referred = _seen.Select(use => use.Item1).ToHashSet(StringComparer.Ordinal);
            foreach (var (_, blocks) in notes.Where(note => !referred.Contains(note.Key)).OrderBy(note => note.Key, StringComparer.Ordinal))
            {
                new Walk(owner, Condition.Never, notes).Blocks(blocks, TopicSet.None);
            }
        }

        private void Block(SourceBlock block, TopicSet topics)
        {
            switch (block)
            {
                case GuardedBlocks guard: Blocks(guard.Blocks, topics.With(Names(guard.Topics))); break;
                case SourceHeading heading: Line(heading.Children, topics, PassageKind.Short); break;
                case SourceParagraph paragraph: Line(paragraph.Children, topics, PassageKind.Short); break;
                case SourceQuote quote: Blocks(quote.Blocks, topics); break;
                case SourceCallout callout: Blocks(callout.Blocks, topics); break;
                case SourceTable table: Table(table, topics); break;
                case SourceCode code: Text(PassageKind.Short, code.Text, topics, code.Span); break;
                case SourceList list:
                    foreach (var entry in list.Entries) Blocks(entry.Blocks, topics.With(Names(entry.Only)));
                    break;
            }
        }

        private void Table(SourceTable table, TopicSet topics)
        {
            Row([.. table.Columns.Select(column => (column.Head, column.Only))], topics);
            foreach (var row in table.Rows)
            {
                var cells = row.Cells.Select((cell, i) => (cell.Children, i < table.Columns.Length ? table.Columns[i].Only : []));
                Row([.. cells], topics.With(Names(row.Only)));
            }
        }

        // A row is a passage of its own beside its cells: words of neighbouring cells stand side by side in print.
        private void Row(ImmutableArray<(ImmutableArray<SourceInline> Words, ImmutableArray<TopicName> Only)> cells, TopicSet topics)
        {
            var row = ImmutableArray.CreateBuilder<Piece>();
            foreach (var (words, only) in cells)
            {
                var pieces = ImmutableArray.CreateBuilder<Piece>();
                var needed = topics.With(Names(only));
                Inlines(words, needed, pieces);
                row.AddRange(pieces);
                if (pieces.Count > 0) row.Add(new Piece(" ", needed, pieces[^1].Place));
                Emit(PassageKind.Short, TopicSet.None, pieces);
            }

            Emit(PassageKind.Prose, TopicSet.None, row);
        }

        private void Inlines(ImmutableArray<SourceInline> inlines, TopicSet topics, ImmutableArray<Piece>.Builder pieces)
        {
            foreach (var inline in inlines) Inline(inline, topics, pieces);
        }

        private void Inline(SourceInline inline, TopicSet topics, ImmutableArray<Piece>.Builder pieces)
        {
            switch (inline)
            {
                case SourceText text: pieces.Add(new Piece(text.Text, topics, text.Span)); break;
                case SourceCodeSpan code: pieces.Add(new Piece(code.Text, topics, code.Span)); break;
                case SourceLineBreak br: pieces.Add(new Piece(" ", topics, br.Span)); break;
                case SourceEmphasis emphasis: Inlines(emphasis.Children, topics, pieces); break;
                case SourceStrong strong: Inlines(strong.Children, topics, pieces); break;
                case SourceFixed same: Inlines(same.Children, topics, pieces); break;
                case SourceVary vary:
                    pieces.Add(new Piece(vary.Options[0], topics, vary.Span) { Options = vary.Options[1..] });
                    break;
                case GuardedInline guard: Guarded(guard, topics.With(Names(guard.Topics)), pieces); break;
                case SourceLink link: Link(link, topics, pieces); break;
                case SourceImage image: Image(image, topics); break;
                case SourceNoteReference note: _used.Enqueue((note.Label, topics)); break;
                // Timing is the tool's words; its exactness is judged as a date.
                case SourceWhen timing: pieces.Add(new Piece($" {WordBreak} ", topics, timing.Span)); break;
            }
        }

        // The guarded words are a passage of their own too: on their own they may be only a name.
        private void Guarded(GuardedInline guard, TopicSet topics, ImmutableArray<Piece>.Builder pieces)
        {
            var inside = ImmutableArray.CreateBuilder<Piece>();
            Inlines(guard.Children, topics, inside);
            Emit(PassageKind.Short, TopicSet.None, inside);
            pieces.AddRange(inside);
        }

        private void Link(SourceLink link, TopicSet topics, ImmutableArray<Piece>.Builder pieces)
        {
            Inlines(link.Children, topics, pieces);
            if (link.ItemId is null) Text(PassageKind.Short, link.Target, topics, link.Span);
            if (link.Reference is { } label) Text(PassageKind.Id, label, topics, link.Span);
        }

        private void Image(SourceImage image, TopicSet topics)
        {
            Text(PassageKind.Short, image.Alt, topics, image.Span);
            if (image.Title is { } title) Text(PassageKind.Short, title, topics, image.Span);
            owner.UseImage(image, condition.Needing(topics));
        }

        private void Text(PassageKind kind, string text, TopicSet topics, SourceSpan place) =>
            owner.Add(Passage.Of(kind, condition.Needing(topics), text, place));

        private void Emit(PassageKind kind, TopicSet shared, ImmutableArray<Piece>.Builder pieces)
        {
            if (pieces.Count > 0) owner.Add(new Passage(kind, condition.Needing(shared), pieces.ToImmutable()));
        }
    }

    /// <summary>Stands where timing is written: no word of any text, so no run goes through it.</summary>
    internal const string WordBreak = "\u2029";

    private void Add(Passage passage) => add(passage);

    private void UseImage(SourceImage image, Condition condition) => useImage(image, condition);

    private static IEnumerable<string> Names(ImmutableArray<TopicName> topics) => topics.Select(topic => topic.Name);
}
