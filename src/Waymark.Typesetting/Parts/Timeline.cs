using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Parts;

/// <summary>
/// What is ahead on an axis of quarters. Uncertainty has width: a bar covers exactly the period that the item's words say, filled
/// when committed, a filled outline when planned, dashed when it is only on the roadmap. What has no date is not on the axis.
/// </summary>
/// <param name="across">Where titles and axis stand.</param>
/// <param name="titles">Width of the titles before the axis; zero for a picture of one item that needs no title.</param>
internal sealed class Timeline(Press press, TimelineLook look, Measure across, Pt titles)
{
    private const int MostQuarters = 12;
    private static readonly Pt TitleGap = new(8);
    private static readonly Pt Halo = new(2);
    private static readonly Pt FewestTitles = Pt.FromMillimetres(46);
    private static readonly Pt MostTitles = Pt.FromMillimetres(76);

    /// <summary>The items that a timeline shows, with what they say of time.</summary>
    public static ImmutableArray<(Item Item, TimeSpanWords Span)> BarsOf(IEnumerable<StageSection> sections) =>
    [
        .. sections.Where(section => section.Stage is Stage.ComingSoon or Stage.Horizon).SelectMany(section => section.Items)
            .Where(item => item.Timing.Span is not null).Select(item => (item, item.Timing.Span!)),
    ];

    /// <summary>Whether an axis over the bars is short enough to tell their quarters apart.</summary>
    public static bool Fits(ImmutableArray<(Item Item, TimeSpanWords Span)> bars) =>
        bars.Length > 0 && Axis.Over(bars, Pt.Zero, Pt.Zero).Quarters <= MostQuarters;

    /// <summary>Room for the longest title, within bounds that leave enough for the axis.</summary>
    public static Pt TitlesOf(ImmutableArray<(Item Item, TimeSpanWords Span)> bars, Press press, TimelineLook look)
    {
        var longest = bars.Aggregate(Pt.Zero, (width, bar) => Pt.Max(width, press.Meter.WidthOf(bar.Item.Title, look.Title)));
        return Pt.Max(FewestTitles, Pt.Min(longest + TitleGap + new Pt(1), MostTitles));
    }

    /// <summary>Draws bars on an axis that goes over <paramref name="all"/> of them, so that pictures of single items compare.</summary>
    public void Draw(ImmutableArray<(Item Item, TimeSpanWords Span)> bars, ImmutableArray<(Item Item, TimeSpanWords Span)> all, Column column)
    {
        var axis = Axis.Over(all, across.X + titles, across.Width - titles);
        var words = string.Join("; ", bars.Select(bar => $"{bar.Item.Title}: {bar.Item.Timing.Sentence}"));
        using (press.Tags.Open(new Element(Role.Figure, []) { Alternative = $"Timeline. {words}." }))
            column.Add(Draw(bars, axis, press.Tags.NewContent()));
    }

    private Strip Draw(ImmutableArray<(Item Item, TimeSpanWords Span)> bars, Axis axis, int content)
    {
        var top = look.Label.Leading + (look.BarHeight * 0.5);
        var strip = new Strip(top + (look.RowHeight * bars.Length) + (look.BarHeight * 0.3)) { BreakCost = Cost.Never };
        DrawAxis(strip, axis, top, content);
        for (var row = 0; row < bars.Length; row++)
        {
            var (item, span) = bars[row];
            var y = top + (look.RowHeight * row) + (look.BarHeight * 0.3);
            if (titles > Pt.Zero) Write(strip, item.Title, across with { Width = titles - TitleGap }, look.Title, y + ((look.RowHeight - look.Title.Leading) / 2), content);
            var (left, right) = (axis.At(span.First), axis.At(span.Last.AddDays(1)));
            var bar = BarAt(left, right, y, look.BarHeight);
            var words = PlaceOf(span.Label, bar, isHollow: item.Timing.Certainty is not (Certainty.Committed or Certainty.Planned));
            // Words inside an outline need its lines apart from their feet.
            var isInside = words.X < bar.Right && words.X > bar.X;
            var drawn = isInside ? BarAt(left, right, y, Pt.Max(look.BarHeight, look.Label.Leading)) : bar;
            // Words beside a bar may stand where a quarter begins: its line is left out behind them.
            if (!isInside) strip.Under.Add(new Box(new(words.X - Halo, y + ((look.RowHeight - look.Label.Leading) / 2), words.Width + (Halo * 2), look.Label.Leading), press.Palette.Paper) { Content = content });
            strip.Over.Add(BarOf(item.Timing.Certainty, drawn) with { Content = content });
            Write(strip, span.Label, words, look.Label, y + ((look.RowHeight - look.Label.Leading) / 2), content);
        }

        return strip;
    }

    private Rectangle BarAt(Pt left, Pt right, Pt row, Pt height) => new(left + new Pt(0.6), row + ((look.RowHeight - height) / 2), right - left - new Pt(1.2), height);

