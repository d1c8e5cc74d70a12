using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Drawings.Svg;

/// <summary>
/// Reads drawings: a strict part of Scalable Vector Graphics 1.1 that pages can draw as paths. Shapes, groups, transforms, plain
/// fills and strokes, and text in the faces of the house. Anything else is a diagnostic, never left out silently.
/// </summary>
internal sealed class SvgReader
{
    private const int DeepestGroup = 64;
    private const int MostCharacters = 4 << 20;
    private readonly ImmutableArray<Drawing>.Builder _drawings = ImmutableArray.CreateBuilder<Drawing>();
    private readonly Press _press;

    private SvgReader(Press press) => _press = press;

    public static Illustration? Read(Asset asset, Press press)
    {
        try
        {
            var text = Encoding.UTF8.GetString(asset.Bytes.Span).TrimStart('\uFEFF');
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            var root = XDocument.Load(reader).Root;
            if (root?.Name.LocalName != "svg") throw new SvgException("it has no svg element");
            var box = BoxOf(root, asset);
            var svg = new SvgReader(press);
            var place = Transform.Translation(new Pt(-box.X), new Pt(-box.Y));
            foreach (var child in root.Elements()) svg.Add(child, SvgPaint.Initial.With(root), place, 0);
            return new VectorIllustration(box.Width, box.Height, svg._drawings.ToImmutable());
        }
        catch (Exception trouble) when (trouble is XmlException or SvgException)
        {
            press.Diagnostics.Error("WM4105", press.Place, $"the drawing cannot be set on a page: {trouble.Message.TrimEnd('.')}",
                "export it as plain SVG with shapes, paths, groups and text only, or as PNG");
            return null;
        }
    }

    private void Add(XElement element, SvgPaint inherited, Transform outer, int depth)
    {
        if (depth > DeepestGroup) throw new SvgException($"its groups are nested more than {DeepestGroup} deep");
        var name = element.Name.LocalName;
        if (name is "title" or "desc" or "metadata") return;
        if (name == "defs" && !element.HasElements) return;
        if (element.Attribute("style") is not null) throw new SvgException($"<{name}> is styled with CSS, expected attributes such as fill=\"#0e5a49\"");
        if ((string?)element.Attribute("display") == "none" || (string?)element.Attribute("visibility") is "hidden" or "collapse") return;
        var place = SvgTransform.Parse((string?)element.Attribute("transform")).Then(outer);
        var paint = inherited.With(element);
        if (name == "g")
        {
            foreach (var child in element.Elements()) Add(child, paint, place, depth + 1);
            return;
        }

        if (name == "text")
        {
            foreach (var outline in SvgText.OutlinesOf(element, paint, _press)) Draw(outline, paint with { Stroke = null }, place);
            return;
        }

        var shape = SvgShapes.OutlineOf(element) ?? throw new SvgException($"<{name}> is not drawn, expected shapes, paths, groups and text");
        Draw(shape, paint, place);
    }

    private void Draw(Outline outline, SvgPaint paint, Transform place)
    {
        if (outline.Steps.Length == 0 || (paint.Fill is null && paint.Stroke is null)) return;
        var scale = Math.Sqrt(Math.Abs((place.A * place.D) - (place.B * place.C)));
        _drawings.Add(new Drawing(outline.Under(place), paint.Fill, paint.StrokeAt(scale), paint.Opacity) { EvenOdd = paint.EvenOdd });
    }

    private static (double X, double Y, double Width, double Height) BoxOf(XElement root, Asset asset)
    {
        if ((string?)root.Attribute("viewBox") is not { } text) return (0, 0, asset.Width, asset.Height);
        var parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[4];
        for (var index = 0; index < 4; index++)
            if (parts.Length != 4 || !double.TryParse(parts[index], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[index]))
                throw new SvgException($"viewBox=\"{text}\" is not four numbers");
        if (numbers[2] <= 0 || numbers[3] <= 0) throw new SvgException("its viewBox has no size");
        return (numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}

/// <summary>A drawing has something that pages do not draw. The message completes "the drawing cannot be set on a page: …".</summary>
internal sealed class SvgException(string message) : Exception(message);
