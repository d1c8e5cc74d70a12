using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Typesetting.Paragraphs;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Briefs;

/// <summary>
/// The columns of a brief: timing, the trail's line, the item, the note in the margin. A4 has margins of 18 mm; Letter has the
/// same columns within margins of 19.5 mm.
/// </summary>
internal sealed record BriefGrid
{
    private static readonly Pt Column = Pt.FromMillimetres(6);

    private BriefGrid(Size page, Pt side, Raggedness running)
    {
        Page = page;
        var width = page.Width - (side * 2);
        Full = new Measure(side, width);
        When = new Measure(side, Pt.FromMillimetres(32)) { Alignment = Alignment.End, Raggedness = Raggedness.Balanced };
        Rail = side + Pt.FromMillimetres(36);
        var item = Rail + Column;
        var note = Full.Right - Pt.FromMillimetres(41);
        Item = new Measure(item, note - Column - item) { Raggedness = running };
        ItemToEdge = new Measure(item, Full.Right - item) { Raggedness = running };
        Note = new Measure(note, Full.Right - note);
        Address = new Measure(side, Pt.FromMillimetres(128));
        TextArea = new Rectangle(side, Pt.FromMillimetres(33), width, page.Height - Pt.FromMillimetres(22 + 33 + 3));
    }

    public static BriefGrid Of(Edition edition)
    {
        var running = edition.LineEnds == LineEnds.Justified ? Raggedness.Justified : Raggedness.Running;
        return edition.Paper == Paper.Letter ? new(Size.Letter, Pt.FromMillimetres(19.5), running) : new(Size.A4, Pt.FromMillimetres(18), running);
    }

    public Size Page { get; }

    /// <summary>From margin to margin.</summary>
    public Measure Full { get; }

    /// <summary>Timing words, ending a little before the trail.</summary>
    public Measure When { get; }

    /// <summary>Where the trail's line runs.</summary>
    public Pt Rail { get; }

    public Measure Item { get; }

    /// <summary>The item's column and the margin for notes.</summary>
    public Measure ItemToEdge { get; }

    public Measure Note { get; }

    /// <summary>What is said to the reader: the goal.</summary>
    public Measure Address { get; }

    /// <summary>Between the running head and the foot.</summary>
    public Rectangle TextArea { get; }

    public Pt HeadTop { get; } = Pt.FromMillimetres(17);

    public Pt HeadRule => HeadTop + Pt.FromMillimetres(7.2);

    public Pt FootRule => Page.Height - Pt.FromMillimetres(20.4);

    public Pt FootTop => FootRule + Pt.FromMillimetres(2.4);
}
