using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Cli.Workspaces;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Pdf.Images;
using Waymark.Sites;
using Waymark.Verify;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;
using Recipient = Waymark.Handouts.Recipient;

namespace Waymark.Cli.Making;

/// <summary>
/// Makes handouts: disclose, lay out, mark, write aside, scan, record, publish. Nothing is in <c>output/</c> before its record is durable, and
/// nothing is recorded that the scan has not passed.
/// </summary>
internal sealed class HandoutPress(Roadmap roadmap, LedgerWriter ledger, CopyKeys keys, ImmutableArray<Secret> secrets)
{
    /// <summary>
    /// Names under which the ledger keeps what a copy says, its code word, and what all copies of its version say. Of the first, commands read the edition alone; it is the witness to a copy's
    /// own wordings, watermark and notice when the key that chose them is lost.
    /// </summary>
    public const string KeptHandout = "handout";
    public const string KeptCodeWord = "code-word";
    public const string KeptEdition = "edition";

    /// <summary>What is kept of a copy and names nobody: it stays when a recipient is erased, and a leak of their copy is still known.</summary>
    public static ImmutableArray<string> KeptOfEveryCopy { get; } = [KeptCodeWord, KeptEdition, .. PagedFormat.All.Select(format => format.KeptPages)];

    private readonly ConcurrentDictionary<Audience, Lazy<EditionPrint>> _prints = new();
    private readonly ConcurrentDictionary<Audience, SitePrint> _sites = new();
    private readonly Gate _gate = new(roadmap, secrets);
    private readonly IssuedCopies _issued = IssuedCopies.Read(ledger.Reader);

    /// <summary>Handouts of a batch whose files are in memory at once, from when they are made until they are written: more would only take more memory.</summary>
    private const int MostInMemory = 16;

    /// <summary>A handout finished aside, before it is recorded.</summary>
    private sealed record Finished(Order Order, Handout Handout, EditionPrint Print, ImmutableArray<SiteFile> Files);

    /// <summary>Makes every order, in order, or none of a batch.</summary>
    /// <param name="done">Told after each handout, with the print it came from.</param>
    /// <exception cref="ContentException">An order cannot be made, or the scan found something that its viewer may not see.</exception>
    public async Task<ImmutableArray<HandoutAnswer>> MakeAsync(IReadOnlyList<Order> orders, Action<Order, EditionPrint> done)
    {
        // Everything that can be wrong with any order is found before the first one is written.
        RequireAll(orders);
        var answers = ImmutableArray.CreateBuilder<HandoutAnswer>(orders.Count);
        foreach (var batch in orders.Chunk(Publication.MostCopies)) answers.AddRange(await MakeBatchAsync(batch, done));
        return answers.ToImmutable();
    }

    /// <summary>What this recipient was given last, on an earlier date; null where this is the first copy.</summary>
    public HandoutFacts? PreviousOf(Order order) => _issued.PreviousOf(order);

    public EditionPrint PrintOf(Order order) =>
        _prints.GetOrAdd(order.Audience, audience => new Lazy<EditionPrint>(() => new EditionPrint(Disclosed(audience), keys.Current))).Value;

    private SitePrint SiteOf(Order order, EditionPrint print) =>
        _sites.GetOrAdd(order.Audience, _ => new SitePrint(print.Edition, keys.Current, marked: !roadmap.Settings.AccessibleStrict));

    private void RequireAll(IReadOnlyList<Order> orders)
    {
        var problems = new DiagnosticBag();
        foreach (var order in orders)
        {
            try
            {
                Require(order);
            }
            catch (ContentException wrong)
            {
                // Not swallowed: collected, so that all orders' problems are reported together, and thrown below.
                problems.AddRange(wrong.Diagnostics);
            }
        }

        if (problems.HasErrors) throw new ContentException(problems.ToSorted());
    }

    private Edition Disclosed(Audience audience)
    {
        var result = Disclose.Edition(roadmap, audience);
        return result.Edition ?? throw new ContentException(result.Diagnostics);
    }

