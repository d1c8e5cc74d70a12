using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Waymark.Cli.Making;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Ledger;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Pictures;
using Waymark.Marks.Shifts;
using Waymark.Marks.Tracing;
using Waymark.Marks.Wording;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>Makes the report of a trace from its result, the leaked files and the ledger. The same three give the same report: no clock is asked.</summary>
internal sealed class ReportWriter(LedgerReader ledger, IssuedEditions issued, CopyKey key)
{
    /// <summary>Pages drawn: those with the most slots, and not the few that a phrase was taken for one of. All slots are in the JSON.</summary>
    private const int MostPages = 4;

    private const int FewestOnAPage = 8;

    /// <summary>Bytes of a leaked picture that a page may hold.</summary>
    private const int LargestPicture = 8 << 20;

    /// <param name="headline">The verdict in one sentence.</param>
    public TraceReportView Write(TraceResult result, string headline, ImmutableArray<Remark> remarks, IReadOnlyList<string> files)
    {
        var best = result.Best == default ? null : result.Suspects.FirstOrDefault(suspect => suspect.CopyId == result.BestCopy);
        var edition = best is null ? issued.All[0] : issued.All.Single(edition => edition.CopyIds.Contains(best.CopyId));
        var copy = best is null ? null : NamedCopy.Of(best.CopyId, issued.EntryOf(best.CopyId));
        var report = new TraceReport
        {
            Tool = ProducerName.Words,
            Verdict = result.Verdict.ToString().ToLowerInvariant(),
            Headline = headline,
            Files = [.. files.Select(FileOf)],
            Confinement = ConfinedProgram.Confinement,
            Copy = copy is null ? null : new ReportCopy(copy.Id, best!.Version, copy.Customer, copy.Recipient, copy.Date, copy.Words),
            Named = [.. result.Suspects.Select(suspect => new ReportSuspect(suspect.CopyId, NamedCopy.Of(suspect.CopyId, issued.EntryOf(suspect.CopyId)).Words, suspect.Bound))],
            Arithmetic = result.Slots.IsEmpty ? null : ArithmeticOf(result),
            Slots = [.. result.Slots.Select(slot => SlotOf(slot, edition))],
            Edits = [.. result.Edits.Select(edit => new ReportEdit(edit.Kind.ToString().ToLowerInvariant(), edit.Issued, edit.Found, edit.Page + 1))],
            Remarks = [.. remarks.Select(remark => remark.Detail)],
            Needs = result.Needs,
            Entry = copy is null ? null : EntryOf(copy.Entry),
        };
        return new TraceReportView(
            report,
            edition.Edition.Vendor with { Brand = edition.Edition.Vendor.Brand with { LogoAssetId = null } },
            ReportEncoding.Encode(report),
            best is null ? [] : SheetsOf(result, SetEdition.Of(edition, edition.Key ?? key), best.CopyId),
            [.. files.Select(PictureOf).OfType<Handouts.Internal.LeakedPicture>()]);
    }

