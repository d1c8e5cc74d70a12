using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>Where we are going: the goal, below it its picture, and beside that what the strategy begins with.</summary>
internal sealed class StrategySlide(Press press, Edition edition, DeckGrid grid, DeckVoices voices)
{
    private static readonly Pt Above = new(24);

    /// <summary>A picture is never lower, whatever stands above it.</summary>
    private static readonly Pt LowestPicture = new(60);

    public void Set(Slide slide, Strategy strategy)
    {
        slide.Kicker("Where we are going");
        slide.Column.Gap(new Pt(10));
        slide.Column.Mark(new Anchor("strategy", "Where we are going", 1));
        using (press.Tags.Open(Role.Heading2))
        {
            var measure = grid.Full with { Width = new Pt(700), Raggedness = Raggedness.Balanced };
            slide.Column.Paragraph(new InlineReader(press, measure.Width).Read(strategy.Goal, voices.Statement).Finish(), measure, voices.Statement, BreakCosts.Unbroken);
        }

        var room = Pt.Max(slide.Room - Above, LowestPicture);
        var strip = new Strip(Pt.Zero) { BreakCost = Cost.Free };
        var picture = PictureOf(strategy.Body);
        var beside = picture is null ? grid.Main : grid.Note;
        var opening = Opening.Of(strategy.Body) is { } words && StyleFor(words, beside, room) is { } style ? (words, style) : ((Paragraph Words, TypeStyle Style)?)null;
        if (picture is { } found) Draw(found.Block, found.Image, new Size(opening is null ? grid.Full.Width : grid.Main.Width, room), strip);
        if (opening is { } text) strip.Height = Pt.Max(strip.Height, Write(press, text.Words, beside, text.Style, strip));
        if (strip.Height == Pt.Zero) return;
        slide.Column.Gap(Above);
        slide.Column.Add(strip);
    }

    private (FigureBlock Block, Illustration Image)? PictureOf(Prose body)
    {
        if (body.IsEmpty || body.Blocks.OfType<FigureBlock>().FirstOrDefault() is not { } block) return null;
        press.Place = press.PlaceOf(block);
        return Illustration.Of(edition.Assets, block.AssetId, press) is { } image ? (block, image) : null;
    }

    private void Draw(FigureBlock block, Illustration image, Size room, Strip strip)
    {
        var factor = Math.Min(room.Width.Value / image.Width, room.Height.Value / image.Height);
        strip.Height = new Pt(image.Height * factor);
        using (press.Tags.Open(new Element(Role.Figure, []) { Alternative = block.Alt }))
            image.DrawOn(strip, new(grid.Full.X, Pt.Zero, new Pt(image.Width * factor), strip.Height), press.Tags.NewContent());
    }

    /// <summary>The larger of two sizes in which the words fit into the room; null where they fit in neither.</summary>
    private TypeStyle? StyleFor(Paragraph words, Measure measure, Pt room)
    {
        foreach (var style in new[] { voices.Text, voices.ItemText })
            if (Write(press.Aside(), words, measure, style, new Strip(Pt.Zero)) <= room) return style;
        return null;
    }

    private static Pt Write(Press by, Paragraph words, Measure measure, in TypeStyle style, Strip strip)
    {
        by.Place = by.PlaceOf(words);
        using (by.Tags.Open(Role.Paragraph)) return strip.Set(by, new InlineReader(by, measure.Width).Read(words.Children, style), measure, style, Pt.Zero);
    }
}
