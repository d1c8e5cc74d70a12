using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Decks;

/// <summary>The first slide: whose roadmap it is, for whom, how to read its marks, and the two sentences that hold for the whole deck.</summary>
internal sealed class TitleSlide(Press press, Edition edition, DeckGrid grid, DeckVoices voices)
{
    private static readonly Pt LogoSide = new(25.5);
    private static readonly Pt KeyTop = new(94);
    private static readonly Pt KeyStep = new(50);
    private static readonly Pt KeyBlaze = new(17.5);
    private static readonly Pt KeyWidth = new(190);

    /// <summary>Sets it; says whether there was room for the two sentences.</summary>
    public bool Set(Slide slide)
    {
        var brand = SetBrand(slide);
        slide.Column.Gap(new Pt(74));
        slide.Column.Mark(new Anchor("title", edition.Title, 1));
        using (press.Tags.Open(Role.Heading1))
        {
            var measure = grid.Full with { Width = new Pt(555), Raggedness = Raggedness.Balanced };
            slide.Column.Paragraph(new InlineReader(press, measure.Width).Read(edition.Title, voices.Title).Finish(), measure, voices.Title, BreakCosts.Unbroken);
        }

        slide.Column.Gap(new Pt(20));
        slide.Paragraph($"Our roadmap, for a conversation with {edition.Customer.Name}.", grid.Full with { Width = new Pt(465), Raggedness = Raggedness.Balanced }, voices.Opening);
        if (!edition.Sections.IsEmpty) SetKey(brand);
        var notice = new Notice(press, edition, grid, voices);
        if (!notice.FitsOn(slide)) return false;
        notice.Set(slide);
        return true;
    }

    private Strip SetBrand(Slide slide)
    {
        var strip = new Strip(voices.Brand.Leading);
        var indent = Pt.Zero;
        if (edition.Vendor.Brand.LogoAssetId is { } id && Illustration.Of(edition.Assets, id, press) is { } logo)
        {
            var width = Pt.Min(LogoSide * (logo.Width / logo.Height), LogoSide * 5);
            logo.DrawOn(strip, new(grid.Full.X, (strip.Height - LogoSide) / 2, width, LogoSide), content: null);
            indent = width + new Pt(9);
        }

        using (press.Tags.Open(Role.Paragraph))
        {
            var measure = grid.Full with { X = grid.Full.X + indent, Width = grid.Full.Width - indent };
            strip.Lines.AddRange(new LineSetter(press).Set(new InlineReader(press, measure.Width).Read(edition.Vendor.Name, voices.Brand).Finish(), measure, voices.Brand).Take(1));
        }

        return slide.Column.Add(strip);
    }

    /// <summary>One blaze for each stage of this deck, on the line that grows less sure.</summary>
    private void SetKey(Strip strip)
    {
        var stages = edition.Sections.Select(section => section.Stage).ToArray();
        var words = string.Join("; ", stages.Select(stage => $"{TitleOf(stage)}: {MeaningOf(stage)}"));
        using (press.Tags.Open(new Element(Role.Figure, []) { Alternative = $"How to read the marks. {words}." }))
        {
            var content = press.Tags.NewContent();
            var x = grid.Full.Right - KeyWidth;
            var setter = new LineSetter(press);
            for (var index = 0; index < stages.Length; index++)
            {
                var y = KeyTop + (KeyStep * index);
                strip.Over.Add(LineTo(stages[index], x, y + KeyBlaze + new Pt(3), y + KeyStep - new Pt(3), index == stages.Length - 1) with { Content = content });
                strip.Over.AddRange(Blaze.Draw(stages[index], new(x - (Blaze.WidthFor(KeyBlaze) / 2), y), KeyBlaze, press.Palette.Accent, press.Palette.Paper).Select(mark => mark with { Content = content }));
                var measure = new Measure(x + new Pt(20), KeyWidth - new Pt(20));
                Write(TitleOf(stages[index]), voices.Label.Stronger() with { Ink = press.Palette.Ink }, y - new Pt(4));
                Write(MeaningOf(stages[index]), voices.Label with { Ink = press.Palette.Soft }, y + new Pt(11));

                void Write(string text, TypeStyle style, Pt top)
                {
                    var atoms = new AtomBuilder(press);
                    atoms.Add(text, style, content, null, press.Place);
                    strip.Lines.AddRange(setter.Set(atoms.Finish(), measure, style).Select(line => line.Lower(top)));
                }
            }
        }
    }

    private Rule LineTo(Stage stage, Pt x, Pt from, Pt to, bool isLast)
    {
        var stroke = new Stroke(press.Palette.Accent, new Pt(1.5));
        stroke = stage switch
        {
            Stage.Horizon => stroke with { Dashes = [new Pt(6.8), new Pt(5.2)] },
            Stage.BlueSky => stroke with { Dashes = [Pt.Zero, new Pt(5)], Cap = LineCap.Round },
            _ => stroke,
        };
        return new Rule(new(x, from), new(x, isLast ? to - new Pt(8) : to), stroke);
    }

    private static string TitleOf(Stage stage) => stage switch
    {
        Stage.Shipped => "Shipped",
        Stage.ComingSoon => "Coming soon",
        Stage.Horizon => "On the horizon",
        _ => "Blue sky",
    };

    private static string MeaningOf(Stage stage) => stage switch
    {
        Stage.Shipped => "you can use it today",
        Stage.ComingSoon => "a month or a quarter",
        Stage.Horizon => "a direction, not a date",
        _ => "no date yet",
    };
}
