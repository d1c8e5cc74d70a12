using System.Collections.Immutable;
using System.Globalization;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Publishing;
using Waymark.Ledger.Records;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger;

/// <summary>
/// Copies on their way out. Each gets a folder to be written and verified in; <see cref="Commit"/> records all of them and then publishes them.
/// Disposing without a commit throws them away.
/// </summary>
public sealed class Publication : IDisposable
{
    /// <summary>Copies that one checkpoint takes: a tile's worth.</summary>
    public const int MostCopies = 256;

    private readonly LedgerWriter ledger;
    private readonly List<StagedCopy> copies = [];
    private int lastNumber;
    private bool isCommitted;

    internal Publication(LedgerWriter ledger) => this.ledger = ledger;

    /// <summary>Copies that are staged and not discarded.</summary>
    public int Count => copies.Count;

    /// <param name="facts">Their ids become part of paths: each must be one safe segment.</param>
    /// <param name="kept">What to keep beside the files, by name: the encoded handout, its pages.</param>
    public StagedCopy Stage(HandoutFacts facts, IReadOnlyDictionary<string, byte[]> kept)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var directory = $"{LedgerPlace.HandoutsDirectory}/{Segment(facts.Customer.Id)}/{Segment(facts.Id)}";
        if (facts.Recipient.Address.Any(char.IsUpper)) throw new ArgumentException("An address is recorded in lower case.", nameof(facts));
        return Stage(directory, null, kept, (files, keptFiles) => new HandoutRecord(facts, directory, files, keptFiles));
    }

    /// <inheritdoc cref="Stage(HandoutFacts, IReadOnlyDictionary{string, byte[]})"/>
    public StagedCopy Stage(SiteFacts facts, IReadOnlyDictionary<string, byte[]> kept)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var directory = $"{LedgerPlace.SitesDirectory}/{Segment(facts.Role)}";
        return Stage(directory, LedgerPlace.AuditPagesFolder, kept, (files, keptFiles) => new SiteRecord(facts, directory, files, keptFiles));
    }

    /// <summary>Throws one copy away, for instance because its verification failed.</summary>
    public void Discard(StagedCopy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        if (copies.Remove(copy)) Directory.Delete(copy.Root, recursive: true);
    }

    /// <summary>Records every staged copy durably, then publishes it. When this returns, all of it has happened and survives a loss of power.</summary>
    /// <returns>The entries, in the order of staging.</returns>
    /// <exception cref="IOException">A write failed. Nothing was published, or everything will be: the next opening finishes or undoes it.</exception>
    public IReadOnlyList<LoggedEntry> Commit()
    {
        if (isCommitted) throw new InvalidOperationException("This publication was committed already.");
        if (copies.Count == 0) return [];
        isCommitted = true;
        ledger.RequirePlaceToPublish();

        var staged = new Dictionary<Digest, string>();
        var (planned, now) = (new List<PlannedEntry>(), ledger.Now);
        foreach (var copy in copies)
        {
            var record = copy.Seal(ledger, staged);
            planned.Add(PlannedEntry.Seal(record, commitment => record is HandoutRecord
                ? new Entry.HandoutPublished(now, commitment)
                : new Entry.SitePublished(now, commitment)));
        }

        // A colleague may have issued the same copy since this ledger was opened: the same id means the same bytes, and one record is enough.
        var known = new HashSet<PlannedEntry>(ReferenceEqualityComparer.Instance);
        ledger.Append(reader =>
        {
            known.Clear();
            known.UnionWith(planned.Where(entry => IsRecorded(reader, entry.Record!)));
            return new Plan([.. planned.Where(entry => !known.Contains(entry))], staged, []);
        });
        ledger.Files.Empty(ledger.Place.Staging);
        foreach (var entry in known) ledger.Restore(EntryOf(entry.Record!));
        return [.. planned.Select(entry => EntryOf(entry.Record!))];
    }

    public void Dispose()
    {
        if (isCommitted) return;
        foreach (var copy in copies) Directory.Delete(copy.Root, recursive: true);
        copies.Clear();
        isCommitted = true;
    }

    private static bool IsRecorded(LedgerReader reader, LedgerRecord record) => record is HandoutRecord handout && reader.FindHandout(handout.Facts.Id) is not null;

    private LoggedEntry EntryOf(LedgerRecord record) => record switch
    {
        HandoutRecord handout => ledger.Reader.FindHandout(handout.Facts.Id),
        SiteRecord site => ledger.Reader.FindSite(site.Facts.Role),
        _ => null,
    } ?? throw new System.Diagnostics.UnreachableException("what was appended is not found");

    /// <param name="unrecorded">A folder among the files that is verified with them, and in no record; null where everything is recorded.</param>
    private StagedCopy Stage(
        string directory, string? unrecorded, IReadOnlyDictionary<string, byte[]> kept, Func<ImmutableArray<IssuedFile>, ImmutableArray<KeptFile>, IssuedRecord> record)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (isCommitted) throw new InvalidOperationException("This publication was committed already.");
        if (copies.Count == MostCopies) throw new InvalidOperationException($"A publication takes {MostCopies} copies.");
        if (copies.Exists(copy => copy.Directory == directory)) throw new InvalidOperationException($"'{directory}' is staged already.");
        var copy = new StagedCopy(Path.Combine(ledger.Place.Staging, (++lastNumber).ToString(CultureInfo.InvariantCulture)), directory, unrecorded, kept, record);
        copies.Add(copy);
        return copy;
    }

    private static string Segment(string id) =>
        SafePath.IsSegment(id) ? id : throw new ArgumentException($"'{id}' cannot be the name of a folder on every system.", nameof(id));
}
