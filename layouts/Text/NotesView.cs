using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Waymark.Handouts.Text;
using Waymark.Layouts.Page;

namespace Waymark.Layouts.Text;

/// <summary>The footnotes of a <see cref="ProseView"/>, for the end of the page's own text; nothing where there are none.</summary>
public sealed class NotesView : ComponentBase
{
    [CascadingParameter] private PageContext Page { get; set; } = default!;

    [Parameter, EditorRequired] public ImmutableArray<Footnote> Of { get; set; } = [];

    /// <summary>As the prose's own.</summary>
    [Parameter] public string IdPrefix { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Of.IsDefaultOrEmpty) return;
        var blocks = new BlockWriter(new TextWriter(Page, builder, IdPrefix, Of.Select(note => note.Number)), Page, builder, under: 1);
        builder.OpenElement(0, "section");
        builder.AddAttribute(1, "class", "notes");
        builder.AddAttribute(2, "role", "doc-endnotes");
        builder.AddAttribute(3, "aria-label", "Notes");
        builder.OpenElement(4, "ol");
        foreach (var note in Of)
        {
            var number = note.Number.ToString(CultureInfo.InvariantCulture);
            builder.OpenElement(5, "li");
            builder.AddAttribute(6, "id", $"{IdPrefix}note-{number}");
            blocks.Write(note.Blocks);
            builder.OpenElement(7, "a");
            builder.AddAttribute(8, "href", $"#{IdPrefix}from-note-{number}");
            builder.AddAttribute(9, "role", "doc-backlink");
            builder.AddAttribute(10, "aria-label", $"Back to note {number}");
            builder.AddContent(11, "Back");
            builder.CloseElement();
            builder.CloseElement();
        }

        builder.CloseElement();
        builder.CloseElement();
    }
}
