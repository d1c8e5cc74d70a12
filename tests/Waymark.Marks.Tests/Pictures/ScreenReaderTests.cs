using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Handouts.Text;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Pictures;
using Waymark.Marks.Pictures.Screens;
using Waymark.Marks.Sites;
using Waymark.Marks.Tests.Tracing;

namespace Waymark.Marks.Tests.Pictures;

/// <summary>Passages as a browser would show them, drawn without one: which face, how large and how wide, the reader is not told.</summary>
public sealed class ScreenReaderTests
{
    private const int WholeWidth = 1100;

    private static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);

    private static readonly ImmutableArray<Inline>[] Texts =
    [
        [new Words("Meters read the bill and lay it beside the readings for exactly the same days, so that nobody compares numbers by hand any longer. Where the two differ by more than anyone tolerates, the line is marked and the kind of difference is named beside it.")],
        [new Words("Inspections begin with the camera, because the photograph that matters is frequently missing when the form comes first. The application finds the asset by its label, reads the gauge and suggests an entry, which the inspector only corrects.")],
    ];

    private static readonly SiteCarriers Carriers = SiteCarriers.Of(Passages.Of(Editions.Of(Texts[0], Texts[1])), Key);

    public static TheoryData<double, int, FaceRole, bool> Screens => new()
    {
        { 13, 11, FaceRole.Sans, false },
        { 17, 9, FaceRole.Serif, false },
        { 21.25, 6, FaceRole.SerifItalic, true },
        { 34, 7, FaceRole.Sans, true },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    internal void EveryWordThatIsReadSaysWhatItsCopyHas(double letters, int wordsALine, FaceRole face, bool lightOnDark)
    {
        var copy = new CodeWord(Key, "copy");
        var pixel = letters / 17;
        var read = Read(letters, wordsALine, face, lightOnDark, (passage, carrier) => copy.BitOf(passage.Moves[carrier]) ? 0.25 * pixel : -0.25 * pixel);
        Assert.InRange(read.Length, Carriers.Passages.Sum(passage => passage.Moves.Length) * 7 / 10, int.MaxValue);
        Assert.All(read, reading => Assert.Equal(copy.BitOf(reading.Slot), reading.Bit));
    }

    [Fact]
    public void WhereNothingMovesNothingIsRead() => Assert.Empty(Read(17, 9, FaceRole.Sans, false, (_, _) => 0));

    /// <summary>A program that sets every word on a whole pixel puts each up to half a pixel beside its place: twice as far as a mark does.</summary>
    [Fact]
    public void WhereWordsStandOnWholePixelsNothingIsRead()
    {
        var copy = new CodeWord(Key, "copy");
        Assert.Empty(Read(17, 9, FaceRole.Sans, false, (passage, carrier) => copy.BitOf(passage.Moves[carrier]) ? 0.25 : -0.25, onWholePixels: true));
    }

    [Fact]
    public void APictureOfOtherWordsShowsNoneOfThem()
    {
        var other = Texts.Select(passage => (ImmutableArray<Inline>)[new Words(string.Join(' ', ((Words)passage[0]).Text.Split(' ').Reverse()))]).ToArray();
        Assert.Equal(0, new ScreenReader(Show(other, 17, 9, FaceRole.Sans, false, (_, _) => 0, false)).WordsOf(Carriers.Passages));
    }

    private static ImmutableArray<Reading> Read(double letters, int wordsALine, FaceRole face, bool lightOnDark, Func<PassageSlots, int, double> moved, bool onWholePixels = false) =>
        new ScreenReader(Show(Texts, letters, wordsALine, face, lightOnDark, (passage, carrier) => moved(Carriers.Passages[passage], carrier), onWholePixels)).Read(Carriers.Passages);

    /// <param name="moved">By passage and ordinal of the word that may move, in pixels.</param>
    private static LeakedPicture Show(ImmutableArray<Inline>[] passages, double letters, int wordsALine, FaceRole face, bool lightOnDark, Func<int, int, double> moved, bool onWholePixels)
    {
        var (density, y, words) = (letters / ScreenLine.Size, 40.0, new List<PictureWord>());
        var ink = new InkRaster(WholeWidth, 1200);
        for (var passage = 0; passage < passages.Length; passage++, y += 2 * letters)
        {
            var text = ((Words)passages[passage][0]).Text.Split(' ');
            var starts = text.Select((_, at) => text.Take(at).Sum(word => word.Length + 1)).ToArray();
            var carriers = CarrierWords.Of(passages[passage]).Select((word, ordinal) => (word.Start, ordinal)).ToDictionary(carrier => carrier.Start, carrier => carrier.ordinal);
            for (var first = 0; first < text.Length; first += wordsALine, y += 1.5 * letters)
            {
                var line = ScreenLine.Of(new ScreenRun([.. text.Skip(first).Take(wordsALine)], [], []), face);
                foreach (var placed in line.Placed)
                {
                    var x = 30.4 + (placed.X * density) + (carriers.TryGetValue(starts[first + placed.Piece], out var carrier) ? moved(passage, carrier) : 0);
                    if (onWholePixels) x = Math.Round(x);
                    WordInk.Draw(ink, placed.Word, x / density, y / density, density);
                    var box = WordInk.BoundsOf(placed.Word)!.Value;
                    // As coarse as a reading program's boxes.
                    words.Add(new PictureWord(placed.Word.Text, Math.Round(x + ((box.Left + box.Right) / 2 * density)), Math.Round(y + ((box.Top + box.Bottom) / 2 * density))));
                }
            }
        }

        return new LeakedPicture(new GreyPicture(WholeWidth, 1200, [.. ink.Finish().Values.Select(covered => (byte)(lightOnDark ? 20 + (200 * covered) : 250 - (220 * covered)))]), [.. words]);
    }
}
