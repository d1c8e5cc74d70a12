using System.Globalization;
using System.Text.Json.Nodes;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests.Accessibility;

/// <summary>Rules of ISO 14289-1 about what is drawn and clicked: that all of it is in the structure tree or an artifact, and leads back.</summary>
internal static class ContentRules
{
    public static IEnumerable<string> Check(PdfObjects file, Tag root)
    {
        var owners = Owners(file, root);
        var parents = ParentTree(file);
        return file.Pages.SelectMany(page => CheckPage(file, page, owners, parents)).Concat(Fonts(file));
    }

    private static IEnumerable<string> CheckPage(
        PdfObjects file, JsonObject page, Dictionary<(string Page, int Mark), Tag> owners, Dictionary<int, JsonNode> parents)
    {
        var reference = file.All.First(entry => ReferenceEquals(entry.Value, page)).Reference;
        var content = ContentStream.Read([.. file.Array(page["/Contents"]).SelectMany(part => file.Data(part).Append((byte)'\n'))]);
        foreach (var problem in content.Problems)
            yield return $"7.1: {problem}";
        if (content.Painted.Any(painted => painted.Tag is null))
            yield return "7.1: something is drawn that is neither tagged nor an artifact";
        if (content.Marks.Distinct().Count() != content.Marks.Count)
            yield return "7.1: two sequences of a page have one number";
        foreach (var mark in content.Marks.Where(mark => !owners.ContainsKey((reference, mark))))
            yield return $"7.1: marked content {mark} is in no element";
        foreach (var (_, mark) in owners.Keys.Where(key => key.Page == reference && !content.Marks.Contains(key.Mark)))
            yield return $"7.1: an element holds content {mark}, which its page does not have";

        var back = page["/StructParents"] is { } key && parents.TryGetValue((int)key, out var array) ? file.Array(array) : [];
        foreach (var mark in content.Marks.Where(mark => mark >= back.Count
            || !owners.TryGetValue((reference, mark), out var owner) || !ReferenceEquals(file.Resolve(back[mark]), owner.Value)))
            yield return $"7.1: the parent tree does not lead from content {mark} to its element";
        foreach (var problem in Annotations(file, page, parents))
            yield return problem;
    }

    private static IEnumerable<string> Annotations(PdfObjects file, JsonObject page, Dictionary<int, JsonNode> parents)
    {
        var annotations = file.Array(page["/Annots"]);
        if (annotations.Count > 0 && (string?)page["/Tabs"] != "/S")
            yield return "7.18.3: the tab order of a page with annotations is not that of the structure";
        foreach (var reference in annotations)
        {
            var annotation = file.Dictionary(reference);
            if (string.IsNullOrWhiteSpace(file.Text(annotation["/Contents"])))
                yield return "7.18.5: a link has no words of its own";
            var element = annotation["/StructParent"] is { } key && parents.TryGetValue((int)key, out var owner) ? file.Dictionary(owner) : [];
            if ((string?)element["/S"] != "/Link")
                yield return "7.18.5: a link is in no link element";
            else if (!file.Array(element["/K"]).Any(kid => (string?)file.Dictionary(kid)["/Obj"] == (string?)reference))
                yield return "7.18.5: a link element does not hold its link";
        }
    }

    private static IEnumerable<string> Fonts(PdfObjects file)
    {
        foreach (var (_, value) in file.All)
        {
            if (value is not JsonObject font || (string?)font["/Type"] != "/Font" || (string?)font["/Subtype"] is "/CIDFontType0" or "/CIDFontType2")
                continue;
            if (font["/ToUnicode"] is null)
                yield return "7.21.7: a font has no way back to Unicode";
            var inner = file.Array(font["/DescendantFonts"]) is [var descendant, ..] ? file.Dictionary(descendant) : font;
            var descriptor = file.Dictionary(inner["/FontDescriptor"]);
            if (descriptor["/FontFile"] is null && descriptor["/FontFile2"] is null && descriptor["/FontFile3"] is null && (string?)font["/Subtype"] != "/Type3")
                yield return "7.21.4: a font is not embedded";
        }
    }

    private static Dictionary<(string, int), Tag> Owners(PdfObjects file, Tag root)
    {
        var owners = new Dictionary<(string, int), Tag>();
        foreach (var tag in root.AndBelow.Skip(1))
        {
            foreach (var kid in file.Array(tag.Value["/K"]))
            {
                if (kid is JsonValue value && value.TryGetValue<int>(out var mark))
                    owners[((string)tag.Value["/Pg"]!, mark)] = tag;
                else if (file.Dictionary(kid) is { } place && place["/MCID"] is { } inner)
                    owners[((string)(place["/Pg"] ?? tag.Value["/Pg"])!, (int)inner)] = tag;
            }
        }
        return owners;
    }

    private static Dictionary<int, JsonNode> ParentTree(PdfObjects file)
    {
        var entries = new Dictionary<int, JsonNode>();
        Add(file.Dictionary(file.Dictionary(file.Catalog["/StructTreeRoot"])["/ParentTree"]));
        return entries;

        void Add(JsonObject node)
        {
            var pairs = file.Array(node["/Nums"]);
            for (var i = 0; i + 1 < pairs.Count; i += 2)
                entries[int.Parse(pairs[i].ToJsonString(), CultureInfo.InvariantCulture)] = pairs[i + 1];
            foreach (var kid in file.Array(node["/Kids"]))
                Add(file.Dictionary(kid));
        }
    }
}
