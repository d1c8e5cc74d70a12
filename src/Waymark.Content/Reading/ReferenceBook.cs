using Waymark.Content.Files;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Reading;

/// <summary>A kind of thing that content refers to by id.</summary>
/// <param name="One">As in "write the id of …".</param>
/// <param name="Many">As in "known …: a, b".</param>
internal sealed record ReferenceKind(DiagnosticCode Unknown, string Noun, string One, string Many)
{
    public static ReferenceKind Topic { get; } = new(DiagnosticCodes.UnknownTopic, "topic", "a topic of policy.yml", "topics");
    public static ReferenceKind Role { get; } = new(DiagnosticCodes.UnknownRole, "role", "a role of policy.yml", "roles");
    public static ReferenceKind Theme { get; } = new(DiagnosticCodes.UnknownTheme, "theme", "a theme of content/themes", "themes");
    public static ReferenceKind Product { get; } = new(DiagnosticCodes.UnknownProduct, "product", "a product of waymark.yml", "products");
    public static ReferenceKind Request { get; } = new(DiagnosticCodes.UnknownRequest, "request", "a request of content/requests", "requests");
    public static ReferenceKind Customer { get; } = new(DiagnosticCodes.UnknownCustomer, "customer", "a customer of content/customers", "customers");
    public static ReferenceKind Item { get; } = new(DiagnosticCodes.UnknownItem, "item", "an item of content/roadmap", "items");
}

/// <summary>Every name that some file refers to, checked once all files are read and it is known what exists.</summary>
internal sealed class ReferenceBook
{
    private readonly List<(ReferenceKind Kind, string Name, SourceSpan Span)> _mentions = [];

    public void Note(ReferenceKind kind, string name, SourceSpan span) => _mentions.Add((kind, name, span));

    /// <summary>
    /// Reports every mention of a name that does not exist. A kind without an entry in <paramref name="known"/> is not checked: the
    /// file that would define it could not be read, and was reported itself.
    /// </summary>
    public void Check(IReadOnlyDictionary<ReferenceKind, IReadOnlyCollection<string>> known, DiagnosticBag bag)
    {
        foreach (var (kind, name, span) in _mentions)
        {
            if (!known.TryGetValue(kind, out var names) || names.Contains(name)) continue;
            bag.Report(kind.Unknown, span, $"unknown {kind.Noun} '{name}'", Nearest.Hint(name, names, kind.Many));
        }
    }
}
