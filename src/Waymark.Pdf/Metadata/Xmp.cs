using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;

namespace Waymark.Pdf.Metadata;

/// <summary>What the file says of itself (ISO 16684-1), the same as in its Info dictionary, escaped as XML.</summary>
internal static class Xmp
{
    public static byte[] Write(FileFacts facts, Conformance conformance)
    {
        var packet = new StringBuilder(2048);
        packet.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        packet.Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        packet.Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"");
        packet.Append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
        packet.Append(CultureInfo.InvariantCulture, $"<dc:format>application/pdf</dc:format><dc:identifier>{Escape(facts.Id)}</dc:identifier>\n");
        packet.Append(CultureInfo.InvariantCulture, $"<dc:language><rdf:Bag><rdf:li>{Escape(facts.Language)}</rdf:li></rdf:Bag></dc:language>\n");
        AppendWords(packet, "title", facts.Title);
        AppendWords(packet, "description", facts.Subject);
        packet.Append(CultureInfo.InvariantCulture, $"<dc:creator><rdf:Seq><rdf:li>{Escape(facts.Author)}</rdf:li></rdf:Seq></dc:creator>\n");
        packet.Append(CultureInfo.InvariantCulture, $"<xmp:CreateDate>{facts.Time}</xmp:CreateDate><xmp:ModifyDate>{facts.Time}</xmp:ModifyDate>\n");
        packet.Append(CultureInfo.InvariantCulture, $"<xmp:CreatorTool>{FileFacts.Tool}</xmp:CreatorTool><pdf:Producer>{FileFacts.Tool}</pdf:Producer>\n");
        packet.Append("</rdf:Description>\n");
        AppendClaims(packet, conformance);
        packet.Append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(packet.ToString());
    }

    private static void AppendWords(StringBuilder packet, string property, string words) => packet.Append(
        CultureInfo.InvariantCulture,
        $"<dc:{property}><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(words)}</rdf:li></rdf:Alt></dc:{property}>\n");

    private static void AppendClaims(StringBuilder packet, Conformance conformance)
    {
        if (conformance.HasFlag(Conformance.Archive))
        {
            packet.Append("<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">");
            packet.Append("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n");
        }
        if (!conformance.HasFlag(Conformance.Accessible))
            return;
        packet.Append("<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">");
        packet.Append("<pdfuaid:part>1</pdfuaid:part></rdf:Description>\n");
        if (conformance.HasFlag(Conformance.Archive))
            packet.Append(AccessibleSchema);
    }

    /// <summary>PDF/A asks that a property it does not know, and pdfuaid is one, is described in the packet (ISO 19005-2 section 6.6.2.3).</summary>
    private const string AccessibleSchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """;

    /// <summary>Most control characters have no place in XML 1.0, escaped or not.</summary>
    private static string Escape(string text) =>
        SecurityElement.Escape(new string([.. text.Where(unit => XmlConvert.IsXmlChar(unit) || char.IsSurrogate(unit))]));
}
