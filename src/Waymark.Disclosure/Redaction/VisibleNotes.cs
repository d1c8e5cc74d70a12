using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Disclosure.Redaction;

/// <summary>Which footnotes of a body have anything left to say, and which of those its visible text uses.</summary>
internal sealed class VisibleNotes(
    ImmutableDictionary<string, ImmutableArray<SourceBlock>> notes,
    Func<ImmutableArray<SourceBlock>, ImmutableArray<SourceBlock>> redact)
{
    private readonly HashSet<string> _spoken = [.. notes.Where(note => !redact(note.Value).IsEmpty).Select(note => note.Key)];

    /// <summary>A reference to a note that says nothing to this reader is taken out with the note.</summary>
    public bool Exists(string label) => _spoken.Contains(label);

    /// <summary>The notes that <paramref name="blocks"/> reach, directly or through other notes.</summary>
    public ImmutableDictionary<string, ImmutableArray<SourceBlock>> UsedBy(
        ImmutableArray<SourceBlock> blocks, Func<ImmutableArray<SourceBlock>, ImmutableArray<SourceBlock>> visible)
    {
        var used = ImmutableDictionary.CreateBuilder<string, ImmutableArray<SourceBlock>>(StringComparer.Ordinal);
        var waiting = new Queue<string>(NoteReferences.In(blocks));
        while (waiting.TryDequeue(out var label))
        {
            if (used.ContainsKey(label)) continue;
            var body = visible(notes[label]);
            used.Add(label, body);
            foreach (var next in NoteReferences.In(body)) waiting.Enqueue(next);
        }

        return used.ToImmutable();
    }
}
