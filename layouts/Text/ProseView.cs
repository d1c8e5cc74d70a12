using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Waymark.Handouts.Text;
using Waymark.Layouts.Page;

namespace Waymark.Layouts.Text;

/// <summary>The prose of an item, a theme or the strategy, without its footnotes: see <see cref="NotesView"/>.</summary>
public sealed class ProseView : ComponentBase
{
    [CascadingParameter] private PageContext Page { get; set; } = default!;

    [Parameter, EditorRequired] public Prose Of { get; set; } = Prose.Empty;

    /// <summary>Level of the heading that the prose stands under: its own first level is one deeper.</summary>
    [Parameter] public int Under { get; set; } = 1;

    /// <summary>Begins the ids of footnotes where a page has several runs of prose; empty or a slug with a hyphen at its end.</summary>
    [Parameter] public string IdPrefix { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        new BlockWriter(new TextWriter(Page, builder, IdPrefix), Page, builder, Under).Write(Of.Blocks);
}