    private void Require(Order order)
    {
        var print = PrintOf(order);
        try
        {
            foreach (var format in order.Paged) print.In(format);
        }
        catch (ImageFormatException wrong)
        {
            var place = SourceSpan.Whole(SourceOf(print.Edition.Assets.First(asset => asset.Id == wrong.ImageId)));
            throw new ContentException(new Diagnostic("WM4104", Severity.Error, place, $"this image cannot be put into a PDF: {wrong.Problem}")
            {
                Hint = "export the image again as a PNG or JPEG in sRGB",
            });
        }
    }

    /// <summary>A disclosed image does not say where it came from: the file of its kind and size, the first where several are.</summary>
    private string SourceOf(Asset image) => roadmap.Assets.Values
        .Where(file => (file.MediaType, file.Width, file.Height) == (image.MediaType, image.Width, image.Height))
        .Select(file => file.Path)
        .Order(StringComparer.Ordinal)
        .First();

    private async Task<ImmutableArray<HandoutAnswer>> MakeBatchAsync(Order[] orders, Action<Order, EditionPrint> done)
    {
        using var publication = ledger.Begin();
        var (ids, entries) = (new string[orders.Length], new LoggedEntry?[orders.Length]);
        var staged = new Dictionary<string, int>(StringComparer.Ordinal);
        var findings = new DiagnosticBag();
        for (var first = 0; first < orders.Length; first += MostInMemory)
        {
            var count = Math.Min(MostInMemory, orders.Length - first);
            var finished = new Finished?[count];
            await Parallel.ForAsync(0, count, async (i, _) =>
            {
                var (order, print) = (orders[first + i], PrintOf(orders[first + i]));
                var identity = IdentityOf(order, print);
                (ids[first + i], entries[first + i]) = (identity.IdUnder(keys.Current), EntryOf(identity));
                if (entries[first + i] is null) finished[i] = await FinishAsync(order, print, print.RequestFor(ids[first + i], order, identity.PreviousId, keys.Current));
            });
            for (var i = first; i < first + count; i++)
            {
                if (entries[i] is { } issued) ledger.Restore(issued);
                else if (staged.TryAdd(ids[i], staged.Count)) Stage(publication, finished[i - first]!, findings);
                done(orders[i], PrintOf(orders[i]));
            }
        }

        if (findings.HasErrors) throw new ContentException(findings.ToSorted());
        var published = publication.Commit();
        foreach (var entry in published) _issued.Add(entry);
        return [.. orders.Select((order, i) => Answer(order, entries[i] ?? published[staged[ids[i]]]))];
    }

    private CopyIdentity IdentityOf(Order order, EditionPrint print) => new()
        {
            CustomerId = order.Audience.CustomerId,
            Address = order.Recipient.Address,
            Name = order.Recipient.Name,
            Viewer = order.Audience.Viewer,
            Sharer = order.Audience.Sharer,
            Date = order.Audience.Date,
            Formats = order.Formats,
            Protected = order.Passphrase is not null,
            AccessibleStrict = roadmap.Settings.AccessibleStrict,
            Version = print.Version,
            PreviousId = _issued.PreviousOf(order)?.Id,
        };

    /// <summary>The entry that issued this very copy, under whichever generation of the key, or null.</summary>
    private LoggedEntry? EntryOf(CopyIdentity identity) => keys.All.Select(key => _issued.EntryOf(identity.IdUnder(key))).FirstOrDefault(entry => entry is not null);

    private async Task<Finished> FinishAsync(Order order, EditionPrint print, CopyRequest request)
    {
        var handout = new Handout(print.Edition, Disclose.Copy(roadmap, order.Audience, request));
        var files = ImmutableArray.CreateBuilder<SiteFile>();
        foreach (var format in order.Paged) files.Add(new SiteFile(format.File, print.In(format).Write(handout.Copy)));
        if (order.Formats.Contains(Formats.Site))
            foreach (var file in await SiteOf(order, print).WriteAsync(handout.Copy)) files.Add(file with { Path = "site/" + file.Path });
        return new Finished(order, handout, print, files.ToImmutable());
    }

