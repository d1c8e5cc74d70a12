using Waymark.Pages;
using Waymark.Pages.Geometry;

namespace Waymark.Typesetting.Tests.Support;

internal static class Laws
{
    public static void WordsAreInside(PageDocument document, CopyLayer copy)
    {
        var area = document.TextArea;
        foreach (var (page, word, box) in Reading.WordsOf(document, copy))
        {
            var inside = box.X >= area.X - Hair && box.Right <= area.Right + Hair && box.Y >= area.Y - Hair && box.Bottom <= area.Bottom + Hair;
            Assert.True(inside, $"'{word.Word.Text}' on page {page + 1} at {box} leaves {area}");
        }
    }

    public static void NoWordsOverlap(PageDocument document, CopyLayer copy)
    {
        foreach (var page in Reading.WordsOf(document, copy).GroupBy(word => word.Page))
        {
            var words = page.OrderBy(word => word.Area.Y).ToList();
            for (var first = 0; first < words.Count; first++)
            for (var second = first + 1; second < words.Count && words[second].Area.Y < words[first].Area.Bottom; second++)
                Assert.False(Shrunk(words[first].Area).Overlaps(Shrunk(words[second].Area)), $"'{words[first].Word.Word.Text}' and '{words[second].Word.Word.Text}' overlap on page {page.Key + 1}");
        }
    }

    /// <summary>Coordinates are rounded to hundredths, once for the place and once for the width.</summary>
    private static readonly Pt Hair = new(0.02);

    private static Rectangle Shrunk(Rectangle area) => new(area.X + Hair, area.Y + Hair, area.Width - (Hair * 2), area.Height - (Hair * 2));
}
