using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>The columns of a slide of 960 by 540 points.</summary>
internal sealed record DeckGrid
{
    private static readonly Pt Side = new(66);

    public Size Page { get; } = Size.Widescreen;
    public Measure Full { get; } = new(Side, Size.Widescreen.Width - (Side * 2));
    public Rectangle TextArea { get; } = new(Side, new Pt(48), Size.Widescreen.Width - (Side * 2), new Pt(434));

    /// <summary>Titles of slides.</summary>
    public Measure Head => Full with { Width = new Pt(750), Raggedness = Raggedness.Balanced };

    /// <summary>What a slide says, beside a note.</summary>
    public Measure Main => Full with { Width = new Pt(495) };
    public Measure Note => new(Full.Right - new Pt(279), new Pt(279));

    /// <summary>A trail of several items on one slide: when, the line, the item, the note.</summary>
    public Measure When { get; } = new(Side, new Pt(150)) { Alignment = Alignment.End, Raggedness = Raggedness.Balanced };
    public Pt Rail { get; } = Side + new Pt(170);
    public Measure Item => new(Rail + new Pt(20), new Pt(384));
    public Measure ItemNote => new(Full.Right - new Pt(226), new Pt(226));

    /// <summary>Lines that each have a lead and a text: what comes next.</summary>
    public Measure Lead => Full with { Width = new Pt(170) };
    public Measure AfterLead => new(Lead.Right + new Pt(24), new Pt(540));

    public Pt FootRule { get; } = new(498);
    public Pt FootTop => FootRule + new Pt(8);

    /// <summary>Across the whole slide.</summary>
    public Rule Hairline(Palette palette, Pt y) => new(new(Full.X, y), new(Full.Right, y), new Stroke(palette.Hairline, new Pt(0.75)));
}
