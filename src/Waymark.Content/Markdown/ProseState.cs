using System.Collections.Immutable;
using Markdig.Syntax;
using Waymark.Content.Files;
using Waymark.Content.Markdown.Guards;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Reading;
using SourceSpan = Waymark.Vocabulary.Diagnostics.SourceSpan;

namespace Waymark.Content.Markdown;

/// <summary>What the conversion of one piece of prose gathers: the guards it found, the topics around it, notes and definitions.</summary>
internal sealed class ProseState(FileReading reading, ProseReader reader, MarkdownDocument document, TextMap map)
{
    private readonly HashSet<SourceSpan> _guards = [];
    private readonly List<TopicName> _topics = [];
    private readonly List<(string Label, SourceSpan Span, ImmutableArray<string> Topics)> _references = [];
    private readonly Dictionary<string, (SourceSpan Span, ImmutableArray<string> Topics)> _definitions = new(StringComparer.Ordinal);
    private readonly List<(int From, int To, ImmutableArray<string> Topics)> _guardedRanges = [];
    private readonly List<(LinkReferenceDefinition Definition, SourceSpan Use, ImmutableArray<string> Topics)> _uses = [];
    private bool _guardsAreBroken;

    public FileReading Reading => reading;

    public ProseReader Reader => reader;

    public MarkdownDocument Document => document;

    /// <summary>Maps offsets of the parsed body to places.</summary>
    public TextMap Map => map;

    public ImmutableDictionary<string, ImmutableArray<SourceBlock>>.Builder Notes { get; } = ImmutableDictionary.CreateBuilder<string, ImmutableArray<SourceBlock>>(StringComparer.Ordinal);

    /// <summary>A footnote is being converted: it holds no references to others.</summary>
    public bool InNote { get; set; }

    /// <summary>The topics that the place at hand needs, outermost first.</summary>
    public ImmutableArray<string> Topics => [.. _topics.Select(topic => topic.Name)];

    /// <summary>Within the returned scope, these topics are needed besides.</summary>
    public IDisposable Within(ImmutableArray<TopicName> topics)
    {
        _topics.AddRange(topics);
        return new Scope(this, topics.Length);
    }

    /// <summary>Notes a guard that became a node of the tree, by the place of its first colon.</summary>
    public void FoundGuard(SourceSpan place) => _guards.Add(place with { Length = 0 });

    public void Report(DiagnosticCode code, SourceSpan place, string message, string hint)
    {
        _guardsAreBroken |= code.Code.StartsWith("WM16", StringComparison.Ordinal);
        reading.Bag.Report(code, place, message, hint);
    }

    public ImmutableArray<TopicName> NoteTopics(ImmutableArray<(string Name, int Offset)> topics, TextMap at)
    {
        var names = ImmutableArray.CreateBuilder<TopicName>(topics.Length);
        foreach (var (name, offset) in topics)
        {
            var place = at.At(offset, name.Length);
            reading.References.Note(ReferenceKind.Topic, name, place);
            names.Add(new TopicName(name, place));
        }

        return names.ToImmutable();
    }

    /// <summary>Lines of the body, 0-based and inclusive, that a block guard holds.</summary>
    public void GuardedLines(int from, int to, ImmutableArray<string> topics) => _guardedRanges.Add((from, to, topics));

    public void ReferTo(string label, SourceSpan place)
    {
        if (InNote)
        {
            Report(DiagnosticCodes.Footnote, place, "a footnote refers to a footnote", "say it in one");
            return;
        }

        _references.Add((label, place, Topics));
    }

    public void Use(LinkReferenceDefinition definition, SourceSpan place) => _uses.Add((definition, place, Topics));

    public void Define(string label, SourceSpan place, ImmutableArray<SourceBlock> blocks)
    {
        if (_definitions.TryAdd(label, (place, Topics)))
        {
            // A note leaves the guards that it stands in, and takes their topics along.
            Notes.Add(label, _topics.Count == 0 ? blocks : [new GuardedBlocks([.. _topics], blocks) { Span = place }]);
        }
        else Report(DiagnosticCodes.Footnote, place, $"the footnote '{label}' is defined twice, first on line {_definitions[label].Span.Line}", "rename one of the two");
    }

