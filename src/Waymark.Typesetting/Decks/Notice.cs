using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>The two sentences that hold for the whole deck, side by side at the foot of its first and its last slide.</summary>
internal sealed class Notice(Press press, Edition edition, DeckGrid grid, DeckVoices voices)
{
    private static readonly Pt Top = new(12);
    private static readonly Pt Above = new(24);

    private bool IsEmpty => string.IsNullOrWhiteSpace(edition.ForwardLooking) && string.IsNullOrWhiteSpace(edition.Confidentiality);

    /// <summary>Whether it has room below what stands on the slide.</summary>
    public bool FitsOn(Slide slide) => IsEmpty || Draw(press.Aside()).Height <= slide.Room - Above;

    /// <summary>Sets it at the foot, or where it does not fit below what stands on the slide: on the next one.</summary>
    public void Set(Slide slide)
    {
        if (IsEmpty) return;
        if (FitsOn(slide))
        {
            slide.AddAtFoot(Draw(press));
            return;
        }

        slide.Column.Gap(Above);
        slide.Column.Add(Draw(press));
    }

    private Strip Draw(Press by)
    {
        var strip = new Strip(Top);
        strip.Over.Add(grid.Hairline(by.Palette, Pt.Zero));
        foreach (var (lead, words, measure) in new[] { ("About this roadmap", edition.ForwardLooking, grid.Main), ("About this copy", edition.Confidentiality, grid.Note) })
        {
            if (string.IsNullOrWhiteSpace(words)) continue;
            var y = Top;
            foreach (var (text, style) in new[] { (lead, voices.CaveatLead), (words, voices.Caveat) })
            {
                using (by.Tags.Open(Role.Paragraph)) y = strip.Set(by, new InlineReader(by, measure.Width).Read(text, style), measure, style, y);
            }

            strip.Height = Pt.Max(strip.Height, y);
        }

        return strip;
    }
}
