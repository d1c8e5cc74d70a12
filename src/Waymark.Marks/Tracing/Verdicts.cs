using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;

namespace Waymark.Marks.Tracing;

/// <summary>Puts a judgement into the words of a trace, together with what marks do not say: edits, blocks never received, visible ids.</summary>
internal sealed class Verdicts(ImmutableArray<PreparedEdition> editions, IReadOnlyList<EditionReadings> readings, Judgement judgement, int compared)
{
    /// <param name="tokens">Of all of the leak's text.</param>
    public TraceResult ResultOf(Leak leak, ImmutableArray<string> tokens)
    {
        ImmutableArray<Suspect> suspects = [.. judgement.Copies.Select(copy => new Suspect(copy.Score.CopyId, editions[copy.Edition].Issued.Version, copy.Bound))];
        var result = new TraceResult(VerdictOf(judgement.Finding), suspects, compared, EvidenceFor(judgement.Best!), NeedsOf(judgement))
        {
            Tried = judgement.Tried,
            Read = SymbolCounts.Of(readings[judgement.Best!.Edition].All),
            Best = judgement.Best.Score.Tally,
            BestCopy = judgement.Best.Score.CopyId,
            Slots = SlotsOf(judgement.Best),
            VisibleIds = VisibleIds.In(leak.Text),
            Pages = PagesOf(leak),
        };
        if (suspects.IsEmpty) return result;
        var never = Never(judgement.Copies[0], tokens);
        result = never.IsEmpty ? result : Excluding(result, never);
        // Slips of a reading program, and the order in which it takes columns, are no edits of anybody's.
        return result.Verdict == Verdict.Identified && leak.Pictures.IsEmpty ? result with { Edits = EditsOf(judgement.Copies[0], leak, tokens) } : result;
    }

    private static Verdict VerdictOf(Finding finding) => finding switch
    {
        Finding.Certain => Verdict.Identified,
        Finding.Lead => Verdict.Lead,
        Finding.Contradiction => Verdict.Conflict,
        _ => Verdict.Inconclusive,
    };

    /// <summary>A copy that never had a passage is not the source of that passage: certain marks then mean two sources, and a lead means nothing.</summary>
    private static TraceResult Excluding(TraceResult result, ImmutableArray<string> never) => result.Verdict == Verdict.Lead
        ? result with { Verdict = Verdict.Inconclusive, Suspects = [], NeverReceived = never, Needs = ["the rest of the file: the copy that agrees best never had a passage of this"] }
        : result with { Verdict = Verdict.Conflict, NeverReceived = never, Needs = ["the source of the passages that this copy never had"] };

    private ImmutableArray<string> Never(Judged copy, ImmutableArray<string> tokens)
    {
        var edition = editions[copy.Edition];
        var choices = ChoicesOf(copy);
        var own = string.Join('\n', Passages.Of(edition.Issued.Edition).Select(passage => EditFinder.TextOf(passage, choices)));
        return Received.Never(tokens, TextTokens.Of(own), editions.Where(other => other.Issued.Version != edition.Issued.Version).Select(other => other.Issued));
    }

    private ImmutableArray<Edit> EditsOf(Judged copy, Leak leak, ImmutableArray<string> tokens) =>
        EditFinder.Find(editions[copy.Edition].Issued.Edition, ChoicesOf(copy), tokens, TokenPages.Of(leak, tokens.Length));

    /// <summary>Pages are told from each other by their names, or by their numbers where they have none.</summary>
    private ImmutableArray<LeakedPageSource> PagesOf(Leak leak) =>
        [.. judgement.Pages.Select(page => new LeakedPageSource(page.Number, page.Number < leak.Pages.Length ? leak.Pages[page.Number] : $"page {page.Number + 1}", page.Score.CopyId, page.Score.Slots, page.Score.Agreements, page.Bound))];

    private ImmutableArray<byte> ChoicesOf(Judged copy) =>
        editions[copy.Edition].Wording.ChoicesOf(new CodeWord(editions[copy.Edition].Key, copy.Score.CopyId));

    private ImmutableArray<ReadSlot> SlotsOf(Judged copy)
    {
        var (edition, all) = (editions[copy.Edition], readings[copy.Edition].All);
        var bits = new CodeWord(edition.Key, copy.Score.CopyId).BitsOf([.. all.Select(reading => reading.Slot)]);
        var places = edition.PlacesOf(all);
        return [.. all.Select((reading, at) => new ReadSlot(reading, bits[at], places[at]))];
    }

    private ImmutableArray<CarrierEvidence> EvidenceFor(Judged copy)
    {
        var edition = readings[copy.Edition];
        return [.. edition.All.GroupBy(reading => reading.Carrier, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var score = Accuser.Score(edition.Key, [.. group], [copy.Score.CopyId])[0];
            return new CarrierEvidence(group.Key, score.Slots, score.Agreements, Math.Min(1, score.Chance * judgement.Tried));
        })];
    }

    private static ImmutableArray<string> NeedsOf(Judgement judgement) => judgement switch
    {
        { Finding: Finding.Certain } => [],
        { Finding: Finding.Contradiction, Pages.IsEmpty: false } => ["whoever put pages of these copies together: each page by itself names its copy"],
        { Finding: Finding.Contradiction } => ["the rest of the file: it may be put together from several copies"],
        { Best.Score.Slots: < Judgement.FewestSlots and var slots } =>
            [$"more of the text: {slots} slots could be read, at least {Judgement.FewestSlots} are needed", "the file itself, if this is a copy of its text: positions of words say more than words"],
        _ => ["another part of the leak: what could be read does not agree well with any one copy"],
    };
}
