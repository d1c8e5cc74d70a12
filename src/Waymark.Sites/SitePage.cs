namespace Waymark.Sites;

/// <summary>A page to be rendered: where it lies, the component that draws it, and what it draws.</summary>
internal sealed record SitePage(string Path, Type Component, Dictionary<string, object?> Parameters);
