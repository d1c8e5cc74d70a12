using System.Xml;
using Waymark.Verify.Matching;
using Waymark.Verify.Readers;
using Waymark.Verify.Words;

namespace Waymark.Verify.Pages;

/// <summary>Reads XML, and SVG by its own rules: nothing may be loaded, run or told beside the drawing.</summary>
internal static class XmlExamination
{
    public static void Read(Examination scan, string text, Location at, int depth)
    {
        scan.Text(text.Replace('<', WordReader.Boundary).Replace('>', WordReader.Boundary), TextKind.Markup, at with { At = Lines.Of(text) }, depth);
        var prose = new System.Text.StringBuilder();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = ScanLimits.FileBytes });
            while (reader.Read())
            {
                if (reader.Depth > ScanLimits.Nesting)
                {
                    scan.Report(VerifyRules.TooMuch, $"elements lie more than {ScanLimits.Nesting} deep inside each other", at);
                    return;
                }

                Node(scan, reader, at, depth, prose);
            }
        }
        catch (XmlException error)
        {
            scan.Report(VerifyRules.Damaged, "the XML is not well formed, or declares entities", at.In($"line {error.LineNumber}"));
        }

        scan.Text(prose.ToString(), TextKind.Prose, at.In("text"), depth);
    }

    private static void Node(Examination scan, XmlReader reader, Location at, int depth, System.Text.StringBuilder prose)
    {
        var where = at.In($"line {((IXmlLineInfo)reader).LineNumber}");
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                if (reader.LocalName != "tspan") prose.Append(WordReader.Boundary);
                Element(scan, reader, where, depth);
                break;
            case XmlNodeType.EndElement when reader.LocalName != "tspan": prose.Append(WordReader.Boundary); break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace: prose.Append(reader.Value); break;
            case XmlNodeType.Comment:
                scan.Report(VerifyRules.Comment, "a comment", where, reader.Value);
                scan.Text(reader.Value, TextKind.Prose, where.In("comment"), depth);
                break;
            case XmlNodeType.ProcessingInstruction: scan.Text(reader.Value, TextKind.Id, where.In("processing instruction"), depth); break;
        }
    }

    private static void Element(Examination scan, XmlReader reader, Location at, int depth)
    {
        var name = reader.LocalName;
        if (name is "script" or "foreignObject" or "handler") scan.Report(VerifyRules.Script, $"an image holds <{name}>", at.In($"<{name}>"));
        if (name is "metadata") scan.Report(VerifyRules.ImageMetadata, "an image carries <metadata>", at.In("<metadata>"));
        while (reader.MoveToNextAttribute())
        {
            var where = at.In($"<{name} {reader.Name}>");
            scan.Text(reader.Value, AttributeKinds.Of(reader.LocalName, reader.Value), where, depth);
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && reader.Prefix.Length == 0) scan.Report(VerifyRules.Script, $"an event handler ({reader.Name})", where, reader.Value);
            var loads = reader.LocalName is "href" or "src" && reader.NamespaceURI != "http://www.w3.org/2000/xmlns/" ? [reader.Value] : StyleExamination.Loads(reader.Value);
            foreach (var target in loads)
            {
                if (ResourceTarget.IsScript(target)) scan.Report(VerifyRules.Script, "a link runs a script", where, target);
                else if (name != "a" && ResourceTarget.IsExternal(target)) scan.Report(VerifyRules.ExternalRequest, "an image loads something from elsewhere", where, target);
            }
        }

        reader.MoveToElement();
    }
}
