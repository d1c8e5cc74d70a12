using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting.Parts;

/// <summary>Sets what a document has for one recipient, whatever its format: whom it was made for, on every page and across it.</summary>
internal abstract class CopySetter(Press press, Edition edition, Size page)
{
    /// <summary>The last watermark of each document: all recipients of a customer mostly share one, and its outlines are most of a copy's setting.</summary>
    private static readonly ConditionalWeakTable<PageDocument, Drawn> LastMarks = [];

    private static readonly Pt Smallest = new(4);
    private const double Step = 0.9;

    protected Press Press { get; } = press;

    protected Edition Edition { get; } = edition;

    protected abstract WatermarkLook Mark { get; }

    /// <exception cref="ArgumentException">The copy has not one choice for every slot of the document.</exception>
    public SetCopyResult Set(Copy copy, PageDocument document)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(document);
        if (document.Slots is [.., var last] && last >= copy.Choices.Length)
            throw new ArgumentException($"The copy has {copy.Choices.Length} choices, expected one for slot {last} too.", nameof(copy));
        Press.Place = SourceSpan.Whole($"content/customers/{Edition.Customer.Id}.yml");
        var layer = new CopyLayer
        {
            Facts = new CopyFacts(Edition.Vendor.Name, $"Prepared for {copy.Recipient.Name}, {Edition.Customer.Name}", copy.Date, copy.Id),
            Header = HeaderOf(copy),
            Footer = FooterOf(copy),
            Watermark = WatermarkOf(copy.Watermark, document),
            Choices = copy.Choices,
        };
        return new SetCopyResult(Press.Diagnostics.HasErrors ? null : layer, Press.Diagnostics.ToSorted());
    }

    private Watermark WatermarkOf(string words, PageDocument document)
    {
        if (LastMarks.TryGetValue(document, out var last) && last.Words == words) return last.Watermark;
        var watermark = new Watermark(Diagonals.Of(Press, words, page, Mark.Size, Mark.Degrees, Mark.Middles), Press.Palette.Mark);
        // A letter that no face has is reported each time, so what lacks one is not kept.
        if (!Press.Diagnostics.HasErrors) LastMarks.AddOrUpdate(document, new Drawn(words, watermark));
        return watermark;
    }

    private sealed record Drawn(string Words, Watermark Watermark);

    protected abstract ImmutableArray<TextLine> HeaderOf(Copy copy);

    protected abstract ImmutableArray<TextLine> FooterOf(Copy copy);

    /// <summary>Sets words in a style that gets smaller until they keep to so many lines: names can be very long.</summary>
    protected List<DraftLine> Shrink(TypeStyle style, Measure measure, int mostLines, Func<InlineReader, TypeStyle, InlineReader> read)
    {
        while (true)
        {
            var lines = new LineSetter(Press).Set(read(new InlineReader(Press, measure.Width) { IsArtifact = true }, style).Finish(), measure, style);
            if (lines.Count <= mostLines || style.Size * Step <= Smallest) return lines;
            style = style with { Size = style.Size * Step, Leading = style.Leading * Step };
        }
    }
}

/// <summary>How the words across a page stand.</summary>
/// <param name="Size">Of the letters; less where the words would leave the page.</param>
/// <param name="Degrees">Clockwise.</param>
/// <param name="Middles">Where the middle of each line lies, as parts of the page's width and height.</param>
internal sealed record WatermarkLook(Pt Size, double Degrees, ImmutableArray<(double X, double Y)> Middles);
