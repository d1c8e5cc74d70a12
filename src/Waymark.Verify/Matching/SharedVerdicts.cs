using System.Collections.Concurrent;
using Waymark.Verify.Corpus;
using Waymark.Verify.Pages;
using Waymark.Verify.Policy;
using Waymark.Verify.Words;
using Waymark.Vocabulary.Time;

namespace Waymark.Verify.Matching;

/// <summary>
/// What all recipients of one audience may read, and what was found clean under that alone. A recipient's own words can only explain
/// more, so what is clean without them is clean for everybody of the audience and need not be looked at twice. For any number of threads.
/// </summary>
internal sealed class SharedVerdicts
{
    /// <summary>Texts and files kept in mind; beyond that they are looked at again.</summary>
    private const int MostKept = 200_000;

    private int _kept;
    private readonly ConcurrentDictionary<(string, TextKind), bool> _texts = new();
    private readonly ConcurrentDictionary<string, CleanData> _data = new(StringComparer.Ordinal);

    public SharedVerdicts(WorkspaceCorpus corpus, ScanSubject subject)
    {
        Corpus = corpus;
        Date = subject.Date;
        var audience = Audience.Of(corpus.Roadmap, WithoutRecipient(subject));
        Finest = audience.Finest;
        Met = [.. corpus.Conditions.Select(audience.Meets)];
        Say(SaidDates, Period.Day(subject.Date));
        foreach (var item in corpus.Roadmap.Items.Where(item => audience.Meets(RoadmapPassages.ConditionOf(item))))
        {
            Say(SaidDates, audience.Said(item));
            Say(SaidDates, item.Beta?.From.Value.CoarsenTo(Finest));
        }
    }

    public WorkspaceCorpus Corpus { get; }

    public DateOnly Date { get; }

    public Grain Finest { get; }

    /// <summary>For each condition of the corpus, whether it holds for every recipient.</summary>
    public bool[] Met { get; }

    public HashSet<ulong> SaidDates { get; } = [];

    /// <summary>Two subjects with equal keys differ at most in their recipient.</summary>
    public static object KeyOf(ScanSubject subject) => subject switch
    {
        ScanSubject.Handout handout => (subject.Date, handout.Customer, handout.Viewer, handout.Sharer),
        ScanSubject.RoleSite site => (subject.Date, site.Role),
        _ => subject,
    };

    public bool IsClean(string text, TextKind kind) => _texts.ContainsKey((text, kind));

    public void KeepClean(string text, TextKind kind)
    {
        if (_kept < MostKept && _texts.TryAdd((text, kind), true)) Interlocked.Increment(ref _kept);
    }

    /// <summary>What is to be known of data that was found clean before; null where it was not.</summary>
    public CleanData? CleanDataOf(string digest) => _data.GetValueOrDefault(digest);

    public void KeepClean(string digest, CleanData data)
    {
        if (_kept < MostKept && _data.TryAdd(digest, data)) Interlocked.Increment(ref _kept);
    }

    /// <summary>Adds a period that may be said, with what follows from it.</summary>
    public static void Say(HashSet<ulong> dates, Period? period)
    {
        if (period is not { } said) return;
        dates.Add(WorkspaceCorpus.DateKey(said));
        if (said.Grain == Grain.Day) dates.Add(WorkspaceCorpus.YearlessKey(said.First));
        if (said.CoarsenTo(Grain.Month) is { } month) dates.Add(WorkspaceCorpus.DateKey(month));
    }

    private static ScanSubject WithoutRecipient(ScanSubject subject) =>
        subject is ScanSubject.Handout handout ? handout with { RecipientName = "", RecipientAddress = "" } : subject;
}

/// <summary>What a clean file means for the output that holds it.</summary>
/// <param name="Facts">What it names, for style sheets.</param>
/// <param name="Script">Its text, for scripts, which may name files.</param>
internal sealed record CleanData(PageFacts? Facts, string? Script)
{
    public static CleanData Nothing { get; } = new(null, null);
}
