using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>Text beside the text: heads, feet and page numbers. Artifacts, all of it.</summary>
internal static class RunningLine
{
    /// <summary>Ids of lines that are not numbered, because nothing refers to them.</summary>
    private const int Unnumbered = -1;

    /// <param name="baseline">Of the first line.</param>
    public static ImmutableArray<TextLine> Set(Press press, string words, Measure measure, TypeStyle style, Pt baseline) =>
        Place(new LineSetter(press).Set(new InlineReader(press, measure.Width) { IsArtifact = true }.Read(words, style).Finish(), measure, style), baseline);

    /// <summary>Places lines so that the first has its baseline at a height.</summary>
    public static ImmutableArray<TextLine> Place(IReadOnlyList<DraftLine> lines, Pt baseline) =>
        [.. lines.Select(line => new TextLine(Unnumbered, (baseline + line.Baseline - lines[0].Baseline).OnGrid, line.Pieces))];
}
