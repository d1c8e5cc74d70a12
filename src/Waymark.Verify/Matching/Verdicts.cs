using Waymark.Verify.Corpus;
using Waymark.Verify.Policy;
using Waymark.Verify.Words;
using Waymark.Vocabulary.Time;

namespace Waymark.Verify.Matching;

/// <summary>What one subject may read of a corpus: what its audience may, and its recipient's own words.</summary>
internal sealed class Verdicts
{
    private readonly WorkspaceCorpus _corpus;
    private readonly bool[] _met;
    private readonly HashSet<ulong> _ownRuns = [];
    private readonly HashSet<ulong> _ownDates = [];
    private readonly HashSet<ulong> _ownAddresses = [];

    public Verdicts(SharedVerdicts shared, ScanSubject subject)
    {
        (Shared, _corpus) = (shared, shared.Corpus);
        var audience = Audience.Of(_corpus.Roadmap, subject);
        _met = [.. _corpus.Conditions.Select(audience.Meets)];
        TakeOwnWords(subject);
    }

    public SharedVerdicts Shared { get; }

    /// <summary>How often a word of the recipient's own has explained what the audience alone could not.</summary>
    public int OwnUses { get; private set; }

    public bool IsVisible(ulong run) => _corpus.Phrases.IsVisible(run, Shared.Met) || Own(_ownRuns.Contains(run) || _corpus.Phrases.IsVisible(run, _met));

    public bool IsRestrictedRun(ulong run, out int place) =>
        _corpus.Phrases.IsRestricted(run, Shared.Met, out place, out _) && !Own(_ownRuns.Contains(run) || _corpus.Phrases.IsVisible(run, _met));

    public bool IsRestrictedName(ulong run, out int place, out PassageKind kind)
    {
        var restricted = _corpus.Names.IsRestricted(run, Shared.Met, out place, out var found);
        kind = (PassageKind)found;
        return restricted && !Own(_corpus.Names.IsVisible(run, _met)) && !IsVisible(run);
    }

    public bool IsRestrictedImage(string digest, out int place) => _corpus.Images.IsRestricted(digest, Shared.Met, out place) && !Own(!_corpus.Images.IsRestricted(digest, _met, out _));

    /// <summary>An address that no visible text holds, whether or not the workspace knows it.</summary>
    public bool IsForeignAddress(ReadOnlySpan<char> address, out int place)
    {
        var key = WorkspaceCorpus.AddressKey(address);
        _corpus.Addresses.IsRestricted(key, _met, out place, out _);
        return !_corpus.Addresses.IsVisible(key, Shared.Met) && !Own(_ownAddresses.Contains(key) || _corpus.Addresses.IsVisible(key, _met));
    }

    /// <summary>Whether a period lies ahead and is said more exactly than the audience may know.</summary>
    public bool IsTooFine(Period period) =>
        period.Grain > Shared.Finest && period.First > Shared.Date && !IsSaid(WorkspaceCorpus.DateKey(period));

    /// <summary>Whether the workspace holds this very date where the audience does not read it. Months count while they lie ahead.</summary>
    public bool IsRestricted(in ReadDate date, out int place)
    {
        place = -1;
        var period = date.Period;
        if (period.Grain < Grain.Month || (period.Grain == Grain.Month && period.First <= Shared.Date)) return false;
        var key = date.YearKnown ? WorkspaceCorpus.DateKey(period) : WorkspaceCorpus.YearlessKey(period.First);
        return _corpus.Dates.IsRestricted(key, Shared.Met, out place, out _) && !IsSaid(key) && !Own(_corpus.Dates.IsVisible(key, _met));
    }

    private bool IsSaid(ulong date) => Shared.SaidDates.Contains(date) || Own(_ownDates.Contains(date));

    private bool Own(bool explains)
    {
        if (explains) OwnUses++;
        return explains;
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
            foreach (var date in dates) SharedVerdicts.Say(_ownDates, date.Period);
            foreach (var (start, length) in AddressReader.Find(text)) _ownAddresses.Add(WorkspaceCorpus.AddressKey(text.AsSpan(start, length)));
        }
    }
}
