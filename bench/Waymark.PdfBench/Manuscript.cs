using System.Globalization;
using System.Net;
using System.Text;
using Waymark.Fonts;
using Waymark.Pages;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;
using Marked = Waymark.Pages.Structure.Content;

namespace Waymark.PdfBench;

/// <summary>The text of a document by its tags, written for another program: the same words, headings, lists and tables on pages of the same size.</summary>
internal sealed class Manuscript(PageDocument document, CopyLayer copy)
{
    private readonly Dictionary<int, Run> _runs = document.Pages.SelectMany(page => page.Lines).SelectMany(line => CopyText.WordsOf(line, copy))
        .Where(word => word.Word.Content is not null).GroupBy(word => word.Word.Content!.Value)
        .ToDictionary(run => run.Key, run => new Run(
            string.Concat(run.Select(word => word.Word.Text.TrimEnd('\u00AD') + (word.Word.SpaceAfter ? " " : ""))), run.First().Word.Face, run.First().Word.Size.Value));

    private sealed record Run(string Text, FaceRole Face, double Size)
    {
        public (string Family, int Weight, string Style) Font => Face switch
        {
            FaceRole.SansSemibold => ("Source Sans 3", 600, "normal"),
            FaceRole.SansItalic => ("Source Sans 3", 400, "italic"),
            FaceRole.Serif => ("Source Serif 4", 400, "normal"),
            FaceRole.SerifItalic => ("Source Serif 4", 400, "italic"),
            FaceRole.Display => ("Source Serif 4 Display", 300, "normal"),
            FaceRole.Mono => ("Source Code Pro", 400, "normal"),
            _ => ("Source Sans 3", 400, "normal"),
        };
    }

    private static string Pt(double length) => length.ToString("0.##", CultureInfo.InvariantCulture) + "pt";

    /// <summary>With style sheet, page counter, running head and a mark across every page.</summary>
    public string ToHtml()
    {
        var isDeck = document.Size.Width > document.Size.Height;
        var html = new StringBuilder("<!doctype html><html lang=\"en-GB\"><meta charset=\"utf-8\"><title>").Append(WebUtility.HtmlEncode(document.Title)).Append("</title><style>")
            .Append(CultureInfo.InvariantCulture, $"@page{{size:{Pt(document.Size.Width.Value)} {Pt(document.Size.Height.Value)};margin:60pt 51pt;@bottom-right{{content:counter(page);font-size:8pt}}@bottom-left{{content:\"Prepared for Person 0\";font-size:8pt}}}}")
            .Append(CultureInfo.InvariantCulture, $"body{{font:{(isDeck ? "16pt/1.4" : "10pt/1.4")} 'Source Sans 3','Liberation Sans',sans-serif;margin:0}}h1,h2{{font-weight:300;break-after:avoid}}table{{border-collapse:collapse;width:100%}}td,th{{text-align:left;border-bottom:.5pt solid #999;padding:4pt 8pt 4pt 0;vertical-align:top}}section{{break-after:{(isDeck ? "page" : "auto")}}}.mark{{position:fixed;top:40%;left:5%;font-size:30pt;color:#e8ece9;transform:rotate(-30deg);z-index:-1}}")
            .Append("</style><div class=\"mark\" aria-hidden=\"true\">Acme Coatings · 20 November 2026</div>");
        Html(document.Structure, html);
        return html.ToString();
    }

    private void Html(StructureNode node, StringBuilder html)
    {
        if (node is Marked content)
        {
            if (!_runs.TryGetValue(content.Id, out var run)) return;
            var (family, weight, style) = run.Font;
            html.Append(CultureInfo.InvariantCulture, $"<span style=\"font:{style} {weight} {Pt(run.Size)} '{family}'\">{WebUtility.HtmlEncode(run.Text)}</span>");
            return;
        }

        var element = (Element)node;
        var tag = element.Role switch
        {
            Role.Label => null,
            Role.Section => "section", Role.Heading1 => "h1", Role.Heading2 => "h2", Role.Heading3 => "h3", Role.Heading4 => "h4", Role.Paragraph => "p", Role.List => "ul",
            Role.ListItem => "li", Role.Table => "table", Role.TableHead => "thead", Role.TableBody => "tbody", Role.TableRow => "tr", Role.HeaderCell => "th", Role.DataCell => "td",
            Role.BlockQuote => "blockquote", Role.Code => "code", _ => "",
        };
        if (tag is null) return;
        if (tag.Length > 0) html.Append(CultureInfo.InvariantCulture, $"<{tag}>");
        foreach (var child in element.Children) Html(child, html);
        if (tag.Length > 0) html.Append(CultureInfo.InvariantCulture, $"</{tag}>");
    }

    public string ToTypst()
    {
        var isDeck = document.Size.Width > document.Size.Height;
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"#set document(title: \"{document.Title}\")\n#set page(width: {Pt(document.Size.Width.Value)}, height: {Pt(document.Size.Height.Value)}, margin: (x: 51pt, y: 60pt), ")
            .Append("footer: context [Prepared for #sys.inputs.at(\"who\", default: \"Person 0\") #h(1fr) #counter(page).display()], background: rotate(-30deg, text(30pt, fill: rgb(\"#e8ece9\"))[Acme Coatings · 20 November 2026]))\n")
            .Append(CultureInfo.InvariantCulture, $"#set text(font: (\"Source Sans 3\", \"Liberation Sans\"), size: {(isDeck ? "16pt" : "10pt")}, lang: \"en\")\n#set par(leading: 0.5em)\n\n");
        Typst(document.Structure, text, isDeck);
        return text.ToString();
    }

    private void Typst(StructureNode node, StringBuilder text, bool isDeck)
    {
        if (node is Marked content)
        {
            if (!_runs.TryGetValue(content.Id, out var run)) return;
            var (family, weight, style) = run.Font;
            text.Append(CultureInfo.InvariantCulture, $"#text(font: \"{family}\", weight: {weight}, style: \"{style}\", size: {Pt(run.Size)})[");
            foreach (var c in run.Text)
            {
                if ("\\#$*_`<>@[]=-+/~'\"".Contains(c, StringComparison.Ordinal)) text.Append('\\');
                text.Append(c);
            }

            text.Append(']');
            return;
        }

        var element = (Element)node;
        if (element.Role == Role.Label) return;
        var (before, after) = element.Role switch
        {
            Role.Section when isDeck => ("", "\n#pagebreak(weak: true)\n"),
            Role.Heading1 => ("\n= ", "\n"), Role.Heading2 => ("\n== ", "\n"), Role.Heading3 => ("\n=== ", "\n"), Role.Heading4 => ("\n==== ", "\n"), Role.Paragraph => ("\n", "\n"),
            Role.List => ("\n#list(", ")\n"), Role.ListItem => ("[", "],"),
            Role.Table => ($"\n#table(columns: {Columns(element)}, stroke: (bottom: 0.5pt), ", ")\n"), Role.HeaderCell or Role.DataCell => ("[", "],"),
            Role.TableHead => ("table.header(", "),"),
            Role.BlockQuote => ("\n#quote(block: true)[", "]\n"),
            _ => ("", ""),
        };
        text.Append(before);
        foreach (var child in element.Children) Typst(child, text, isDeck);
        text.Append(after);
    }

    private static int Columns(Element table) => Math.Max(1, table.Children.OfType<Element>().SelectMany(part => part.Children.OfType<Element>()).Max(row => row.Children.Length));
}
