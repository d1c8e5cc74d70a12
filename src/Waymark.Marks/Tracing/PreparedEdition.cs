using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts.Text;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Pictures;
using Waymark.Marks.Shifts;
using Waymark.Marks.Sites;
using Waymark.Marks.Wording;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Marks.Tracing;

/// <summary>An edition with its slots, made once: a trace reads every file with the slots of every edition that it may come from.</summary>
internal sealed class PreparedEdition
{
    private readonly Lazy<ImmutableArray<(PageDocument Document, Positions Positions)>> _documents;
    private readonly Lazy<WordingSlots> _wording;
    private readonly Lazy<WordingReader> _reader;
    private readonly Lazy<CodeBook> _book;
    private readonly Lazy<SiteCarriers> _site;
    private readonly Lazy<CodeBook> _bookWithSite;
    private readonly Lazy<HashSet<int>> _fixed;
    private readonly Lazy<WordRuns> _lines;

    public PreparedEdition(IssuedEdition issued, CopyKey key)
    {
        (Issued, Key) = (issued, key);
        _documents = new(() => [.. issued.Documents.Select(document => (document, Positions.Of(document, key)))]);
        _wording = new(() => WordingSlots.Of(issued.Edition, key));
        _reader = new(() => new WordingReader(issued.Edition));
        _book = new(() => CodeBook.Of(key, SetSlots, issued.CopyIds));
        _site = new(() => SiteCarriers.Of(Passages.Of(issued.Edition), key));
        _bookWithSite = new(() => CodeBook.Of(key, SetSlots.Concat(_site.Value.Slots), issued.CopyIds));
        _fixed = new(() => [.. issued.Documents.SelectMany(FixedIn)]);
        _lines = new(() => WordRuns.Of(issued.Documents.SelectMany(document => document.Pages).SelectMany(page => page.Lines)));
    }

    public IssuedEdition Issued { get; }

    public CopyKey Key { get; }

    public WordingSlots Wording => _wording.Value;

    /// <summary>Of all copies, over all slots that were read. Those of pages of a site are many, and few leaks are such pages.</summary>
    public CodeBook BookOf(ImmutableArray<Reading> readings) =>
        readings.Any(reading => reading.Carrier is SiteCarriers.ShiftCarrier or SiteCarriers.UnseenCarrier) ? _bookWithSite.Value : _book.Value;

    /// <inheritdoc cref="SlotPlaces.Of(ImmutableArray{Reading})"/>
    public SlotPlace?[] PlacesOf(ImmutableArray<Reading> readings) => new SlotPlaces(_documents.Value, Wording).Of(readings);

    private IEnumerable<Slot> SetSlots =>
        Wording.All.SelectMany(slot => slot.Bits).Concat(_documents.Value.SelectMany(document => document.Positions.Slots));

    /// <inheritdoc cref="WordingReader.Overlap"/>
    public double Overlap(ImmutableArray<string> tokens) => Math.Max(_reader.Value.Overlap(tokens), _lines.Value.ShareIn(tokens));

    /// <summary>Every slot that could be read, once in all and once on each page of the leak. Depends on the edition and the leak alone, on no copy.</summary>
    public LeakReadings Read(LeakedWords leaked)
    {
        var site = leaked.Leak.MayBeSite ? new SiteReader(_site.Value) : null;
        Reading[] set = [.. leaked.Shifts.Read(_documents.Value)];
        Reading[] printed = [.. site?.ReadPrint(leaked.Leak) ?? []];
        // A printed page is one that we set or one that a browser set. Read as the other it gives a few slots, all of them noise.
        var moved = printed.Length > set.Length ? printed : set;
        var drawn = leaked.Leak.Pictures.SelectMany(picture => leaked.Pictures.Read(picture, _documents.Value, _site.Value.Passages));
        return LeakReadings.Of(ReadWording(leaked).Concat(moved).Concat(drawn).Concat(site?.Read(leaked.Leak) ?? []));
    }

    private IEnumerable<Reading> ReadWording(LeakedWords leaked)
    {
        var options = new SortedDictionary<int, int>(_reader.Value.Read(leaked.Text).Where(read => read.Value != 0 || !_fixed.Value.Contains(read.Key)).ToDictionary());
        // The same slot, seen twice: drawn letters tell more than a reading program's guess at them.
        foreach (var (slot, option) in Issued.Documents.SelectMany(leaked.Pictures.Options)) options[slot] = option;
        return options.SelectMany(read => Wording.All[read.Key].BitsOf(read.Value).Select(bit => new Reading(Wording.All[read.Key].Carrier, bit.Slot, bit.Bit)));
    }

    /// <summary>
    /// Slots that a document has in its first option in every copy, because another would not fit its line. Text does not say which document it was copied
    /// from: where a slot is fixed in one, its first option is an erasure. Any other option can only come from where a copy chose it.
    /// </summary>
    private IEnumerable<int> FixedIn(PageDocument document)
    {
        var text = new StringBuilder();
        foreach (var piece in document.Pages.SelectMany(page => page.Lines).SelectMany(line => line.Pieces))
        {
            var words = piece switch { Word word => [word], WordChoice choice => choice.Options[0], _ => ImmutableArray<Word>.Empty };
            foreach (var word in words) text.Append(word.Text).Append(word.SpaceAfter ? " " : "");
        }

        return _reader.Value.Read(FoldedText.Of(text.ToString())).Keys.Where(slot => document.Slots.BinarySearch(slot) < 0);
    }
}
