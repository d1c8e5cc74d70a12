using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Waymark.Handouts.Text;
using Waymark.Layouts.Page;

namespace Waymark.Layouts.Text;

/// <summary>A run of inlines, without an element around it.</summary>
public sealed class InlineText : ComponentBase
{
    [CascadingParameter] private PageContext Page { get; set; } = default!;

    [Parameter, EditorRequired] public ImmutableArray<Inline> Of { get; set; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder) => new TextWriter(Page, builder, "").Write(Of);
}
