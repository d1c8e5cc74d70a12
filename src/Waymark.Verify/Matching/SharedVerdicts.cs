using System.Collections.Concurrent;
using Waymark.Verify.Corpus;
using Waymark.Verify.Pages;
using Waymark.Verify.Pages.Tree;
using Waymark.Verify.Pdf;
using Waymark.Verify.Policy;
using Waymark.Verify.Readers;
using Waymark.Verify.Words;
using Waymark.Vocabulary.Time;

namespace Waymark.Verify.Matching;

/// <summary>
/// What all recipients of one audience may read, and what was found clean under that alone, keys included. A recipient's own words can only explain
/// more, so what is clean without them is clean for everybody of the audience and need not be looked at twice. For any number of threads.
/// </summary>
internal sealed class SharedVerdicts
{
    /// <summary>Files and parts of files kept in mind; beyond that they are looked at again.</summary>
    private const int MostKept = 50_000;

    private int _kept;
    private readonly ConcurrentDictionary<string, CleanData> _data = new(StringComparer.Ordinal);

    public SharedVerdicts(WorkspaceCorpus corpus, ScanSubject subject)
    {
        Corpus = corpus;
        Secrets = new SecretPatterns(subject.Secrets);
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

    /// <summary>What no output may hold in any encoding.</summary>
    public SecretPatterns Secrets { get; }

    /// <summary>Short texts in which there is nothing restricted, also in what is encoded in them.</summary>
    public TextMemory Texts { get; } = new();

    /// <summary>Pieces of long texts in which nothing restricted begins. See <see cref="PieceMatcher"/>.</summary>
    public TextMemory Pieces { get; } = new();

    /// <summary>Runs of letters and digits in which nothing restricted is packed as base64.</summary>
    public TextMemory Base64 { get; } = new();

    /// <summary>Runs in which nothing restricted is packed as hexadecimal.</summary>
    public TextMemory Hexadecimal { get; } = new();

    /// <summary>Start tags that say nothing restricted and break no rule, and what they mean for their page.</summary>
    public ConcurrentDictionary<StartTag, TagFacts> Tags { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Fonts by the objects that make them, as long as those are kept elsewhere.</summary>
    public FontMemory Fonts { get; } = new();

    public DateOnly Date { get; }

    public Grain Finest { get; }

    /// <summary>For each condition of the corpus, whether it holds for every recipient.</summary>
    public bool[] Met { get; }

    public HashSet<ulong> SaidDates { get; } = [];

    /// <summary>Two subjects with equal keys differ at most in their recipient.</summary>
    public static object KeyOf(ScanSubject subject) => subject switch
    {
        ScanSubject.Handout handout => (subject.Date, handout.Customer, handout.Viewer, handout.Sharer, SecretPatterns.DigestOf(subject.Secrets)),
        ScanSubject.RoleSite site => (subject.Date, site.Role, SecretPatterns.DigestOf(subject.Secrets)),
        _ => (subject.GetType(), subject.Date, SecretPatterns.DigestOf(subject.Secrets)),
    };

    /// <summary>What is to be known of data that was found clean before; null where it was not.</summary>
    public CleanData? CleanDataOf(string digest) => _data.GetValueOrDefault(digest);

    public void KeepClean(string digest, CleanData data)
    {
        if (_kept < MostKept && _data.TryAdd(digest, data)) Interlocked.Increment(ref _kept);
    }

    public void KeepClean(StartTag tag, TagFacts facts)
    {
        if (_kept < MostKept && Tags.TryAdd(tag, facts)) Interlocked.Increment(ref _kept);
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

/// <summary>What a clean file, or a clean part of one, means for the output that holds it.</summary>
/// <param name="Facts">What it names, for style sheets.</param>
/// <param name="Script">Its text, for scripts, which may name files.</param>
internal sealed record CleanData(PageFacts? Facts, string? Script)
{
    public static CleanData Nothing { get; } = new(null, null);

    /// <summary>The objects of a PDF's object stream.</summary>
    public ObjectStream? Objects { get; init; }
}
