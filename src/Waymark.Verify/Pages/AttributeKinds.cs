using Waymark.Verify.Matching;

namespace Waymark.Verify.Pages;

/// <summary>What the value of an attribute is to its reader.</summary>
internal static class AttributeKinds
{
    public static TextKind Of(string name, string value) => name switch
    {
        "alt" or "title" or "label" or "placeholder" or "summary" or "aria-label" or "aria-description" or "aria-roledescription" or "aria-valuetext" or "abbr" => TextKind.Prose,
        "class" or "style" or "d" or "points" or "viewBox" or "transform" or "type" or "rel" or "role" or "media" or "sizes" or "lang" or "charset" or "method" => TextKind.Code,
        "content" or "value" or "datetime" => Kinds.OfLiteral(value),
        _ when name.StartsWith("data-", StringComparison.Ordinal) => Kinds.OfLiteral(value),
        _ => TextKind.Id,
    };
}
