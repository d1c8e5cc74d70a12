using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Briefs;

/// <summary>The heading of a section, kept with what it heads.</summary>
internal static class SectionHead
{
    public static void Set(Press press, Column column, BriefVoices voices, Measure measure, string words)
    {
        column.Gap(Pt.FromMillimetres(9));
        column.Mark(new Anchor("section:" + words, words, 1));
        using (press.Tags.Open(Role.Heading2))
        {
            var balanced = measure with { Raggedness = Raggedness.Balanced };
            column.Paragraph(new InlineReader(press, measure.Width).Read(words, voices.SectionHead).Finish(), balanced, voices.SectionHead, new BreakCosts(Cost.Free, Cost.Never));
        }

        column.KeepWithNext();
    }
}
