using System.Collections.Immutable;
using Waymark.Handouts.Text;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>Disclosed runs as a short line: wordings as <c>{a|b}</c>, links to items as <c>[words](id)</c>.</summary>
internal static class Said
{
    public static string By(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(By));

    public static string By(Block block) => block switch
    {
        Paragraph paragraph => By(paragraph.Children),
        Heading heading => $"{new string('#', heading.Level)} {By(heading.Children)}",
        ListBlock list => string.Join('/', list.Entries.SelectMany(entry => entry.Blocks).Select(By)),
        TableBlock table => string.Join('/', table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => By(cell.Children))))),
        QuoteBlock quote => $"> {string.Join('/', quote.Blocks.Select(By))}",
        CalloutBlock callout => $"{callout.Kind}: {string.Join('/', callout.Blocks.Select(By))}",
        CodeBlock code => $"`{code.Text}`",
        FigureBlock figure => $"!{figure.Alt}({By(figure.Caption)})",
        _ => throw new System.Diagnostics.UnreachableException(block.GetType().Name),
    };

    private static string By(Inline inline) => inline switch
    {
        Words words => words.Text,
        Emphasis emphasis => $"*{By(emphasis.Children)}*",
        Strong strong => $"**{By(strong.Children)}**",
        CodeSpan code => $"`{code.Text}`",
        Link link => $"[{By(link.Children)}]({link.ItemId ?? link.Target})",
        Vary vary => $"{{{string.Join('|', vary.Options)}}}",
        NoteReference note => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"^{note.Number}"),
        Picture picture => $"!{picture.Alt}",
        LineBreak => "\n",
        _ => throw new System.Diagnostics.UnreachableException(inline.GetType().Name),
    };
}