    private static ReportFile FileOf(string path)
    {
        if (path == "-") return new ReportFile("-", 0, "");
        using var file = File.OpenRead(path);
        return new ReportFile(Path.GetFileName(path), file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    private static Handouts.Internal.LeakedPicture? PictureOf(string path)
    {
        if (path == "-" || new FileInfo(path).Length > LargestPicture) return null;
        var bytes = File.ReadAllBytes(path);
        return MediaTypeOf(bytes) is { } type ? new Handouts.Internal.LeakedPicture(Path.GetFileName(path), type, bytes) : null;
    }

    private static string? MediaTypeOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        _ => null,
    };

    private static ReportArithmetic ArithmeticOf(TraceResult result)
    {
        var chance = new SymmetricScore(result.Read).ChanceOf(result.Best);
        return new ReportArithmetic(
            result.Read.Even, result.Read.Rare, result.Read.Common, result.Best.Even, result.Best.Collusion, chance, result.Compared, result.Tried,
            Math.Min(1, chance * result.Tried), Judgement.CertainAtMost);
    }

    private static ReportSlot SlotOf(ReadSlot slot, IssuedEdition edition)
    {
        var id = slot.Reading.Slot.Id;
        int? page = slot.Place is { } place ? edition.Documents.Take(place.Document).Sum(document => document.Pages.Length) + place.Page + 1 : null;
        return new ReportSlot(slot.Reading.Carrier, $"{id.High:x16}{id.Low:x16}", slot.Reading.Slot.Bias.Probability(), slot.Reading.Bit ? 1 : 0, slot.CopyBit ? 1 : 0, page);
    }

    private ReportEntry EntryOf(LoggedEntry entry) => new(
        entry.Index,
        entry.Kind,
        entry.Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ledger.Size,
        ledger.Root.ToBase64(),
        Encoding.UTF8.GetString(ledger.Prove(entry.Index).Encode()),
        ledger.VerifierKey?.ToString());

    /// <summary>An edition with what its pages and its text carry.</summary>
    private sealed record SetEdition(IssuedEdition Issued, CopyKey Key, ImmutableArray<Positions> Positions, WordingSlots Wording)
    {
        public static SetEdition Of(IssuedEdition edition, CopyKey key) =>
            new(edition, key, [.. edition.Documents.Select(document => Marks.Shifts.Positions.Of(document, key))], WordingSlots.Of(edition.Edition, key));
    }

    private static ImmutableArray<ReportSheet> SheetsOf(TraceResult result, SetEdition edition, string copyId) =>
    [
        .. result.Slots.Where(slot => slot.Place is not null)
            .GroupBy(slot => (slot.Place!.Value.Document, slot.Place.Value.Page))
            .Where(page => page.Count() >= FewestOnAPage)
            .OrderByDescending(page => page.Count())
            .Take(MostPages)
            .OrderBy(page => page.Key)
            .Select(page => SheetOf(page.Key.Document, page.Key.Page, [.. page], edition, copyId, result.Aligned.FirstOrDefault(aligned => (aligned.Document, aligned.Page) == page.Key))),
    ];

    private static ReportSheet SheetOf(int document, int page, ReadSlot[] read, SetEdition edition, string copyId, AlignedPage? aligned)
    {
        var (word, positions, paged) = (new CodeWord(edition.Key, copyId), edition.Positions[document], edition.Issued.Documents[document]);
        var set = paged.Pages[page];
        var copy = new CopyLayer
        {
            Facts = new CopyFacts("", "", default, ""), Header = [], Footer = [], Watermark = new Watermark([], default),
            Choices = edition.Wording.ChoicesOf(word), Nudges = positions.NudgesOf(word),
        };
        var slots = positions.Words.All.Where(shift => shift.Page == page).Select(shift => (shift.Line, shift.Piece))
            .Concat(positions.Lines.All.Where(move => move.Page == page).Select(move => (move.Line, SlotPlace.WholeLine)))
            .Concat(set.Lines.SelectMany(line => Enumerable.Range(0, line.Pieces.Length).Where(piece => line.Pieces[piece] is WordChoice).Select(piece => (line.Id, piece))))
            .ToHashSet();
        var (bars, vendor) = (SlotBar.Of(set, copy, read, slots), edition.Issued.Edition.Vendor);
        var drawing = aligned is null ? null : new AlignedDrawing(aligned, copy, vendor, PagePart.Of(paged, page));
        var name = NameOf(paged, page);
        return new ReportSheet(
            string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(name[0])}{name[1..]}: {read.Count(slot => slot.Agrees)} of {read.Length} marks that were read agree"),
            new PageDrawing(paged, copy, vendor).Draw(page, $"{char.ToUpperInvariant(name[0])}{name[1..]} as it was issued to this copy", bars),
            drawing?.Leaked($"The leaked picture, laid flat on {name}", bars),
            drawing?.Together("Both together: this copy’s letters, in colour, laid over the leaked picture in pale grey"),
            MovesDrawing.Draw($"Where each word of {name} was found, in reading order", read, vendor));
    }

    private static string NameOf(PageDocument document, int page)
    {
        var number = (page + 1).ToString(CultureInfo.InvariantCulture);
        return document.Size.Width > document.Size.Height ? $"slide {number} of the deck" : $"page {number} of the brief";
    }
}