    private void Stage(Publication publication, Finished finished, DiagnosticBag findings)
    {
        var facts = FactsOf(finished);
        var copy = publication.Stage(facts, KeptOf(finished));
        foreach (var file in finished.Files) OutputFiles.Write(copy.Folder, file.Path, file.Bytes);
        var refusals = _gate.Refusals(copy, Subjects.Of(finished.Handout));
        findings.AddRange(refusals);
        if (finished.Order.Passphrase is { } passphrase && refusals.IsEmpty) Protect(copy, finished, passphrase);
    }

    /// <summary>Puts protected files in the place of those that were scanned, each opened again to see that it holds what they hold.</summary>
    private static void Protect(StagedCopy copy, Finished finished, Passphrase passphrase)
    {
        foreach (var format in finished.Order.Paged)
        {
            var plain = finished.Files.Single(file => file.Path == format.File).Bytes;
            var locked = finished.Print.In(format).Write(finished.Handout.Copy, passphrase);
            if (ProtectedPdf.Compare(plain, locked, passphrase.Text) is [var difference, ..])
                throw new UnreachableException($"{format.File} protected is not what it is plain: {difference}.");
            OutputFiles.Replace(copy.Folder, format.File, locked);
        }
    }

    /// <summary>What tracing and the audit will need when content has moved on: what the copy says, and where its words stand.</summary>
    private Dictionary<string, byte[]> KeptOf(Finished finished)
    {
        var kept = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [KeptHandout] = EditionEncoding.Encode(finished.Handout),
            [KeptEdition] = finished.Print.Encoded,
            [KeptCodeWord] = CodeWordRecord.Of(keys.Current, finished.Handout.Copy.Id, [.. SlotsOf(finished)]),
        };
        foreach (var format in finished.Order.Paged) kept.Add(format.KeptPages, finished.Print.In(format).Encoded);
        return kept;
    }

    private IEnumerable<Slot> SlotsOf(Finished finished) => finished.Print.SlotsIn(finished.Order.Paged)
        .Concat(finished.Order.Formats.Contains(Formats.Site) ? SiteOf(finished.Order, finished.Print).Slots : []);

    private static HandoutFacts FactsOf(Finished finished)
    {
        var (edition, copy) = (finished.Handout.Edition, finished.Handout.Copy);
        var name = SendableName.Of(edition.Vendor.Name, edition.Customer.ShortName, copy.Date);
        return new HandoutFacts
        {
            Id = copy.Id,
            Customer = new Party(edition.Customer.Id, edition.Customer.Name),
            Recipient = new Person(copy.Recipient.Name, copy.Recipient.Address),
            Viewer = copy.Viewer,
            Sharer = new RecordedSharer(copy.Sharer.Role, copy.Sharer.Name),
            Date = copy.Date,
            Version = finished.Print.Version,
            PreviousId = copy.PreviousId,
            Formats = finished.Order.Formats,
            Producer = ProducerName.Words,
            Parcel = new Parcel(
                copy.Notice, [.. finished.Order.Paged.Select(format => new ParcelName(format.File, $"{name}{format.SendableSuffix}.pdf")), new ParcelName("site/", $"{name}/")]),
        };
    }

    private static HandoutAnswer Answer(Order order, LoggedEntry entry)
    {
        var record = (HandoutRecord)entry.Record!;
        return new HandoutAnswer(
            record.Facts.Id,
            record.Facts.Customer.Id,
            order.RecipientWords,
            record.Facts.Viewer,
            record.Facts.Sharer.Role,
            IsoDay.Of(record.Facts.Date),
            record.Facts.Version,
            record.Directory,
            [.. record.Files.Select(file => new FileAnswer(file.Path, file.Bytes, file.Sha256.ToString()))],
            entry.Index);
    }
}
