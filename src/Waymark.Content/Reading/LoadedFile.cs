using Waymark.Content.Files;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Yaml;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Reading;

/// <summary>A file whose keys are parsed and whose id is known, before its values are read: links between files need all ids first.</summary>
/// <param name="Id">The key <c>id</c> where the file has a good one, else the file's stem.</param>
/// <param name="Body">Markdown below the front matter; empty for YAML files.</param>
internal sealed record LoadedFile(string Path, string Id, SourceSpan Place, YamlMapping Keys, string Body, int BodyLine)
{
    public static LoadedFile? Load(SourceFile file, DiagnosticBag bag)
    {
        if (file.Path.EndsWith(".yml", StringComparison.Ordinal))
        {
            return YamlReader.Read(file.Path, file.Text, firstLine: 1, bag) is { } mapping
                ? new LoadedFile(file.Path, file.Stem, SourceSpan.Whole(file.Path), mapping, "", 1)
                : null;
        }

        if (FrontMatter.Read(file, bag) is not { Keys: { } keys } parts) return null;
        var named = keys.Find("id")?.Value as YamlScalar;
        var hasId = named is not null && Slug.IsValid(named.Text);
        return new LoadedFile(file.Path, hasId ? named!.Text : file.Stem, hasId ? named!.Span : SourceSpan.Whole(file.Path), keys, parts.Body, parts.BodyLine);
    }

    public SourceProse ReadBody(FileReading reading) => reading.Prose.ReadBody(Body, BodyLine, reading);
}
