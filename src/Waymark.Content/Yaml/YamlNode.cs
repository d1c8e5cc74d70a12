using System.Collections.Immutable;
using Waymark.Content.Files;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Yaml;

/// <summary>A YAML value with its place: scalars, sequences and mappings, and nothing else of YAML.</summary>
internal abstract record YamlNode(SourceSpan Span)
{
    /// <summary>The kind in an author's words.</summary>
    public abstract string Kind { get; }
}

/// <param name="Quoted">Quoted or a block: then "" and "null" are text, not the absence of a value.</param>
/// <param name="Map">Where each offset of <paramref name="Text"/> stands in the file.</param>
internal sealed record YamlScalar(string Text, bool Quoted, TextMap Map, SourceSpan Span) : YamlNode(Span)
{
    public override string Kind => "text";

    public bool IsNull => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span)
{
    public override string Kind => "a list";
}

/// <param name="Entries">In the file's order; no key stands twice.</param>
internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    public override string Kind => "a mapping";

    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key);
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