    /// <summary>Definitions of links are checked whether a link uses them or not, and can stand once.</summary>
    public void CheckDefinitions()
    {
        foreach (var group in document.OfType<LinkReferenceDefinitionGroup>())
        {
            foreach (var definition in group.OfType<LinkReferenceDefinition>())
            {
                var place = map.At(definition.Span.Start);
                if (definition.Label is ['^', ..])
                {
                    Report(DiagnosticCodes.Footnote, place, $"the footnote '{definition.Label}' is defined inside another block", "move its definition to the left margin, with an empty line before it");
                }
                else if (!ReferenceEquals(group.Links.GetValueOrDefault(definition.Label ?? ""), definition))
                {
                    Report(DiagnosticCodes.Definition, place, $"the link '{definition.Label}' is defined twice", "delete one of the two");
                }
                else if (!LinkConverter.MayBeTarget(definition.Url ?? "", reading.Path))
                {
                    Report(DiagnosticCodes.LinkTarget, place, $"the target of the link definition '{definition.Label}' is not allowed", LinkConverter.Allowed);
                }
                else if (definition.Title is { Length: > 0 })
                {
                    Report(DiagnosticCodes.UnsupportedMarkdown, place, "a link has a title, which no handout shows", "delete the title");
                }
            }
        }
    }

    /// <summary>After the conversion: every guard that the text has is in the tree, and every reference has what it refers to.</summary>
    public void Finish(string text)
    {
        CheckNotes();
        CheckUses();
        // Where a guard was reported already, positions after it need not agree, and the file is refused as it is.
        if (!_guardsAreBroken) CompareWithScan(text);
    }

    private void CompareWithScan(string text)
    {
        var scanned = GuardScan.Lines(text).Select(line => line.Offset).Concat(GuardScan.Inlines(text)).Select(offset => map.At(offset)).ToHashSet();
        foreach (var place in scanned.Where(place => !_guards.Contains(place)))
        {
            Report(DiagnosticCodes.GuardWithoutEffect, place, "a guard has no effect here: this is code, alternative text, an address, or indented text that is read as such",
                "move the guard to running text or to the left margin, or take its colon out");
        }

        foreach (var place in _guards.Where(place => !scanned.Contains(place)))
        {
            Report(DiagnosticCodes.GuardForm, place, "a guard was read here that the text does not show", "write the guard on one line, without escapes before it");
        }
    }

    private void CheckNotes()
    {
        foreach (var (label, span, topics) in _references)
        {
            if (!_definitions.TryGetValue(label, out var definition))
            {
                Report(DiagnosticCodes.Footnote, span, $"the footnote '{label}' is not defined", $"add a line '[^{label}]: …' to the body, at the left margin");
            }
            else if (definition.Topics.Except(topics).FirstOrDefault() is { } topic)
            {
                Report(DiagnosticCodes.Footnote, span, $"the footnote '{label}' needs the topic '{topic}', and the text that refers to it does not",
                    "move the definition out of its guard, and put a guard inside it");
            }
        }
    }

    private void CheckUses()
    {
        foreach (var (definition, use, topics) in _uses)
        {
            var line = definition.Line;
            var needed = _guardedRanges.Where(range => range.From <= line && line <= range.To).SelectMany(range => range.Topics);
            if (needed.Except(topics).FirstOrDefault() is not { } topic) continue;
            Report(DiagnosticCodes.Definition, use, $"this link goes to a definition that needs the topic '{topic}', and the text around it does not", "move the definition out of its guard, or the link into one");
        }
    }

    private sealed class Scope(ProseState state, int count) : IDisposable
    {
        public void Dispose() => state._topics.RemoveRange(state._topics.Count - count, count);
    }
}
