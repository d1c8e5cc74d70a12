using System.Collections.Immutable;
using Waymark.Verify.Matching;
using Waymark.Verify.Pages.Tree;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>Reads one element of a page after another: its attributes, what it loads, and the code inside it.</summary>
internal sealed class ElementExamination(Examination scan, Location page, int depth, PageFacts facts, ContentPolicy policy)
{
    private static readonly HashSet<string> s_loading = new(StringComparer.OrdinalIgnoreCase) { "src", "srcset", "poster", "data", "background", "cite", "longdesc", "ping", "manifest", "archive", "codebase", "classid", "profile", "usemap", "imagesrcset" };
    private static readonly HashSet<string> s_embedding = new(StringComparer.Ordinal) { "iframe", "frame", "object", "embed", "applet", "portal", "base", "fencedframe" };
    private static readonly HashSet<string> s_filters = new(StringComparer.Ordinal) { "data-role", "data-roles", "data-topic", "data-topics", "data-only", "data-audience", "data-visibility", "data-visible-to" };

    /// <summary>Attributes about which there is nothing to ask but what they say.</summary>
    private static readonly HashSet<string> s_silent = new(StringComparer.Ordinal)
    {
        "alt", "aria-current", "aria-hidden", "aria-label", "aria-labelledby", "charset", "class", "content", "cx", "cy", "d", "datetime", "dir", "fill", "height", "lang", "name", "patternTransform", "patternUnits", "r", "rel",
        "role", "scope", "stroke", "title", "transform", "type", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
    };

    /// <returns>True where the element's content has been read here and holds no further elements.</returns>
    public bool Examine(ElementNode element)
    {
        Tag(element);
        if (element.Name is not ("form" or "script" or "style")) return false;
        var at = page with { At = _ => element.ToString() };
        switch (element.Name)
        {
            case "script": Script(element, at); return true;
            case "form": Form(element, at); return false;
            default:
                var style = element.TextContent();
                policy.CheckStyle(scan, style, at);
                StyleExamination.Read(scan, style, at, depth);
                facts.References.AddRange(StyleExamination.Loads(style).Select(target => PageReference.In(element, attribute: null, target, page)));
                return true;
        }
    }

    /// <summary>Everything that the start tag says by itself. Pages repeat their tags, and copies of an edition share most.</summary>
    private void Tag(ElementNode element)
    {
        if (!scan.Shared.Tags.TryGetValue(element.Tag, out var known))
        {
            var before = scan.Here;
            known = Read(element);
            if (scan.IsCleanSince(before)) scan.Shared.KeepClean(element.Tag, known);
        }

        foreach (var id in known.Ids) facts.Ids!.Add(id);
        foreach (var (attribute, target) in known.References) facts.References.Add(PageReference.In(element, attribute, target, page));
    }

    private TagFacts Read(ElementNode element)
    {
        var name = element.Name;
        var at = page with { At = _ => element.ToString() };
        if (s_embedding.Contains(name)) scan.Report(VerifyRules.ExternalRequest, $"a page holds <{name}>", at);
        if (name == "metadata") scan.Report(VerifyRules.ImageMetadata, "a drawing carries <metadata>", at);
        if (name == "meta" && string.Equals(element["http-equiv"], "refresh", StringComparison.OrdinalIgnoreCase)) scan.Report(VerifyRules.ExternalRequest, "a page sends its reader elsewhere by itself", at);
        var references = ImmutableArray.CreateBuilder<TagReference>();
        foreach (var attribute in element.Tag.Attributes) Attribute(element, attribute, references);
        return new TagFacts([.. element.Tag.Attributes.Where(attribute => attribute.Name == "id").Select(attribute => attribute.Value)], references.ToImmutable());
    }

    private void Attribute(ElementNode element, PageAttribute attribute, ImmutableArray<TagReference>.Builder references)
    {
        var (name, value) = attribute;
        var kind = AttributeKinds.Of(name, value);
        if (s_silent.Contains(name) && scan.IsClean(value, kind)) return;
        var at = page with { At = _ => element.Describe(name) };
        if (name.StartsWith("data-", StringComparison.Ordinal)) scan.Text(name["data-".Length..], TextKind.Id, at, depth);
        scan.Text(value, kind, at, depth);
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) scan.Report(VerifyRules.Script, $"an event handler ({name})", at, value);
        if (name == "style") scan.Report(VerifyRules.InlineStyle, "a style attribute, which the page's policy does not cover", at, value);
        if (name == "srcdoc") scan.Report(VerifyRules.ExternalRequest, "a page inside a page", at);
        if (s_filters.Contains(name)) scan.Report(VerifyRules.FilteredInBrowser, $"an attribute that filters by reader ({name})", at, value);
        if (name == "href" || s_loading.Contains(name)) Reference(element, name, value, at, references);
    }

    private void Reference(ElementNode element, string name, string value, Location at, ImmutableArray<TagReference>.Builder references)
    {
        var opens = name == "href" && element.Name is "a" or "area";
        foreach (var target in name.EndsWith("srcset", StringComparison.Ordinal) ? Candidates(value) : [value])
        {
            references.Add(new TagReference(name, target));
            if (ResourceTarget.IsScript(target)) scan.Report(VerifyRules.Script, "a link runs a script", at, target);
            else if (opens && !IsSafeLink(target)) scan.Report(VerifyRules.ExternalRequest, "a link with a scheme other than https and mailto", at, target);
            else if (!opens && ResourceTarget.IsExternal(target)) scan.Report(VerifyRules.ExternalRequest, "a page loads something from elsewhere", at, target);
        }
    }

    private static bool IsSafeLink(string target) =>
        ResourceTarget.Scheme(target) is null ? !target.StartsWith("//", StringComparison.Ordinal) : ResourceTarget.Scheme(target) is "https" or "mailto";

    private static IEnumerable<string> Candidates(string srcset) =>
        srcset.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(candidate => candidate.Split(' ')[0]);

    private void Script(ElementNode element, Location at)
    {
        var type = element["type"]?.Trim().ToLowerInvariant() ?? "";
        var data = type.Contains("json", StringComparison.Ordinal) && type is not ("importmap" or "speculationrules");
        if (data) JsonExamination.Read(scan, element.TextContent(), at, depth, strict: true);
        else
        {
            policy.CheckScript(scan, element, at);
            ScriptExamination.Read(scan, element.TextContent(), at, depth, mayFetch: scan.Layout.IsLog && policy.ConnectsToItself);
        }
    }

    private void Form(ElementNode form, Location at)
    {
        var sends = form["action"] is { Length: > 0 } || form["method"] is { } method && !method.Equals("dialog", StringComparison.OrdinalIgnoreCase)
            || form.Descendants().Exists(inner => inner["formaction"] is not null);
        if (sends) scan.Report(VerifyRules.Form, "a form that sends what is typed into it", at);
    }
}
