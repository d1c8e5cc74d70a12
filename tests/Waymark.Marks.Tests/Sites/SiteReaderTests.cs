using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Sites;
using Waymark.Marks.Tests.Tracing;
using Waymark.Marks.Tracing;

namespace Waymark.Marks.Tests.Sites;

public sealed class SiteReaderTests
{
    private static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);

    private static readonly ImmutableArray<Inline> First = [new Words("A grower opens the book every morning and reads what the night has cost her before anyone else is up. Then she walks the rows, and nothing there surprises her any more.")];
    private static readonly ImmutableArray<Inline> Second = [new Words("The press counts each crate twice, and the two counts agree on most days of the season.")];

    private static readonly SiteCarriers Carriers = SiteCarriers.Of(Passages.Of(Editions.Of(First, Second)), Key);

    [Fact]
    public void APassageHasTheSameMarksWhereverItStands()
    {
        var alone = SiteCarriers.Of([Second], Key).Passages[0];
        Assert.Equal(alone.Moves.AsEnumerable(), Carriers.Passages[1].Moves);
        Assert.Equal(alone.Unseen.AsEnumerable(), Carriers.Passages[1].Unseen);
    }

    [Fact]
    public void EveryMarkOfASavedPageIsRead()
    {
        var marks = Carriers.MarksOf(new CodeWord(Key, "copy"));
        var read = new SiteReader(Carriers).Read(Leak(marks, [First, Second])).ToDictionary(reading => reading.Slot.Id, reading => reading.Bit);
        var bits = new CodeWord(Key, "copy");
        var slots = Carriers.Passages.SelectMany(passage => passage.Moves.Concat(passage.Unseen)).ToArray();
        Assert.Equal(slots.Length, read.Count);
        Assert.All(slots, slot => Assert.Equal(bits.BitOf(slot), read[slot.Id]));
    }

    [Fact]
    public void OnePassageAloneInStrangeTextIsRead()
    {
        var marks = Carriers.MarksOf(new CodeWord(Key, "copy"));
        var read = new SiteReader(Carriers).Read(Leak(marks, [Second], "Look at this:")).ToArray();
        Assert.Equal(Carriers.Passages[1].Moves.Length + Carriers.Passages[1].Unseen.Length, read.Length);
    }

    [Fact]
    public void ASentenceAloneBringsItsOwnSigns()
    {
        var marked = WithUnseen(First, Carriers.MarksOf(new CodeWord(Key, "copy")).Passages[0]);
        var second = marked[marked.IndexOf("Then", StringComparison.Ordinal)..];
        var read = new SiteReader(Carriers).Read(new Leak("As they wrote: " + second, [])).ToArray();
        Assert.Equal(Carriers.Passages[0].Unseen.Skip(UnseenText.Bits), read.Select(reading => reading.Slot));
    }

    [Fact]
    public void TwoPlacesThatDisagreeAreAnErasure()
    {
        var (one, other) = (Carriers.MarksOf(new CodeWord(Key, "one")), Carriers.MarksOf(new CodeWord(Key, "other")));
        var both = Leak(one, [First]);
        both = both with { SiteWords = both.SiteWords.AddRange(Leak(other, [First]).SiteWords) };
        var equal = one.Passages[0].Moves.Zip(other.Passages[0].Moves).Count(pair => pair.First == pair.Second);
        Assert.InRange(equal, 1, one.Passages[0].Moves.Length - 1);
        Assert.Equal(equal, new SiteReader(Carriers).Read(both).Count(reading => reading.Carrier == SiteCarriers.ShiftCarrier));
    }

    [Fact]
    public void APrintedLineTellsByItsGapsAlone()
    {
        // Ten points of space between words; the third word stands 0.19 pt to the right of its place, the fifth 0.19 pt to the left.
        var words = Print(("The", 0), ("press", 0), ("counts", 0.19), ("each", 0), ("crate", -0.19), ("twice", 0));
        // What stands beside a word that moved seems to move half as far the other way; no slot asks for it.
        Assert.Equal([true, false], SiteWord.InPrint(words).Where((_, at) => at is 2 or 4).Select(word => word.Right));
    }

    [Fact]
    public void WordsOfDifferentLinesAreNoNeighbours()
    {
        var words = Print(("The", 0), ("press", 0.19), ("counts", 0));
        words = words.SetItem(2, words[2] with { Y = words[2].Y + 14 });
        Assert.All(SiteWord.InPrint(words), word => Assert.Null(word.Right));
    }

    private static ImmutableArray<FoundWord> Print(params ReadOnlySpan<(string Text, double Moved)> words)
    {
        var (found, x) = (ImmutableArray.CreateBuilder<FoundWord>(), 50.0);
        foreach (var (text, moved) in words)
        {
            found.Add(new FoundWord(text, 0, x + moved, 100, x + moved + (6 * text.Length)));
            x += (6 * text.Length) + 10;
        }

        return found.ToImmutable();
    }

    private static Leak Leak(SiteMarks marks, ImmutableArray<Inline>[] passages, string before = "")
    {
        var text = before;
        var runs = new List<(string, bool?)> { (before, null) };
        foreach (var passage in passages)
        {
            var carried = marks.Passages[passage == First ? 0 : 1];
            var (words, at, next) = (((Words)passage[0]).Text, 0, 0);
            foreach (var carrier in CarrierWords.Of(passage))
            {
                runs.Add((words[at..carrier.Start], null));
                runs.Add((words.Substring(carrier.Start, carrier.Length), carried.Moves[next++]));
                at = carrier.Start + carrier.Length;
            }

            runs.Add((words[at..], null));
            text += " " + WithUnseen(passage, carried);
        }

        return new Leak(text, []) { SiteWords = SiteWord.InMarkup(runs) };
    }

    private static string WithUnseen(ImmutableArray<Inline> passage, PassageMarks carried)
    {
        var text = ((Words)passage[0]).Text;
        foreach (var (end, signs) in SentenceEnds.Of(passage).Zip(carried.Unseen).Reverse()) text = text.Insert(end.At, signs);
        return text;
    }
}
