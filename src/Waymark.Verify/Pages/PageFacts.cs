using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>A target that a page or style sheet names.</summary>
/// <param name="Opens">Followed by the reader (a link) rather than loaded by itself.</param>
internal sealed record PageReference(string Target, bool Opens, Location At);

/// <summary>What one page or style sheet offers and uses, for the rules that concern an output as a whole.</summary>
internal sealed class PageFacts(string path)
{
    public string Path { get; } = path;

    public List<PageReference> References { get; } = [];

    /// <summary>Values of id attributes; null for files that are no pages.</summary>
    public HashSet<string>? Ids { get; init; }

    /// <summary>The same for an equal file at another path.</summary>
    public PageFacts At(string path)
    {
        var facts = new PageFacts(path) { Ids = Ids };
        facts.References.AddRange(References.Select(reference => reference with { At = reference.At with { Path = path } }));
        return facts;
    }
}
