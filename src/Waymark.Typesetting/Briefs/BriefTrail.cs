using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Briefs;

/// <summary>A section of items, hung on the trail.</summary>
internal sealed class BriefTrail(Press press, Column column, Edition edition, BriefGrid grid, BriefVoices voices)
{
    /// <summary>Between the text of two items; the trail reaches half of it beyond the first and the last.</summary>
    private static readonly Pt ItemGap = Pt.FromMillimetres(6);

    public void Set(StageSection section)
    {
        using (press.Tags.Open(Role.Section))
        {
            SectionHead.Set(press, column, voices, grid.ItemToEdge, section.Heading);
            SetLead(section.Lead);
            var rail = new RailBand(section.Stage, grid.Rail, ItemGap / 2, press.Palette.Accent);
            var items = new BriefItem(press, column, edition, grid, voices, rail);
            column.Gap(Pt.FromMillimetres(4));
            using (press.Tags.Open(new Element(Role.List, []) { Numbering = ListNumbering.None }))
            using (column.Along(rail))
            {
                var first = true;
                foreach (var item in section.Items)
                {
                    if (first) column.KeepWithNext();
                    first = false;
                    items.Set(item);
                    column.Gap(ItemGap);
                }
            }

            if (section.Caveat is { } caveat) CaveatLine.Set(press, column, grid.ItemToEdge, voices.Caveat, caveat);
        }
    }

    private void SetLead(string lead)
    {
        if (string.IsNullOrWhiteSpace(lead)) return;
        using (press.Tags.Open(Role.Paragraph))
            column.Paragraph(new InlineReader(press, grid.Item.Width).Read(lead, voices.Text).Finish(), grid.ItemToEdge with { Width = Pt.FromMillimetres(104) }, voices.Text, BreakCosts.Unbroken);
        column.KeepWithNext();
    }
}
