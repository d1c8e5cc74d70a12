using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Waymark.Pdf.Tests.Archive;

/// <summary>Section 6.6, what a file says of itself, and 6.7, which level A asks beyond: what its content is.</summary>
internal static partial class MetadataRules
{
    private static readonly XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace identification = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace schema = "http://www.aiim.org/pdfa/ns/schema#";

    /// <summary>Schemas of XMP 2005 and of the standard itself, whose properties need no description.</summary>
    private static readonly HashSet<string> known =
    [
        "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/xap/1.0/rights/", "http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/bj/",
        "http://ns.adobe.com/xap/1.0/t/pg/", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", "http://ns.adobe.com/pdf/1.3/", "http://ns.adobe.com/photoshop/1.0/", "http://ns.adobe.com/tiff/1.0/",
        "http://ns.adobe.com/exif/1.0/", identification.NamespaceName, "http://www.aiim.org/pdfa/ns/extension/",
    ];

    public static IEnumerable<string> Check(ArchiveFile file)
    {
        if (file.Objects.Catalog["/Metadata"] is not { } reference)
            return ["6.6.2.1: the file has no metadata"];
        var text = Encoding.UTF8.GetString(file.Objects.Data(reference));
        return Packet(text).Concat(Described(XDocument.Parse(text.TrimStart('\uFEFF')), out var conformance)).Concat(conformance == "A" ? LevelA(file) : []);
    }

    private static IEnumerable<string> Packet(string text)
    {
        if (Header().Match(text) is not { Success: true } header)
            yield return "6.6.2.1: the metadata is no XMP packet";
        else if (header.Value.Contains("bytes=", StringComparison.Ordinal) || header.Value.Contains("encoding=", StringComparison.Ordinal))
            yield return "6.6.2.1: the packet's header names bytes or encoding";
    }

    private static List<string> Described(XDocument packet, out string? conformance)
    {
        var problems = new List<string>();
        conformance = Value(packet, identification + "conformance");
        if (Value(packet, identification + "part") != "2" || conformance is not ("A" or "B" or "U"))
            problems.Add("6.6.4: the metadata does not claim PDF/A-2");
        var described = packet.Descendants(schema + "namespaceURI").Select(element => element.Value).ToHashSet(StringComparer.Ordinal);
        var used = packet.Descendants(rdf + "Description").SelectMany(description => description.Elements().Select(element => element.Name.NamespaceName)
            .Concat(description.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != rdf && attribute.Name.Namespace != XNamespace.Xml && attribute.Name.NamespaceName.Length > 0).Select(attribute => attribute.Name.NamespaceName)));
        // What describes schemas is nested in Description elements of its own.
        problems.AddRange(used.Where(name => !known.Contains(name) && !described.Contains(name) && !name.StartsWith("http://www.aiim.org/pdfa/ns/", StringComparison.Ordinal)).Distinct()
            .Select(name => $"6.6.2.3: nothing describes the properties of {name}"));
        return problems;
    }

    private static IEnumerable<string> LevelA(ArchiveFile file)
    {
        var objects = file.Objects;
        if ((bool?)objects.Dictionary(objects.Catalog["/MarkInfo"])["/Marked"] != true)
            yield return "6.7.2.2: the file does not say that it is tagged";
        if (objects.Catalog["/StructTreeRoot"] is null)
            yield return "6.7.3.3: the file has no structure tree";
        if (objects.Text(objects.Catalog["/Lang"]) is { } language && !Language().IsMatch(language))
            yield return "6.7.4: the file's language is none";
        var root = Accessibility.StructureRules.Read(objects);
        foreach (var type in root.AndBelow.Skip(1).Select(tag => tag.Type).Where(type => !Accessibility.StructureRules.IsStandard(type)).Distinct())
            yield return $"6.7.3.4: {type} is no standard structure type, nor mapped to one";
    }

    private static string? Value(XDocument packet, XName name) =>
        packet.Descendants(name).FirstOrDefault()?.Value ?? packet.Descendants().Attributes(name).FirstOrDefault()?.Value;

    [GeneratedRegex("<\\?xpacket begin=[^>]*\\?>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();

    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Language();
}
