using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Assets;
using Waymark.Disclosure.Redaction;
using Waymark.Handouts.Text;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Writing;

/// <summary>
/// Writes an author's prose as a reader may have it: redacts the tree, then puts every remaining node into a disclosed record.
/// The only way from <see cref="SourceNode"/> to <see cref="Block"/>.
/// </summary>
/// <param name="wordings">Null where copies do not differ in wording: then every place for one takes its first option.</param>
internal sealed class ProseWriter(Redactor redactor, RecordItems items, AssetShelf assets, Wordings? wordings, DateGuard dates, DiagnosticBag diagnostics)
{
    /// <summary>A line of front matter; empty where nothing of it may be read.</summary>
    public ImmutableArray<Inline> Line(ImmutableArray<SourceInline> line)
    {
        if (line.IsDefaultOrEmpty) return [];
        var visible = redactor.Redact(line);
        return Inlines(visible, NoteNumbers.None, varies: true);
    }

    /// <summary>An id as it will name files and anchors.</summary>
    public string Id(string id, SourceSpan place)
    {
        dates.CheckId(id, place);
        return id;
    }

    /// <summary>A title, which everyone who sees its document reads whole.</summary>
    public string Title(Placed<string> title)
    {
        dates.Check(title.Value, title.Span);
        return title.Value;
    }

    public Prose Body(SourceProse source)
    {
        var visible = redactor.Redact(source);
        var numbers = new NoteNumbers(visible);
        var levels = new HeadingLevels();
        return new Prose(
            Blocks(visible.Blocks, numbers, levels, varies: true),
            [.. numbers.InOrder.Select((label, at) => new Footnote(at + 1, Blocks(visible.Notes[label], numbers, new HeadingLevels(), varies: true)))]);
    }

    private ImmutableArray<Block> Blocks(ImmutableArray<SourceBlock> blocks, NoteNumbers notes, HeadingLevels levels, bool varies) =>
        [.. blocks.Select(block => Block(block, notes, levels, varies) with { Place = block.Span })];

    private Block Block(SourceBlock block, NoteNumbers notes, HeadingLevels levels, bool varies) => block switch
    {
        SourceHeading heading => new Heading(levels.Next(heading.Level), Inlines(heading.Children, notes, varies: false)),
        SourceParagraph { Children: [SourceImage image] } => Figure(image),
        SourceParagraph paragraph => new Paragraph(Inlines(paragraph.Children, notes, varies)),
        SourceList list => List(list, notes, levels, varies),
        SourceTable table => Table(table, notes, varies),
        SourceCode code => Code(code),
        SourceQuote quote => new QuoteBlock(Blocks(quote.Blocks, notes, levels, varies: false)),
        SourceCallout callout => new CalloutBlock(Kind(callout.Kind), Blocks(callout.Blocks, notes, levels, varies)),
        _ => throw new UnreachableException($"{block.GetType().Name} after redaction"),
    };

    private ListBlock List(SourceList list, NoteNumbers notes, HeadingLevels levels, bool varies)
    {
        ImmutableArray<ListEntry> entries = [.. list.Entries.Select(entry => new ListEntry(entry.Done, Blocks(entry.Blocks, notes, levels, varies)))];
        return new ListBlock(list.Start, list.FreeOrder && varies && wordings is not null ? FreeOrder.Pair(entries) : entries);
    }

    private CodeBlock Code(SourceCode code)
    {
        dates.Check(code.Text, code.Span);
        return new CodeBlock(code.Language, code.Text);
    }

    private FigureBlock Figure(SourceImage image)
    {
        dates.Check(SourceWords.Of([image]), image.Span);
        return new FigureBlock(assets.Use(image.Path, image.Span), image.Alt, string.IsNullOrWhiteSpace(image.Title) ? [] : [new Words(image.Title) { Place = image.Span }]);
    }

    private TableBlock Table(SourceTable table, NoteNumbers notes, bool varies) => new(
        [.. table.Columns.Select(column => new TableColumn(Alignment(column.Alignment), Inlines(column.Head, notes, varies: false)))],
        [.. table.Rows.Select(row => new TableRow([.. row.Cells.Select(cell => new TableCell(Inlines(cell.Children, notes, varies)))]))]);

    private ImmutableArray<Inline> Inlines(ImmutableArray<SourceInline> source, NoteNumbers notes, bool varies)
    {
        if (!source.IsEmpty) dates.Check(SourceWords.Of(source), source[0].Span);
        var worded = varies && wordings is not null ? wordings.Apply(source) : source;
        return new InlineWriter(items, assets, notes, varies: wordings is not null, diagnostics).Write(worded);
    }

    private static ColumnAlignment Alignment(SourceAlignment alignment) => alignment switch
    {
        SourceAlignment.Start => ColumnAlignment.Start,
        SourceAlignment.Center => ColumnAlignment.Center,
        SourceAlignment.End => ColumnAlignment.End,
        _ => throw new UnreachableException($"alignment {alignment}"),
    };

    private static CalloutKind Kind(string kind) => kind switch
    {
        "note" => CalloutKind.Note,
        "tip" => CalloutKind.Tip,
        "important" => CalloutKind.Important,
        "warning" => CalloutKind.Warning,
        "caution" => CalloutKind.Caution,
        _ => throw new UnreachableException($"callout {kind}"),
    };
}
