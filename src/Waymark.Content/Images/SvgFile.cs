using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Images;

/// <summary>
/// Reads an SVG and refuses whatever is not on a list of shapes, text and paint: no script, no event attributes, no foreign content,
/// no address outside the file, no entities, no comments or metadata that nobody would see.
/// </summary>
internal static partial class SvgFile
{
    private const int DeepestNesting = 64;
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";

    public static ImageHeader? Read(string path, byte[] bytes, DiagnosticBag bag)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = AssetStore.Limit,
        };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        try
        {
            return new Walk(path, reader, bag).Run();
        }
        catch (XmlException failure)
        {
            bag.Report(DiagnosticCodes.SvgContent, new SourceSpan(path, Math.Max(1, failure.LineNumber), Math.Max(1, failure.LinePosition)),
                "this is no plain XML: a document type, an entity, or a mistake in its syntax", "export the drawing again as plain SVG, without a DOCTYPE");
            return null;
        }
    }

    private sealed class Walk(string path, XmlReader reader, DiagnosticBag bag)
    {
        private ImageHeader? _size;
        private bool _sound = true;

        public ImageHeader? Run()
        {
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        Element();
                        break;
                    case XmlNodeType.ProcessingInstruction:
                        Refuse($"the instruction '{reader.Name}'");
                        break;
                    case XmlNodeType.Comment:
                        Refuse("a comment, which would leave the company unseen");
                        break;
                }

                if (!_sound) return null;
            }

            return _size;
        }

        private void Element()
        {
            if (reader.Depth > DeepestNesting)
            {
                Refuse($"elements nested more than {DeepestNesting} deep");
                return;
            }

            var name = reader.LocalName;
            if (reader.NamespaceURI != Namespace || !SvgNames.Elements.Contains(name))
            {
                Refuse($"the element <{reader.Name}>");
                return;
            }

            if (reader.Depth == 0)
            {
                if (name != "svg")
                {
                    Refuse($"the root <{reader.Name}>");
                    return;
                }

                _size = Size(reader);
                if (_size is null) Refuse("a root without a size: width and height, or a viewBox, of 1 to 10000");
            }

            while (_sound && reader.MoveToNextAttribute()) Attribute();
            reader.MoveToElement();
        }

        private void Attribute()
        {
            if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/")
            {
                if (reader.Value is not (Namespace or XLink)) Refuse($"the namespace '{reader.Value}'");
                return;
            }

            var isReference = reader.LocalName == "href" && reader.NamespaceURI is "" or XLink && reader.LocalName == "href";
            if (isReference)
            {
                if (!LocalReference().IsMatch(reader.Value)) Refuse($"a reference outside the file, {reader.Name}=\"{Short(reader.Value)}\"");
            }
            else if (reader.NamespaceURI == "http://www.w3.org/XML/1998/namespace" && reader.LocalName is "space" or "lang")
            {
                return;
            }
            else if (reader.NamespaceURI.Length > 0 || !SvgNames.IsAttribute(reader.LocalName))
            {
                Refuse($"the attribute {reader.Name}");
            }
            else if (!IsPlain(reader.Value)) Refuse($"{reader.Name}=\"{Short(reader.Value)}\"");
        }

        private void Refuse(string found)
        {
            _sound = false;
            var info = (IXmlLineInfo)reader;
            bag.Report(DiagnosticCodes.SvgContent, new SourceSpan(path, info.LineNumber, info.LinePosition), $"found {found}, which an image of a handout cannot hold",
                "export the drawing as plain SVG: shapes, text, gradients, clips; no styles, scripts, links or metadata");
        }

        private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
    }

    // A value refers to nothing but a part of the file, and hides nothing behind escapes.
    private static bool IsPlain(string value)
    {
        if (value.AsSpan().ContainsAny("\\@<")) return false;
        for (var at = value.IndexOf("url", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!LocalUrl().IsMatch(value.AsSpan(at))) return false;
        }

        return !value.Contains("script", StringComparison.OrdinalIgnoreCase) && !value.Contains("//", StringComparison.Ordinal) && !value.Contains("image(", StringComparison.OrdinalIgnoreCase)
            && !value.Contains("image-set(", StringComparison.OrdinalIgnoreCase);
    }

    private static ImageHeader? Size(XmlReader root)
    {
        var box = root.GetAttribute("viewBox")?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var width = Length(root.GetAttribute("width")) ?? (box is [_, _, var w, _] ? Length(w) : null);
        var height = Length(root.GetAttribute("height")) ?? (box is [_, _, _, var h] ? Length(h) : null);
        return width is { } x && height is { } y ? new ImageHeader(ImageHeader.Svg, x, y, [".svg"]) : null;
    }

    private static int? Length(string? text) =>
        text is not null && double.TryParse(text.EndsWith("px", StringComparison.Ordinal) ? text[..^2] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= 10_000
            ? (int)Math.Ceiling(number)
            : null;

    [GeneratedRegex(@"\A#[A-Za-z_][A-Za-z0-9_.-]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex LocalReference();

    [GeneratedRegex(@"\Aurl\(\s*#[A-Za-z_][A-Za-z0-9_.-]*\s*\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex LocalUrl();
}
