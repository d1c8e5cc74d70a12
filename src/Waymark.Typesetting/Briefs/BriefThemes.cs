using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Blocks;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Briefs;

/// <summary>The themes: side by side where each is a sentence, one below another where they say more.</summary>
internal sealed class BriefThemes(Press press, Column column, Edition edition, BriefGrid grid, BriefVoices voices)
{
    private static readonly Pt IconSide = new(20);
    private static readonly Pt Gutter = Pt.FromMillimetres(9);
    private const int MostSideBySide = 3;
    private const double HighestSideBySide = 0.3;

    private Pt ThemeWidth => (grid.Full.Width - (Gutter * (MostSideBySide - 1))) / MostSideBySide;

    public void Set()
    {
        if (edition.Themes.IsEmpty) return;
        using (press.Tags.Open(Role.Section))
        {
            var sideBySide = edition.Themes.Length <= MostSideBySide && edition.Themes.All(theme => theme.Body.IsEmpty && HeightOf(theme) < grid.TextArea.Height * HighestSideBySide);
            SectionHead.Set(press, column, voices, sideBySide ? grid.Full : grid.ItemToEdge, "What we work on");
            column.Gap(Pt.FromMillimetres(3));
            if (sideBySide) SetSideBySide();
            else foreach (var theme in edition.Themes) SetRow(theme);
        }
    }

    private void SetSideBySide()
    {
        var width = ThemeWidth;
        var strip = new Strip(Pt.Zero) { BreakCost = Cost.Never };
        for (var index = 0; index < edition.Themes.Length; index++)
        {
            var theme = edition.Themes[index];
            var measure = new Measure(grid.Full.X + ((width + Gutter) * index), width);
            strip.Over.AddRange(Icon.Draw(theme.Icon, new(measure.X - new Pt(2), Pt.Zero), IconSide, press.Palette.Accent));
            var bottom = SetTheme(theme, measure, strip);
            strip.Height = Pt.Max(strip.Height, bottom);
        }

        for (var index = 1; index < edition.Themes.Length; index++)
        {
            var x = grid.Full.X + ((width + Gutter) * index) - (Gutter / 2);
            strip.Over.Add(new Rule(new(x, Pt.Zero), new(x, strip.Height), new Stroke(press.Palette.Hairline, new Pt(0.5))));
        }

        column.Add(strip);
    }

    /// <summary>Sets the theme on the side, in tags that nobody reads, to learn how high it is.</summary>
    private Pt HeightOf(Theme theme)
    {
        var aside = press.Aside();
        return new BriefThemes(aside, new Column(aside), edition, grid, voices).SetTheme(theme, new Measure(Pt.Zero, ThemeWidth), new Strip(Pt.Zero));
    }

    private Pt SetTheme(Theme theme, Measure measure, Strip strip)
    {
        var y = IconSide + new Pt(5);
        using (press.Tags.Open(Role.Heading3))
            y = strip.Set(press, new InlineReader(press, measure.Width).Read(theme.Name, voices.ItemTitle), measure, voices.ItemTitle, y);
        y += new Pt(1.5);
        if (!theme.Why.IsDefaultOrEmpty)
        {
            using (press.Tags.Open(Role.Paragraph))
                y = strip.Set(press, new InlineReader(press, measure.Width).Read(theme.Why, voices.Text), measure, voices.Text, y);
        }

        return y;
    }

    private void SetRow(Theme theme)
    {
        var look = voices.StrategyProse(grid) with { HeadingDepth = 3 };
        column.BreakBefore(Cost.Free);
        var first = column.Strips.Count;
        using (press.Tags.Open(Role.Heading3))
            column.Paragraph(new InlineReader(press, look.Measure.Width).Read(theme.Name, voices.ItemTitle).Finish(), look.Measure, voices.ItemTitle, BreakCosts.Unbroken with { BetweenParagraphs = BreakCosts.Text.BetweenParagraphs });
        column.Strips[first].Over.AddRange(Icon.Draw(theme.Icon, new(grid.When.Right - IconSide, new Pt(-2)), IconSide, press.Palette.Accent));
        column.KeepWithNext();
        column.Gap(Pt.FromMillimetres(0.6));
        if (!theme.Why.IsDefaultOrEmpty)
        {
            using (press.Tags.Open(Role.Paragraph))
                column.Paragraph(new InlineReader(press, look.Measure.Width).Read(theme.Why, voices.Text).Finish(), look.Measure, voices.Text, look.Breaks);
        }

        column.Gap(look.ParagraphGap);
        press.Footnotes.Begin(theme.Body.Notes);
        new ProseSetter(press, column, edition.Assets).Set(theme.Body, look);
        column.Gap(Pt.FromMillimetres(5));
    }
}
