using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Blocks;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Briefs;

/// <summary>The type of a brief: serif where a person is addressed, sans for facts, sizes in points.</summary>
internal sealed record BriefVoices(Palette Palette)
{
    public TypeStyle Title => new(FaceRole.Display, new Pt(27), new Pt(30), Palette.Ink);
    public TypeStyle Goal => new(FaceRole.Serif, new Pt(11), new Pt(16), Palette.Soft);
    public TypeStyle SectionHead => new(FaceRole.Display, new Pt(16), new Pt(20), Palette.Ink);
    public TypeStyle ItemTitle => new(FaceRole.SansSemibold, new Pt(11), new Pt(14), Palette.Ink);
    public TypeStyle Text => new(FaceRole.Sans, new Pt(10), new Pt(14), Palette.Soft);
    public TypeStyle Story => new(FaceRole.Serif, new Pt(9.4), new Pt(13.4), Palette.Soft);
    public TypeStyle WhenLead => new(FaceRole.SansSemibold, new Pt(9), new Pt(12), Palette.Ink);
    public TypeStyle When => new(FaceRole.Sans, new Pt(9), new Pt(12), Palette.Soft);
    public TypeStyle Label => new(FaceRole.Sans, new Pt(8), new Pt(11), Palette.Faint);
    public TypeStyle ForYouLabel => new(FaceRole.SansSemibold, new Pt(8), new Pt(11), Palette.Accent);
    public TypeStyle ForYou => new(FaceRole.SerifItalic, new Pt(9), new Pt(12.4), Palette.Ink);
    public TypeStyle Caveat => new(FaceRole.Sans, new Pt(8.6), new Pt(12), Palette.Soft);
    public TypeStyle AskLabel => new(FaceRole.SansSemibold, new Pt(9.6), new Pt(16.4), Palette.Ask);
    public TypeStyle Question => new(FaceRole.Serif, new Pt(12), new Pt(16.4), Palette.Ink);
    public TypeStyle TableHead => new(FaceRole.SansSemibold, new Pt(8), new Pt(11), Palette.Faint);
    public TypeStyle Cell => new(FaceRole.Sans, new Pt(9), new Pt(12.4), Palette.Soft);
    public TypeStyle CellLead => new(FaceRole.SansSemibold, new Pt(9), new Pt(12.4), Palette.Ink);
    public TypeStyle Foot => new(FaceRole.Sans, new Pt(8), new Pt(11), Palette.Soft);
    public TypeStyle Brand => new(FaceRole.SansSemibold, new Pt(10), new Pt(13), Palette.Ink);
    public TypeStyle CopyId => new(FaceRole.Mono, new Pt(7.6), new Pt(11), Palette.Soft);

    public MarginNoteLook Note => new(ForYouLabel, ForYou, new Pt(1), Pt.FromMillimetres(3));
    public FeedbackLook Feedback => new(TableHead, CellLead, Cell, new Pt(9), new Pt(5));
    public TimelineLook Timeline => new(When with { Ink = Palette.Ink }, Label, new Pt(17), new Pt(9));

    /// <summary>Prose of an item, in its column; what needs room may reach into the margin.</summary>
    public ProseLook ItemProse(BriefGrid grid, bool marginIsFree) => Prose(grid) with
    {
        WideMeasure = marginIsFree ? grid.ItemToEdge : grid.Item,
    };

    /// <summary>Prose of the strategy and the themes.</summary>
    public ProseLook StrategyProse(BriefGrid grid) => Prose(grid) with
    {
        Measure = grid.ItemToEdge with { Width = Pt.FromMillimetres(112) },
        WideMeasure = grid.ItemToEdge,
        Breaks = BreakCosts.Text,
        HeadingDepth = 1,
    };

    private ProseLook Prose(BriefGrid grid) => new()
    {
        Text = Text,
        Heading = new(FaceRole.SansSemibold, new Pt(10), new Pt(14), Palette.Ink),
        Quote = new(FaceRole.SerifItalic, new Pt(9.6), new Pt(14), Palette.Soft),
        Code = new(FaceRole.Mono, new Pt(8), new Pt(11.4), Palette.Ink),
        Label = new(FaceRole.SansSemibold, new Pt(8.6), new Pt(12), Palette.Ink),
        TableText = Cell,
        TableHead = TableHead,
        Caption = Caveat,
        Note = new(FaceRole.Sans, new Pt(8), new Pt(11), Palette.Soft),
        ParagraphGap = new Pt(5),
        Measure = grid.Item,
        WideMeasure = grid.Item,
        NoteMeasure = grid.Full,
        PageHeight = grid.TextArea.Height,
        Breaks = BreakCosts.Item,
        HeadingDepth = 3,
    };
}
