using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests.Accessibility;

/// <summary>
/// Checks a file against PDF/UA-1 (ISO 14289-1), as far as a program can: the rules are taken from the standard's sections, which
/// each finding names, and know nothing of how the writer works.
/// </summary>
internal static class UaCheck
{
    private static readonly XNamespace dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace identification = "http://www.aiim.org/pdfua/ns/id/";

    public static IReadOnlyList<string> Check(PdfObjects file)
    {
        var root = StructureRules.Read(file);
        return [.. Document(file).Concat(StructureRules.Check(file, root)).Concat(ContentRules.Check(file, root)).Distinct()];
    }

    private static IEnumerable<string> Document(PdfObjects file)
    {
        var catalog = file.Catalog;
        if ((bool?)file.Dictionary(catalog["/MarkInfo"])["/Marked"] != true)
            yield return "7.1: the file does not say that it is tagged";
        if ((bool?)file.Dictionary(catalog["/MarkInfo"])["/Suspects"] == true)
            yield return "7.1: the file says that its tags are suspect";
        if (string.IsNullOrWhiteSpace(file.Text(catalog["/Lang"])))
            yield return "7.2: the file has no language";
        if ((bool?)file.Dictionary(catalog["/ViewerPreferences"])["/DisplayDocTitle"] != true)
            yield return "7.1: the window would show the file's name and not its title";
        if (catalog["/StructTreeRoot"] is null)
            yield return "7.1: the file has no structure tree";
        foreach (var problem in Metadata(file, catalog["/Metadata"]))
            yield return problem;
    }

    private static IEnumerable<string> Metadata(PdfObjects file, JsonNode? reference)
    {
        if (reference is null)
        {
            yield return "7.1: the file has no metadata";
            yield break;
        }
        var packet = XDocument.Parse(Encoding.UTF8.GetString(file.Data(reference)).TrimStart('\uFEFF'));
        if (string.IsNullOrWhiteSpace(packet.Descendants(dc + "title").FirstOrDefault()?.Value))
            yield return "7.1: the metadata has no title";
        var part = packet.Descendants(identification + "part").FirstOrDefault()?.Value
            ?? packet.Descendants().Attributes(identification + "part").FirstOrDefault()?.Value;
        if (part != "1")
            yield return "5: the metadata does not claim PDF/UA-1";
    }
}
