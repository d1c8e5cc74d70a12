using Waymark.Pages.Geometry;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Blocks;

/// <summary>How a run of blocks looks and where it stands.</summary>
internal sealed record ProseLook
{
    public required TypeStyle Text { get; init; }
    public required TypeStyle Heading { get; init; }
    public required TypeStyle Quote { get; init; }
    public required TypeStyle Code { get; init; }
    public required TypeStyle Label { get; init; }
    public required TypeStyle TableText { get; init; }
    public required TypeStyle TableHead { get; init; }
    public required TypeStyle Caption { get; init; }
    public required TypeStyle Note { get; init; }
    public required Pt ParagraphGap { get; init; }

    /// <summary>Of running text.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Of tables, code and figures, which may need more room; never narrower than running text.</summary>
    public required Measure WideMeasure { get; init; }

    /// <summary>Of footnotes, at the foot of the page.</summary>
    public required Measure NoteMeasure { get; init; }

    /// <summary>Height of the page's text area, which bounds a figure.</summary>
    public required Pt PageHeight { get; init; }
    public required BreakCosts Breaks { get; init; }

    /// <summary>Heading level of the document that a heading of level 1 of the prose follows.</summary>
    public required int HeadingDepth { get; init; }

    /// <summary>The same look in narrower text, inside a list or a quotation.</summary>
    public ProseLook Inset(Pt start) => this with
    {
        Measure = Measure with { X = Measure.X + start, Width = Measure.Width - start },
        WideMeasure = WideMeasure with { X = WideMeasure.X + start, Width = WideMeasure.Width - start },
    };
}
