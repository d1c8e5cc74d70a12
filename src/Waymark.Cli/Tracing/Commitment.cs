using System.Collections.Immutable;
using Waymark.Cli.Making;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Text;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Shifts;
using Waymark.Marks.Sites;
using Waymark.Marks.Wording;
using Waymark.Pages;

namespace Waymark.Cli.Tracing;

/// <summary>
/// Holds an accusation to what the ledger committed to when the copy was issued: its code word, derived again, must be the one that was kept. A key or a
/// program that gives another one accuses nobody.
/// </summary>
internal static class Commitment
{
    /// <returns>True where the code word is the one that was kept; false where none was, or its record was erased.</returns>
    /// <exception cref="LedgerException">It is another.</exception>
    public static bool Check(LedgerReader ledger, LoggedEntry entry, string copyId, CopyKey key)
    {
        if (entry.Record is not IssuedRecord record || ledger.ReadKept(record, HandoutPress.KeptCodeWord) is not { } kept) return false;
        var passages = PassagesOf(ledger, record);
        Slot[] set = [.. WordingSlots.Of(passages, key).All.SelectMany(slot => slot.Bits), .. PositionsIn(ledger, record, key)];
        // The sites of a workspace that is accessible-strict carry nothing but wording, and copies without a site do not either.
        if (IsKept([.. set, .. SiteCarriers.Of(passages, key).Slots]) || IsKept(set)) return true;
        throw new LedgerException(
            LedgerFault.Broken,
            $"the code word of copy {copyId} is not the one that entry {entry.Index} committed to",
            "trace with the keys and the version that issued it; nobody can be accused with another code word");

        bool IsKept(ReadOnlySpan<Slot> slots) => CodeWordRecord.Of(key, copyId, slots).AsSpan().SequenceEqual(kept);
    }

    private static ImmutableArray<ImmutableArray<Inline>> PassagesOf(LedgerReader ledger, IssuedRecord record) => record is SiteRecord
        ? [.. Passages.Of(EditionEncoding.DecodeRoleView(ledger.ReadKept(record, SitePress.KeptView)!))]
        : [.. Passages.Of(EditionEncoding.DecodeHandout(ledger.ReadKept(record, HandoutPress.KeptHandout)!).Edition)];

    private static IEnumerable<Slot> PositionsIn(LedgerReader ledger, IssuedRecord record, CopyKey key) => PagedFormat.All
        .Select(format => ledger.ReadKept(record, format.KeptPages))
        .OfType<byte[]>()
        .SelectMany(pages => Positions.Of(PageEncoding.DecodeDocument(pages), key).Slots);
}
