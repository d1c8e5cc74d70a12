using System.Collections.Immutable;
using Markdig.Syntax;
using Waymark.Content.Files;
using Waymark.Content.Images;
using Waymark.Content.Markdown.Guards;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Reading;

namespace Waymark.Content.Markdown;

/// <summary>Reads Markdown, bodies and single values, into the source tree.</summary>
/// <param name="itemIds">Item ids by the path of their file, so that links between files can be resolved.</param>
internal sealed class ProseReader(IReadOnlyDictionary<string, string> itemIds, AssetStore assets)
{
    public IReadOnlyDictionary<string, string> ItemIds => itemIds;

    public AssetStore Assets => assets;

    /// <param name="firstLine">1-based line of the file on which <paramref name="text"/> begins.</param>
    public SourceProse ReadBody(string text, int firstLine, FileReading reading)
    {
        var map = TextMap.OfLines(reading.Path, text, firstLine);
        if (!MarkdownLimits.CheckBody(text, map, reading.Bag)) return SourceProse.Empty;
        if (MarkdownSyntax.Parse(text) is not { } document) return TooDeep(map, reading);
        var state = new ProseState(reading, this, document, map);
        state.CheckDefinitions();
        var blocks = new BlockConverter(state).Convert(document);
        state.Finish(text);
        return new SourceProse(blocks, state.Notes.ToImmutable());
    }

    /// <summary>Reads one value of front matter: inline Markdown and inline guards, no blocks.</summary>
    public ImmutableArray<SourceInline> ReadInline(string text, TextMap map, FileReading reading)
    {
        if (!MarkdownLimits.CheckValue(text, map, reading.Bag)) return [];
        foreach (var (_, offset) in GuardScan.Lines(text))
        {
            reading.Bag.Report(DiagnosticCodes.GuardWithoutEffect, map.At(offset), "a block guard has no effect in a value of front matter",
                "write ':only[words]{topic}', or move the text into the body");
            return [];
        }

        var document = new MarkdownDocument();
        var state = new ProseState(reading, this, document, map);
        var inlines = new InlineConverter(state, map).ConvertLeaf(MarkdownSyntax.ParseInline(text, document));
        state.Finish(text);
        return inlines;
    }

    private static SourceProse TooDeep(TextMap map, FileReading reading)
    {
        reading.Bag.Report(DiagnosticCodes.TooDeep, map.At(0), "lists, quotes or other blocks are nested too deeply in this text", "write it flatter");
        return SourceProse.Empty;
    }
}
