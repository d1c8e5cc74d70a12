using Waymark.Verify.Corpus;
using Waymark.Verify.Policy;
using Waymark.Verify.Words;
using Waymark.Vocabulary.Time;

namespace Waymark.Verify.Matching;

/// <summary>What one subject may read of a corpus.</summary>
internal sealed class Verdicts
{
    private readonly WorkspaceCorpus _corpus;
    private readonly bool[] _met;
    private readonly HashSet<ulong> _ownRuns = [];
    private readonly HashSet<ulong> _saidDates = [];
    private readonly HashSet<ulong> _ownAddresses = [];

    public Verdicts(WorkspaceCorpus corpus, ScanSubject subject)
    {
        _corpus = corpus;
        Date = subject.Date;
        var audience = Audience.Of(corpus.Roadmap, subject);
        Finest = audience.Finest;
        _met = [.. corpus.Conditions.Select(audience.Meets)];
        TakeOwnWords(subject);
        Say(Period.Day(subject.Date));
        foreach (var item in corpus.Roadmap.Items.Where(item => audience.Meets(RoadmapPassages.ConditionOf(item))))
        {
            Say(audience.Said(item));
            Say(item.Beta?.From.Value.CoarsenTo(Finest));
        }
    }

    public DateOnly Date { get; }

    public Grain Finest { get; }

    public bool IsVisible(ulong run) => _ownRuns.Contains(run) || _corpus.Phrases.IsVisible(run, _met);

    public bool IsRestrictedRun(ulong run, out int place) =>
        _corpus.Phrases.IsRestricted(run, _met, out place, out _) && !_ownRuns.Contains(run);

    public bool IsRestrictedName(ulong run, out int place, out PassageKind kind)
    {
        var restricted = _corpus.Names.IsRestricted(run, _met, out place, out var found);
        kind = (PassageKind)found;
        return restricted && !IsVisible(run);
    }

    public bool IsRestrictedImage(string digest, out int place) => _corpus.Images.IsRestricted(digest, _met, out place);

    /// <summary>An address that no visible text holds, whether or not the workspace knows it.</summary>
    public bool IsForeignAddress(ReadOnlySpan<char> address, out int place)
    {
        var key = WorkspaceCorpus.AddressKey(address);
        _corpus.Addresses.IsRestricted(key, _met, out place, out _);
        return !_ownAddresses.Contains(key) && !_corpus.Addresses.IsVisible(key, _met);
    }

    /// <summary>Whether a period lies ahead and is said more exactly than the audience may know.</summary>
    public bool IsTooFine(Period period) =>
        period.Grain > Finest && period.First > Date && !_saidDates.Contains(WorkspaceCorpus.DateKey(period));

    /// <summary>Whether the workspace holds this very date where the audience does not read it. Months count while they lie ahead.</summary>
    public bool IsRestricted(in ReadDate date, out int place)
    {
        place = -1;
        var period = date.Period;
        if (period.Grain < Grain.Month || (period.Grain == Grain.Month && period.First <= Date)) return false;
        var key = date.YearKnown ? WorkspaceCorpus.DateKey(period) : WorkspaceCorpus.YearlessKey(period.First);
        return !_saidDates.Contains(key) && _corpus.Dates.IsRestricted(key, _met, out place, out _);
    }

    private void TakeOwnWords(ScanSubject subject)
    {
        IEnumerable<string> own = subject.OwnWords;
        if (subject is ScanSubject.Handout handout) own = own.Append($"{handout.RecipientName} {handout.RecipientAddress}").Append(handout.RecipientAddress);
        foreach (var text in own)
        {
            var words = WordReader.Read(text);
            for (var i = 0; i < words.Count; i++)
            {
                var run = words[i].Hash;
                _ownRuns.Add(run);
                for (var n = 1; n < WorkspaceCorpus.LongestName && i + n < words.Count; n++) _ownRuns.Add(run = WordHash.Join(run, words[i + n].Hash));
            }

            var dates = new List<ReadDate>();
            DateReader.Read(text, words, dates);
            foreach (var date in dates) Say(date.Period);
            foreach (var (start, length) in AddressReader.Find(text)) _ownAddresses.Add(WorkspaceCorpus.AddressKey(text.AsSpan(start, length)));
        }
    }

    private void Say(Period? period)
    {
        if (period is not { } said) return;
        _saidDates.Add(WorkspaceCorpus.DateKey(said));
        if (said.Grain == Grain.Day) _saidDates.Add(WorkspaceCorpus.YearlessKey(said.First));
        if (said.CoarsenTo(Grain.Month) is { } month) _saidDates.Add(WorkspaceCorpus.DateKey(month));
    }
}
