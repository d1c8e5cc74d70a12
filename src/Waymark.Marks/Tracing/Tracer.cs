using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Identity;
using Waymark.Marks.Pictures;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Names the copy that a leak came from, or says why it cannot. What is read from the leak depends on the editions alone; only then are copies
/// compared, and every chance is multiplied by all that was tried (<see cref="Judgement"/>).
/// </summary>
public sealed class Tracer
{
    /// <summary>Share of an edition's runs of four words below which a text is not taken to come from it.</summary>
    private const double FewestShared = 0.002;

    private readonly ImmutableArray<PreparedEdition> _editions;
    private readonly Lazy<ImmutableArray<IssuedPage>> _pages;
    private readonly int _compared;

    /// <param name="key">Of every edition that names none of its own.</param>
    public Tracer(CopyKey key, IReadOnlyList<IssuedEdition> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        _editions = [.. editions.Select(edition => new PreparedEdition(edition, edition.Key ?? key))];
        _pages = PictureReader.PagesOf(_editions.SelectMany(edition => edition.Issued.Documents));
        _compared = editions.Sum(edition => edition.CopyIds.Length);
    }

    public TraceResult Trace(Leak leak)
    {
        ArgumentNullException.ThrowIfNull(leak);
        var text = FoldedText.Of(leak.Text);
        var pictures = new PictureReader(leak.Pictures, _pages);
        var ours = _editions.Where(edition => edition.Overlap(text.Tokens) >= FewestShared || edition.Issued.Documents.Any(pictures.Shows)).ToImmutableArray();
        if (ours.IsEmpty) return new TraceResult(Verdict.Foreign, [], _compared, [], ["a longer passage, or the file itself"]) { VisibleIds = VisibleIds.In(leak.Text) };
        var whole = new LeakedWords(leak, text, new ShiftReader(leak.Words), pictures);
        var files = leak.Files.Select(file => new LeakedWords(file, FoldedText.Of(file.Text), new ShiftReader(file.Words), pictures.Of(file.Pictures))).ToArray();
        EditionReadings[] readings = [.. ours.Select(edition => ReadingsOf(edition, edition.Read(whole), files))];
        var judgement = Judgement.Of(readings);
        return new Verdicts(ours, readings, judgement, _compared).ResultOf(leak, text.Tokens) with { Aligned = pictures.Aligned(ours[judgement.Best!.Edition].Issued.Documents) };
    }

    /// <summary>Files are sections of a leak, and so are carriers and pages: where a kind has only one, there is nothing to compare.</summary>
    private static EditionReadings ReadingsOf(PreparedEdition edition, LeakReadings leaked, LeakedWords[] files)
    {
        var all = leaked.All;
        var byFile = files.Select((file, at) => (Name: $"file {at + 1}", Readings: edition.Read(file).All));
        var byCarrier = all.GroupBy(reading => reading.Carrier, StringComparer.Ordinal).OrderBy(carrier => carrier.Key, StringComparer.Ordinal).Select(carrier => (Name: carrier.Key, Readings: carrier.ToImmutableArray())).ToArray();
        return new EditionReadings(edition.Key, edition.BookOf(all), all, [.. byFile, .. byCarrier.Length > 1 ? byCarrier : []]) { Pages = leaked.Pages.Length > 1 ? leaked.Pages : [] };
    }
}
