using Waymark.Ledger.Records;
using Waymark.Marks.Identity;
using Waymark.Marks.Tracing;

namespace Waymark.Cli.Tracing;

/// <summary>What stands beside the marks: the log's commitment, the key where there were several, printed ids, which anybody can write, and passages that the named copy never had.</summary>
/// <param name="Carrier">As in the evidence of an answer.</param>
/// <param name="Agrees">Whether it speaks for the first suspect.</param>
/// <param name="Detail">In a sentence.</param>
internal sealed record Remark(string Carrier, bool Agrees, string Detail)
{
    public int Slots { get; init; } = 1;

    public int Agreements { get; init; } = Agrees ? 1 : 0;

    /// <summary>On naming a wrong copy by this alone; 1 where it is no mark.</summary>
    public double Bound { get; init; } = 1;
}

internal static class Remarks
{
    public static IEnumerable<Remark> Of(TraceResult result, IssuedEditions issued, IReadOnlySet<string> committed, CopyKeys keys)
    {
        foreach (var suspect in result.Suspects)
        {
            if (committed.Contains(suspect.CopyId))
                yield return new Remark("commitment", Agrees: true, $"its code word is the one that entry {issued.EntryOf(suspect.CopyId).Index} of the log committed to when the copy was issued");
            if (keys.All.Length > 1 && issued.KeyOf(suspect.CopyId) is { } key && keys.All.IndexOf(key) is var generation and >= 0)
                yield return new Remark("key", Agrees: true, generation == 0 ? $"its marks are under the key in use, {keys.FileNameOf(0)}" : $"its marks are under an earlier key, {keys.FileNameOf(generation)}, which has been replaced since");
        }

        foreach (var page in result.Pages)
        {
            yield return new Remark("page", Agrees: true, $"{page.Name} comes from {NamedCopy.Of(page.CopyId, issued.EntryOf(page.CopyId)).Words}: {page.Agreements} of its {page.Slots} positions agree")
            {
                Slots = page.Slots,
                Agreements = page.Agreements,
                Bound = page.Bound,
            };
        }

        var suspects = result.Suspects.Select(suspect => suspect.CopyId).ToHashSet(StringComparer.Ordinal);
        foreach (var id in result.VisibleIds)
        {
            if (suspects.Contains(id)) yield return new Remark("visible-id", Agrees: true, $"it bears the printed id {id}, the same as its marks");
            else if (issued.FactsOf(id) is { } facts)
                yield return new Remark("visible-id", Agrees: false, $"it bears the printed id {id}, of the copy made for {facts.Recipient.Name} <{facts.Recipient.Address}>; {(suspects.Count > 0 ? "its marks say otherwise, so that the id was forged or comes from another copy's page" : "anybody can write that, and it proves nothing")}");
        }

        foreach (var passage in result.NeverReceived)
            yield return new Remark("visibility", Agrees: false, $"it has a passage that begins “{passage} …”, which this copy never had: there is a second source");
    }

    private static HandoutFacts? FactsOf(this IssuedEditions issued, string id) => (issued.Find(id)?.Record as HandoutRecord)?.Facts;
}
