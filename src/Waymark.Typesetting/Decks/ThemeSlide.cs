using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>Up to three themes side by side: icon, name, why, and the next thing that comes of it and when.</summary>
internal sealed class ThemeSlide(Press press, Edition edition, DeckGrid grid, DeckVoices voices)
{
    private static readonly Pt IconSide = new(51);
    private static readonly Pt Gutter = new(54);
    private static readonly Pt HeadRoom = new(130);

    private Pt ThemeWidth => (grid.Full.Width - (Gutter * (TalkOrder.MostThemes - 1))) / TalkOrder.MostThemes;

    public void Set(Slide slide, ImmutableArray<Theme> themes)
    {
        slide.Kicker("What we work on");
        slide.Head(edition.Themes.Length switch { 1 => "One theme", 2 => "Two themes", 3 => "Three themes", _ => "Our themes" }, "themes");
        if (themes.Any(theme => HeightOf(theme) > grid.TextArea.Height - HeadRoom))
        {
            SetBelow(slide, themes);
            return;
        }

        slide.Column.Gap(new Pt(62));
        var strip = new Strip(Pt.Zero) { BreakCost = Cost.Never };
        var width = ThemeWidth;
        for (var index = 0; index < themes.Length; index++)
        {
            var measure = new Measure(grid.Full.X + ((width + Gutter) * index), width);
            strip.Over.AddRange(Icon.Draw(themes[index].Icon, new(measure.X - new Pt(6), Pt.Zero), IconSide, press.Palette.Accent));
            strip.Height = Pt.Max(strip.Height, SetTheme(themes[index], measure, strip));
        }

        for (var index = 1; index < themes.Length; index++)
        {
            var x = grid.Full.X + ((width + Gutter) * index) - (Gutter / 2);
            strip.Over.Add(new Rule(new(x, Pt.Zero), new(x, strip.Height), new Stroke(press.Palette.Hairline, new Pt(0.75))));
        }

        slide.Column.Add(strip);
    }

    /// <summary>Themes that say much stand one below another, and go on to the next slide.</summary>
    private void SetBelow(Slide slide, ImmutableArray<Theme> themes)
    {
        foreach (var theme in themes)
        {
            slide.Column.Gap(new Pt(24));
            using (press.Tags.Open(Role.Heading3))
                slide.Column.Paragraph(new InlineReader(press, grid.Full.Width).Read(theme.Name, voices.ThemeName).Finish(), grid.Full, voices.ThemeName, BreakCosts.Text);
            slide.Column.KeepWithNext();
            slide.Paragraph(theme.Why, grid.Full, voices.Text);
        }
    }

    /// <summary>Sets the theme on the side, in tags that nobody reads, to learn how high it is.</summary>
    private Pt HeightOf(Theme theme) =>
        new ThemeSlide(press.Aside(), edition, grid, voices).SetTheme(theme, new Measure(Pt.Zero, ThemeWidth), new Strip(Pt.Zero));

    private Pt SetTheme(Theme theme, Measure measure, Strip strip)
    {
        var y = IconSide + new Pt(14);
        Place(Role.Heading3, reader => reader.Read(theme.Name, voices.ThemeName), voices.ThemeName);
        y += new Pt(5);
        if (!theme.Why.IsDefaultOrEmpty) Place(Role.Paragraph, reader => reader.Read(theme.Why, voices.Text), voices.Text);
        if (ThemeNext.Of(edition, theme) is { } next)
        {
            y += new Pt(13);
            Place(Role.Paragraph, reader => reader.Read("Next: " + next.Title, voices.Label), voices.Label);
            Place(Role.Paragraph, reader => reader.Read(next.Timing.Sentence, voices.Label), voices.Label);
        }

        return y;

        void Place(Role role, Func<InlineReader, InlineReader> read, TypeStyle style)
        {
            using (press.Tags.Open(role)) y = strip.Set(press, read(new InlineReader(press, measure.Width)), measure, style, y);
        }
    }
}
