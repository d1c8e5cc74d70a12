using Waymark.Layouts.Page;

namespace Waymark.Sites;

/// <summary>A page to be rendered: where it lies, the component that draws it, and what it draws.</summary>
internal sealed record SitePage(string Path, Type Component, Dictionary<string, object?> Parameters)
{
    /// <param name="context">Of the whole site; the page gets it with its own path, by the name <c>Page</c>.</param>
    /// <param name="records">What it draws, by the names of the component's parameters.</param>
    public static SitePage Of<TComponent>(string path, PageContext context, params ReadOnlySpan<(string Name, object Value)> records)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = context with { Path = path } };
        foreach (var (name, value) in records) parameters.Add(name, value);
        return new SitePage(path, typeof(TComponent), parameters);
    }
}
