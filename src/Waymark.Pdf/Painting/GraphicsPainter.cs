using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Pages.Graphics;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Tagging;

namespace Waymark.Pdf.Painting;

/// <summary>Draws boxes, rules, paths and images, each in the marked content that it belongs to.</summary>
internal sealed class GraphicsPainter
{
    private readonly PdfBuffer stream;
    private readonly PageSpace space;
    private readonly IReadOnlyDictionary<string, string> imageNames;
    private readonly Paint paint;

    private GraphicsPainter(PdfBuffer stream, PageSpace space, IReadOnlyDictionary<string, string> imageNames)
    {
        (this.stream, this.space, this.imageNames) = (stream, space, imageNames);
        paint = new Paint(stream);
    }

    /// <param name="imageNames">Resource names of images, by image id.</param>
    public static void Draw(
        ImmutableArray<Graphic> graphics, PdfBuffer stream, PageSpace space, PageMarks marks, IReadOnlyDictionary<string, string> imageNames)
    {
        if (graphics.IsEmpty)
            return;
        var painter = new GraphicsPainter(stream, space, imageNames);
        stream.Raw("q\n"u8);
        for (var i = 0; i < graphics.Length; i++)
        {
            var content = graphics[i].Content;
            if (i == 0 || content != graphics[i - 1].Content)
            {
                if (i > 0)
                    stream.Raw(Artifact.End);
                if (content is { } id)
                    marks.Begin(marks.Add(id), stream);
                else
                    stream.Raw(Artifact.Layout);
            }
            painter.Draw(graphics[i]);
        }
        stream.Raw(Artifact.End).Raw("Q\n"u8);
    }

    public static void DrawPath(Outline outline, PdfBuffer stream, PageSpace space)
    {
        foreach (var step in outline.Steps)
        {
            switch (step.Verb)
            {
                case Verb.Move:
                    space.Put(stream, step.End).Raw("m\n"u8);
                    break;
                case Verb.Line:
                    space.Put(stream, step.End).Raw("l\n"u8);
                    break;
                case Verb.Curve:
                    space.Put(stream, step.Control1);
                    space.Put(stream, step.Control2);
                    space.Put(stream, step.End).Raw("c\n"u8);
                    break;
                case Verb.Close:
                    stream.Raw("h\n"u8);
                    break;
            }
        }
    }

    private void Draw(Graphic graphic)
    {
        switch (graphic)
        {
            case Box box:
                paint.Opacity(Transparency.Opaque);
                paint.Fill(box.Fill);
                PutBox(box);
                break;
            case Rule rule:
                paint.Opacity(Transparency.Opaque);
                paint.Stroke(rule.Stroke);
                space.Put(stream, rule.From).Raw("m\n"u8);
                space.Put(stream, rule.To).Raw("l S\n"u8);
                break;
            case Drawing drawing:
                Draw(drawing);
                break;
            case PlacedImage image:
                paint.Opacity(Transparency.Opaque);
                Place(image);
                break;
            default:
                throw new UnreachableException($"{graphic.GetType().Name} is no graphic of a page");
        }
    }

    private void PutBox(Box box) => stream
        .Hundredths(box.Area.X.Hundredths).Space().Hundredths(space.Up(box.Area.Bottom)).Space()
        .Hundredths(box.Area.Right.Hundredths - box.Area.X.Hundredths).Space()
        .Hundredths(box.Area.Bottom.Hundredths - box.Area.Y.Hundredths).Raw(" re f\n"u8);

    private void Draw(Drawing drawing)
    {
        if (drawing is { Fill: null, Stroke: null })
            return;
        paint.Opacity(Transparency.Thousandths(drawing.Opacity));
        if (drawing.Fill is { } fill)
            paint.Fill(fill);
        if (drawing.Stroke is { } stroke)
            paint.Stroke(stroke);
        DrawPath(drawing.Outline, stream, space);
        stream.Raw((drawing.Fill, drawing.Stroke, drawing.EvenOdd) switch
        {
            (not null, not null, true) => "B*\n"u8,
            (not null, not null, false) => "B\n"u8,
            (not null, null, true) => "f*\n"u8,
            (not null, null, false) => "f\n"u8,
            _ => "S\n"u8,
        });
    }

    private void Place(PlacedImage image)
    {
        if (!imageNames.TryGetValue(image.ImageId, out var name))
            throw new InconsistentDocumentException($"a page places the image '{image.ImageId}', which the document does not have");
        stream.Raw("q "u8).Hundredths(image.Area.Width.Hundredths).Raw(" 0 0 "u8).Hundredths(image.Area.Height.Hundredths).Space()
            .Hundredths(image.Area.X.Hundredths).Space().Hundredths(space.Up(image.Area.Bottom)).Raw(" cm "u8)
            .Name(name).Raw(" Do Q\n"u8);
    }
}
