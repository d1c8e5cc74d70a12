using System.Text.Json.Nodes;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests.Accessibility;

/// <summary>An element of a file's structure tree.</summary>
internal sealed record Tag(string Type, JsonObject Value, Tag? Parent, List<Tag> Children)
{
    public IEnumerable<Tag> AndBelow => Children.SelectMany(child => child.AndBelow).Prepend(this);
}

/// <summary>Rules of ISO 14289-1 about the structure tree itself: sections 7.1 to 7.9.</summary>
internal static class StructureRules
{
    private static readonly HashSet<string> standard =
    [
        "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private",
        "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/P", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead",
        "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/RB", "/RT",
        "/RP", "/Warichu", "/WT", "/WP", "/Figure", "/Formula", "/Form",
    ];

    public static IEnumerable<string> Check(PdfObjects file, Tag root)
    {
        var tags = root.AndBelow.Skip(1).ToList();
        return tags.SelectMany(tag => CheckTag(file, tag)).Concat(Headings(tags)).Concat(Notes(file, tags));
    }

    public static bool IsStandard(string type) => standard.Contains(type);

    public static Tag Read(PdfObjects file)
    {
        var tree = file.Dictionary(file.Catalog["/StructTreeRoot"]);
        var roles = file.Dictionary(tree["/RoleMap"]);
        var root = new Tag("/Root", tree, null, []);
        Add(root);
        return root;

        void Add(Tag parent)
        {
            foreach (var kid in file.Array(parent.Value["/K"]))
            {
                if (file.Resolve(kid) is not JsonObject value || value["/S"] is null)
                    continue;
                var type = (string)value["/S"]!;
                for (var hops = 0; hops < 8 && !standard.Contains(type) && roles[type] is { } mapped; hops++)
                    type = (string)mapped!;
                var tag = new Tag(type, value, parent, []);
                parent.Children.Add(tag);
                Add(tag);
            }
        }
    }

    private static IEnumerable<string> CheckTag(PdfObjects file, Tag tag)
    {
        var parent = tag.Parent!.Type;
        if (!standard.Contains(tag.Type))
            yield return $"7.1: {tag.Type} is no standard structure type, nor mapped to one";
        if (tag.Type == "/Figure" && string.IsNullOrWhiteSpace(file.Text(tag.Value["/Alt"]) ?? file.Text(tag.Value["/ActualText"])))
            yield return "7.3: a figure has no alternative text";
        if (tag.Type == "/TH" && !file.Array(tag.Value["/A"]).Any(set => file.Dictionary(set)["/Scope"] is not null))
            yield return "7.5: a header cell says not what it heads";
        if (tag.Type is "/TH" or "/TD" && parent != "/TR")
            yield return "7.2: a cell is in no row";
        if (tag.Type == "/TR" && parent is not ("/Table" or "/THead" or "/TBody" or "/TFoot"))
            yield return "7.2: a row is in no table";
        if (tag.Type == "/Table" && tag.AndBelow.Where(inner => inner.Type == "/TR").Select(row => row.Children.Count).Distinct().Count() > 1)
            yield return "7.2: rows of a table differ in their cells";
        if (tag.Type == "/LI" && parent != "/L")
            yield return "7.2: a list item is in no list";
        if (tag.Type is "/LBody" && parent != "/LI")
            yield return "7.2: the body of a list item is in none";
        if (tag.Type == "/L" && tag.Children.Any(child => child.Type is not ("/LI" or "/L" or "/Caption")))
            yield return "7.2: a list holds what is no item";
    }

    private static IEnumerable<string> Headings(List<Tag> tags)
    {
        var level = 0;
        foreach (var tag in tags.Where(tag => tag.Type.Length == 3 && tag.Type[1] == 'H' && char.IsAsciiDigit(tag.Type[2])))
        {
            var next = tag.Type[2] - '0';
            if (next > level + 1)
                yield return $"7.4.2: a heading of level {next} follows one of level {level}";
            level = next;
        }
    }

    private static IEnumerable<string> Notes(PdfObjects file, List<Tag> tags)
    {
        var ids = tags.Where(tag => tag.Type == "/Note").Select(note => (string?)file.Resolve(note.Value["/ID"])).ToList();
        if (ids.Contains(null))
            yield return "7.9: a note has no id";
        if (ids.Distinct().Count() != ids.Count)
            yield return "7.9: two notes have one id";
    }
}
