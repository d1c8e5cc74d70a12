using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Shifts;
using Waymark.Marks.Wording;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Names the copy that a leak came from, or says why it cannot. What is read from the leak depends on the editions alone; only then are copies
/// compared, each once, and every chance is multiplied by the number of all copies compared (MARKS.md 7.5).
/// </summary>
public sealed class Tracer(CopyKey key, IReadOnlyList<IssuedEdition> editions)
{
    private const double IdentifiedAtMost = 1e-6;
    private const double LeadAtMost = 1e-3;
    private const double RunnerUpTimes = 1000;
    private const int IdentifiedSlots = 40;

    /// <summary>Share of an edition's runs of four words below which a text is not taken to come from it.</summary>
    private const double FewestShared = 0.002;

    private sealed record Candidate(CopyScore Score, IssuedEdition Edition, ImmutableArray<Reading> Readings);

    public TraceResult Trace(Leak leak)
    {
        ArgumentNullException.ThrowIfNull(leak);
        var tokens = TextTokens.Of(leak.Text);
        var shifts = new ShiftReader(leak.Words);
        var compared = editions.Sum(edition => edition.CopyIds.Length);
        var candidates = new List<Candidate>();
        var isOurs = false;
        foreach (var edition in editions)
        {
            var reader = new WordingReader(edition.Edition);
            if (reader.Overlap(tokens) < FewestShared) continue;
            isOurs = true;
            var readings = ReadingsOf(edition, reader, tokens, shifts);
            candidates.AddRange(Accuser.Score(key, readings, edition.CopyIds).Select(score => new Candidate(score, edition, readings)));
        }

        if (!isOurs) return new TraceResult(Verdict.Foreign, [], compared, [], ["a longer passage, or the file itself"]);
        var result = Judge([.. candidates.OrderBy(candidate => candidate.Score.Chance).ThenBy(candidate => candidate.Score.CopyId, StringComparer.Ordinal)], compared);
        return result.Verdict == Verdict.Identified ? result with { Edits = EditsOf(result.Suspects[0], tokens) } : result;
    }

    private ImmutableArray<Edit> EditsOf(Suspect suspect, ImmutableArray<string> tokens)
    {
        var edition = editions.Single(edition => edition.Version == suspect.Version).Edition;
        return EditFinder.Find(edition, WordingSlots.Of(edition, key).ChoicesOf(new CodeWord(key, suspect.CopyId)), tokens);
    }

    private ImmutableArray<Reading> ReadingsOf(IssuedEdition edition, WordingReader reader, ImmutableArray<string> tokens, ShiftReader shifts)
    {
        var slots = WordingSlots.Of(edition.Edition, key).All;
        var wording = reader.Read(tokens).SelectMany(read => slots[read.Key].BitsOf(read.Value).Select(bit => new Reading("wording", bit.Slot, bit.Bit)));
        var moved = shifts.Read(edition.Documents.Select(document => (document, WordShifts.Of(document, key))));
        // A passage that stands twice has its slots twice; a slot counts once.
        return [.. wording.Concat(moved).DistinctBy(reading => reading.Slot.Id)];
    }

    private TraceResult Judge(ImmutableArray<Candidate> candidates, int compared)
    {
        var best = candidates[0];
        var passing = candidates.Where(candidate => BoundOf(candidate, compared) <= IdentifiedAtMost && candidate.Score.Slots >= IdentifiedSlots).ToImmutableArray();
        var evidence = EvidenceFor(best, compared);
        if (passing.Length > 1 && passing[1].Score.Chance < passing[0].Score.Chance * RunnerUpTimes || passing.Length > 2)
            return new TraceResult(Verdict.Conflict, [.. passing.Select(candidate => SuspectOf(candidate, compared))], compared, evidence, ["the rest of the file: it may be put together from several copies"]);
        if (passing.Length > 0 && (candidates.Length == 1 || candidates[1].Score.Chance >= best.Score.Chance * RunnerUpTimes))
            return new TraceResult(Verdict.Identified, [SuspectOf(best, compared)], compared, evidence, []);
        return BoundOf(best, compared) <= LeadAtMost
            ? new TraceResult(Verdict.Lead, [SuspectOf(best, compared)], compared, evidence, NeedsOf(best))
            : new TraceResult(Verdict.Inconclusive, [], compared, evidence, NeedsOf(best));
    }

    private ImmutableArray<CarrierEvidence> EvidenceFor(Candidate candidate, int compared) =>
        [.. candidate.Readings.GroupBy(reading => reading.Carrier, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var score = Accuser.Score(key, [.. group], [candidate.Score.CopyId])[0];
            return new CarrierEvidence(group.Key, score.Slots, score.Agreements, Math.Min(1, score.Chance * compared));
        })];

    private static Suspect SuspectOf(Candidate candidate, int compared) => new(candidate.Score.CopyId, candidate.Edition.Version, BoundOf(candidate, compared));

    private static double BoundOf(Candidate candidate, int compared) => Math.Min(1, candidate.Score.Chance * compared);

    private static ImmutableArray<string> NeedsOf(Candidate best) => best.Score.Slots < IdentifiedSlots
        ? [$"more of the text: {best.Score.Slots} slots could be read, at least {IdentifiedSlots} are needed", "the file itself, if this is a copy of its text: positions of words say more than words"]
        : ["another part of the leak: what could be read does not agree well with any one copy"];
}
