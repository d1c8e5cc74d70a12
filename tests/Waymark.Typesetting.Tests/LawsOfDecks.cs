using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Tests.Support;

namespace Waymark.Typesetting.Tests;

public sealed class LawsOfDecks
{
    private static readonly Edition Full = Some.Edition();
    private static readonly PageDocument Document = Deck.Set(Full).Document!;
    private static readonly CopyLayer Layer = Deck.SetCopy(Document, Full, Some.Copy(Full)).Layer!;

    [Fact]
    public void EveryWordIsInsideTheTextArea() => Laws.WordsAreInside(Document, Layer);

    [Fact]
    public void NoTwoWordsOverlap() => Laws.NoWordsOverlap(Document, Layer);

    [Fact]
    public void SlidesFollowTheTalk()
    {
        string[] talk =
        [
            "Shipments that arrive with their proof", "Where we are going", "Three themes", "Stop and ask", "Recently shipped", "Release by exception", "Quiet hours for dock doors",
            "A feed to your own warehouse", "On the horizon", "Stop and ask", "Blue sky", "What you asked for, and what became of it", "Stop and ask", "Where we go from here",
        ];
        Assert.Equal(talk, Document.Bookmarks.Select(mark => mark.Title));
        Assert.Equal(Enumerable.Range(0, talk.Length), Document.Bookmarks.Select(mark => mark.Destination.Page));
    }

    [Fact]
    public void EachSlideIsASectionOfTheTree() => Assert.Equal(Document.Pages.Length, Document.Structure.Children.Count(child => child is Element { Role: Role.Section }));

    [Fact]
    public void EveryFigureSaysWhatItShows()
    {
        var figures = All(Document.Structure).Where(element => element.Role == Role.Figure).ToList();
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.False(string.IsNullOrWhiteSpace(figure.Alternative)));
    }

    [Fact]
    public void TheWatermarkCrossesEverySlideAndStaysOnIt()
    {
        Assert.Equal(3, Layer.Watermark.Lines.Length);
        var page = new Rectangle(default, default, Document.Size.Width, Document.Size.Height);
        Assert.All(Layer.Watermark.Lines, line => Assert.True(line.Outline.Bounds is var box && box.X > page.X && box.Y > page.Y && box.Right < page.Right && box.Bottom < page.Bottom));
    }

    private static IEnumerable<Element> All(Element element) => element.Children.OfType<Element>().SelectMany(All).Prepend(element);
}