    /// <summary>In a bar that is wide and has no fill, otherwise after it, or before it where the axis ends.</summary>
    private Measure PlaceOf(string label, in Rectangle bar, bool isHollow)
    {
        var gap = look.BarHeight * 0.55;
        var width = press.Meter.WidthOf(label, look.Label) + new Pt(1);
        if (isHollow && width + (gap * 2) <= bar.Width) return new Measure(bar.X + gap, width);
        return new Measure(bar.Right + gap + width <= across.Right ? bar.Right + gap : bar.X - gap - width, width);
    }

    private void DrawAxis(Strip strip, Axis axis, Pt top, int content)
    {
        var hairline = new Stroke(press.Palette.Hairline, new Pt(0.5));
        var bottom = strip.Height;
        for (var quarter = 0; quarter <= axis.Quarters; quarter++)
        {
            var x = axis.X + (axis.QuarterWidth * quarter);
            strip.Under.Add(new Rule(new(x, top), new(x, bottom), hairline) { Content = content });
            if (quarter == axis.Quarters) break;
            var label = look.Label;
            Write(strip, axis.LabelOf(quarter), new Measure(x, axis.QuarterWidth) { Alignment = Alignment.Center }, label, Pt.Zero, content);
        }

        strip.Over.Add(new Rule(new(axis.X, top), new(axis.X + (axis.QuarterWidth * axis.Quarters), top), new Stroke(press.Palette.Edge, new Pt(0.6))) { Content = content });
    }

    private Drawing BarOf(Certainty? certainty, Rectangle bar)
    {
        var accent = press.Palette.Accent;
        var inset = new Pt(0.5);
        var outline = BarOutline(certainty == Certainty.Committed ? bar : new(bar.X + inset, bar.Y + inset, bar.Width - (inset * 2), bar.Height - (inset * 2)));
        return certainty switch
        {
            Certainty.Committed => new Drawing(outline, accent, null),
            Certainty.Planned => new Drawing(outline, press.Palette.Tint, new Stroke(accent, new Pt(1))),
            _ => new Drawing(outline, press.Palette.Paper, new Stroke(accent, new Pt(1)) { Dashes = [new Pt(3), new Pt(2.2)] }),
        };
    }

    private static Outline BarOutline(Rectangle bar) => new(
    [
        new(Verb.Move, new(bar.X, bar.Y)),
        new(Verb.Line, new(bar.Right, bar.Y)),
        new(Verb.Line, new(bar.Right, bar.Bottom)),
        new(Verb.Line, new(bar.X, bar.Bottom)),
        new(Verb.Close, default),
    ]);

    /// <summary>One line of the picture's own words; one that is too long is cut at a word, as its alternative text has it whole.</summary>
    private void Write(Strip strip, string words, Measure measure, TypeStyle style, Pt top, int content)
    {
        var builder = new AtomBuilder(press);
        builder.Add(Shortened(words, measure.Width, style), style, content, null, press.Place);
        strip.Lines.AddRange(new LineSetter(press).Set(builder.Finish(), measure, style).Take(1).Select(line => line.Lower(top)));
    }

    private string Shortened(string words, Pt room, TypeStyle style)
    {
        if (press.Meter.WidthOf(words, style) <= room) return words;
        var parts = words.Split(' ');
        for (var count = parts.Length - 1; count > 0; count--)
        {
            var shorter = string.Join(' ', parts[..count]) + "…";
            if (press.Meter.WidthOf(shorter, style) <= room - new Pt(1)) return shorter;
        }

        return "…";
    }

    /// <summary>Whole quarters side by side.</summary>
    private sealed record Axis(DateOnly First, int Quarters, Pt X, Pt QuarterWidth)
    {
        public static Axis Over(ImmutableArray<(Item Item, TimeSpanWords Span)> bars, Pt x, Pt width)
        {
            var first = StartOfQuarter(bars.Min(bar => bar.Span.First));
            var end = StartOfQuarter(bars.Max(bar => bar.Span.Last)).AddMonths(3);
            var quarters = (((end.Year - first.Year) * 12) + end.Month - first.Month) / 3;
            return new(first, quarters, x, width / quarters);
        }

        /// <summary>Where a day begins: quarters are equally wide, days within them too.</summary>
        public Pt At(DateOnly day)
        {
            var start = StartOfQuarter(day);
            var index = (((start.Year - First.Year) * 12) + start.Month - First.Month) / 3;
            var within = (double)(day.DayNumber - start.DayNumber) / (start.AddMonths(3).DayNumber - start.DayNumber);
            return X + (QuarterWidth * (index + within));
        }

        public string LabelOf(int quarter)
        {
            var start = First.AddMonths(quarter * 3);
            var name = string.Create(CultureInfo.InvariantCulture, $"Q{((start.Month - 1) / 3) + 1}");
            return quarter == 0 || start.Month == 1 || QuarterWidth > new Pt(44) ? string.Create(CultureInfo.InvariantCulture, $"{name} {start.Year}") : name;
        }

        private static DateOnly StartOfQuarter(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
    }
}

internal sealed record TimelineLook(TypeStyle Title, TypeStyle Label, Pt RowHeight, Pt BarHeight);
