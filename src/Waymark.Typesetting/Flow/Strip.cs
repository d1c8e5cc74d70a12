using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Flow;

/// <summary>
/// A part of the text column that never breaks: a line of a paragraph, a row of a table, a picture. What it holds is placed
/// from its own top edge.
/// </summary>
internal sealed class Strip(Pt height)
{
    public Pt Height { get; set; } = height;

    /// <summary>White space above; none at the top of a page.</summary>
    public Pt Before { get; set; }

    /// <summary>What it costs to begin a page with this strip.</summary>
    public double BreakCost { get; set; }

    public List<DraftLine> Lines { get; } = [];

    public List<Graphic> Under { get; } = [];

    public List<Graphic> Over { get; } = [];

    /// <summary>Surfaces and lines that run along it and its neighbours, outermost first.</summary>
    public List<Band> Bands { get; } = [];

    /// <summary>The footnotes that are first referred to here.</summary>
    public List<FootnoteText> Notes { get; } = [];

    /// <summary>Places that links and bookmarks lead to.</summary>
    public List<Anchor> Anchors { get; } = [];

    /// <summary>What is set again where a page begins with this strip: the head of its table.</summary>
    public Strip? RepeatedHead { get; init; }

    /// <summary>Begins a question to the reader. A page has one at most, where that can be.</summary>
    public bool Asks { get; init; }

    /// <summary>Sets a paragraph in it.</summary>
    /// <param name="top">Of its first line, below the top edge of the strip.</param>
    /// <returns>Where it ends, likewise. The strip's height is the caller's to say.</returns>
    public Pt Set(Press press, InlineReader paragraph, Measure measure, in TypeStyle style, Pt top)
    {
        var lines = new LineSetter(press).Set(paragraph.Finish(), measure, style);
        Lines.AddRange(lines.Select(line => line.Lower(top)));
        return top + (style.Leading * lines.Count);
    }
}

/// <summary>A place by name, and its bookmark if it has one.</summary>
/// <param name="Level">1 for the outermost bookmarks.</param>
internal sealed record Anchor(string Name, string? Bookmark, int Level);

/// <summary>Something that runs along neighbouring strips, drawn once a page for all of them together.</summary>
internal abstract class Band
{
    public abstract void Draw(BandRun run);
}

/// <summary>The strips of one band on one page.</summary>
/// <param name="Begins">Whether the band begins here, and is not carried over from the page before.</param>
/// <param name="Ends">Whether it ends here.</param>
internal sealed record BandRun(IReadOnlyList<PlacedStrip> Strips, bool Begins, bool Ends, List<Graphic> Under, List<Graphic> Over)
{
    public Pt Top => Strips[0].Top;

    public Pt Bottom => Strips[^1].Top + Strips[^1].Strip.Height;
}

internal readonly record struct PlacedStrip(Strip Strip, Pt Top);

/// <summary>What page breaks cost, beside the white space that they leave.</summary>
internal static class Cost
{
    public const double Free = 0;

    /// <summary>Taken only where nothing else is possible.</summary>
    public const double Never = 1e7;

    /// <summary>A page left wholly white.</summary>
    public const double WhitePage = 900;

    /// <summary>A second question on one page.</summary>
    public const double SecondQuestion = 500;
}

/// <param name="BetweenParagraphs">Cost of a page break between two paragraphs.</param>
/// <param name="BetweenLines">Cost of one inside a paragraph, with two lines or more on either side.</param>
internal readonly record struct BreakCosts(double BetweenParagraphs, double BetweenLines)
{
    /// <summary>Running text.</summary>
    public static BreakCosts Text => new(20, 60);

    /// <summary>Inside an item, which a page break keeps whole where it can.</summary>
    public static BreakCosts Item => new(600, 700);

    public static BreakCosts Unbroken => new(Cost.Never, Cost.Never);
}
