using Waymark.Pages.Geometry;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>
/// What lines cost whose spaces stretch and shrink, as TeX counts it: by the cube of how far they do so, of what they may, squared again
/// over the line. All costs are a hundredth of TeX's demerits.
/// </summary>
internal static class Justification
{
    /// <summary>Part of a space that it may lose.</summary>
    public const double Shrink = 1.0 / 3;

    /// <summary>Part of a space that it gains without looking wide. It may gain more, at a price.</summary>
    private const double Stretch = 0.5;

    /// <summary>Times the stretch: a line that would need more is left short, as a ragged one.</summary>
    private const double MostStretch = 4;

    private const double WorstBadness = 10_000;

    /// <summary>TeX's penalty of 50, squared.</summary>
    private const double HyphenCost = 25;

    /// <summary>TeX's double hyphen demerits of 10,000.</summary>
    public const double SecondHyphenCost = 100;

    /// <param name="width">Of the line with its spaces as they are, and every slot at its widest.</param>
    /// <param name="spaces">All of the line's spaces together.</param>
    public static double CostOf(Pt width, Pt spaces, Pt measure, Atom last)
    {
        var ratio = last.After == Joint.Forced ? 0 : Ratio(width, spaces, measure);
        var badness = Math.Min(WorstBadness, 100 * Math.Pow(Math.Abs(ratio), 3));
        return (Math.Pow(1 + badness, 2) / 100) + last.BreakCost + (last.After == Joint.Hyphen ? HyphenCost : 0);
    }

    /// <summary>What each space of a line gains, as a part of its width; negative where it loses. Zero for a line that is left short.</summary>
    /// <param name="isLast">Whether the paragraph or an author ends the line here: it then keeps its spaces.</param>
    public static double GainOf(Pt width, Pt spaces, Pt measure, bool isLast)
    {
        if (spaces <= Pt.Zero || isLast || Ratio(width, spaces, measure) > MostStretch) return 0;
        return Math.Max(-Shrink, (measure - width) / spaces);
    }

    private static double Ratio(Pt width, Pt spaces, Pt measure) =>
        width == measure ? 0
        : spaces <= Pt.Zero ? double.PositiveInfinity
        : (measure - width) / (spaces * (width < measure ? Stretch : Shrink));
}
