using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Waymark.Layouts.Parts;

/// <summary>Words in a drawing. A class, since Razor keeps the element's own name for itself inside code.</summary>
public sealed class SvgLabel : ComponentBase
{
    [Parameter, EditorRequired] public string Words { get; set; } = "";
    [Parameter, EditorRequired] public string X { get; set; } = "0";
    [Parameter, EditorRequired] public string Y { get; set; } = "0";

    /// <summary>Class of the element.</summary>
    [Parameter] public string? Kind { get; set; }

    /// <summary>SVG's text-anchor; null begins at X.</summary>
    [Parameter] public string? Anchor { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Kind);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
