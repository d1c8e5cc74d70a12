using System.Security.Cryptography;
using Waymark.Verify.Corpus;
using Waymark.Verify.Matching;
using Waymark.Verify.Pages;
using Waymark.Verify.Pages.Tree;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Verify.Readers;

/// <summary>
/// One scan of one output: readers hand it texts and bytes, it matches them, follows what is encoded inside, and keeps the
/// findings and the budget. Not thread-safe.
/// </summary>
internal sealed class Examination
{
    /// <summary>Characters of the longest text that is kept in mind as a whole; longer ones are, piece by piece.</summary>
    private const int LongestRepeat = 400;

    private readonly WorkspaceCorpus _corpus;
    private readonly Verdicts _verdicts;
    private readonly TextMatcher _matcher;
    private readonly PieceMatcher _pieces;
    private readonly HashSet<Finding> _findings = [];
    private readonly Dictionary<string, string> _read = new(StringComparer.Ordinal);
    private readonly List<Hit> _hits = [];
    private int _reports;

    // Encoded texts that lay too deep to be followed: what held them is not known to be clean.
    private int _unfollowed;
    private long _inflated;
    private bool _exhausted;

    public Examination(WorkspaceCorpus corpus, Verdicts verdicts)
    {
        (_corpus, _verdicts) = (corpus, verdicts);
        _matcher = new TextMatcher(corpus, verdicts);
        _pieces = new PieceMatcher(_matcher, verdicts.Shared.Pieces);
    }

    /// <summary>Opens files that are protected; null where there is none to try.</summary>
    public string? Passphrase { get; init; }

    /// <summary>Start tags that pages of any output held.</summary>
    public required TagMemory Tags { get; init; }

    public required OutputLayout Layout { get; init; }

    public SiteMap Site { get; } = new();

    public int Files { get; private set; }

    public long Bytes { get; private set; }

    public ScanReport ToReport() => new(
        [.. _findings
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Where, StringComparer.Ordinal)
            .ThenBy(f => f.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Excerpt, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal)
            .ThenBy(f => f.Source)],
        Files,
        Bytes);

    /// <summary>Counts a file. The path of an equal file read before: a copy in an archive needs no second look; else null.</summary>
    /// <param name="digest">Of the file and the kind that its name says.</param>
    public string? Begin(ReadOnlySpan<byte> file, string path, out string digest)
    {
        Files++;
        Bytes += file.Length;
        digest = Path.GetExtension(path) + Convert.ToHexString(SHA256.HashData(file));
        if (_read.TryGetValue(digest, out var first)) return first;
        _read[digest] = path;
        return null;
    }

    /// <summary>What copies of the same audience share.</summary>
    public SharedVerdicts Shared => _verdicts.Shared;

    /// <summary>Where the examination stands, to ask later whether anything was found since.</summary>
    public readonly record struct Mark(int Reports, int OwnUses, int Unfollowed);

    public Mark Here => new(_reports, _verdicts.OwnUses, _unfollowed);

    /// <summary>Whether what was looked at since is clean for every recipient of the audience, and looked at to its end.</summary>
    public bool IsCleanSince(Mark mark) => mark == Here && !_exhausted;

    /// <summary>Whether a text was looked at before and says nothing restricted: then its place need not even be worked out.</summary>
    public bool IsClean(string text, TextKind kind) => text.Length == 0 || (text.Length <= LongestRepeat && Shared.Texts.Knows(text, kind));

    public void Text(string text, TextKind kind, Location at, int depth = 0)
    {
        // Pages repeat their attributes hundreds of times, and copies of an edition most of their words.
        if (IsClean(text, kind)) return;
        var before = Here;
        // In an id, what stands before a piece says what its first word means.
        if (text.Length <= LongestRepeat || kind == TextKind.Id || !_pieces.IsClean(text, kind)) Match(text, kind, at);
        if (EncodedText.MayHold(text))
        {
            if (depth >= ScanLimits.Depth)
            {
                _unfollowed++;
                return;
            }

            EncodedText.Follow(this, text, kind, at, depth + 1);
        }

        if (text.Length <= LongestRepeat && IsCleanSince(before)) Shared.Texts.Keep(text, kind);
    }

    private void Match(string text, TextKind kind, Location at)
    {
        _hits.Clear();
        _matcher.Match(text, kind, _hits);
        foreach (var hit in _hits)
        {
            Add(new Finding(at.Path, at.Describe(hit.Start), hit.Code, VerifyRules.Message(hit.Code), Excerpts.Of(text, hit.Start, hit.End), SourceOf(hit.Place)));
        }
    }

    /// <summary>
    /// Looks at data by <paramref name="look"/>, unless equal data was clean for this audience before.
    /// </summary>
    /// <param name="digest">Of the data, and of how it is looked at: the same bytes can be clean as one thing and not as another.</param>
    /// <param name="look">Null where what it found depends on more than the data.</param>
    /// <returns>What is known of the data, by this look or the earlier one; null as <paramref name="look"/> says.</returns>
    public CleanData? Once(string digest, Func<CleanData?> look)
    {
        if (Shared.CleanDataOf(digest) is { } known) return known;
        var before = Here;
        var data = look();
        if (data is not null && IsCleanSince(before)) Shared.KeepClean(digest, data);
        return data;
    }

    /// <summary>Looks at a piece of a text by <paramref name="look"/>, unless an equal one was clean for this audience before.</summary>
    /// <param name="memory">Of pieces that are looked at in this way and no other.</param>
    public void Once(ReadOnlySpan<char> piece, TextMemory memory, Action<string> look)
    {
        if (memory.Knows(piece, TextKind.Raw)) return;
        var before = Here;
        look(piece.ToString());
        if (IsCleanSince(before)) memory.Keep(piece, TextKind.Raw);
    }

    /// <summary>A whole file or something that was packed in one.</summary>
    public void Data(ReadOnlyMemory<byte> bytes, Location at, int depth) => Data(bytes, at, depth, DataReaders.KindOf(bytes.Span));

    /// <param name="kind">What the bytes are, by <see cref="DataReaders.KindOf"/>.</param>
    public void Data(ReadOnlyMemory<byte> bytes, Location at, int depth, DataKind kind)
    {
        if (depth > ScanLimits.Depth)
        {
            Report(VerifyRules.TooMuch, $"containers lie more than {ScanLimits.Depth} deep inside each other", at);
            return;
        }

        if (bytes.Length > ScanLimits.FileBytes)
        {
            Report(VerifyRules.TooMuch, $"more than {ScanLimits.FileBytes >> 20} MiB in one piece", at);
            return;
        }

        Secrets(bytes.Span, at);
        DataReaders.Read(this, bytes, at, depth, kind);
    }

    /// <summary>Strings that stand in bytes of an unknown or binary kind, in UTF-8 and both orders of UTF-16.</summary>
    public void RawText(ReadOnlySpan<byte> bytes, Location at, int depth)
    {
        foreach (var (text, offset) in ByteStrings.Of(bytes))
        {
            Text(text, TextKind.Raw, at with { At = _ => $"byte {offset}" }, depth);
        }
    }

    /// <summary>Compressed data unpacked within the budget; null, and a finding, where that fails.</summary>
    public ReadOnlyMemory<byte>? Inflate(ReadOnlyMemory<byte> packed, Location at, Packing packing = Packing.Zlib)
    {
        if (_exhausted) return null;
        var room = Math.Min(ScanLimits.FileBytes, ScanLimits.InflatedBytes - _inflated);
        switch (Inflater.Inflate(packed, room, out var bytes, packing))
        {
            case InflateOutcome.TooLong:
                // One finding: whatever comes next would only repeat it, at the same cost.
                _exhausted = true;
                Report(VerifyRules.TooMuch, $"compressed data grows beyond {room >> 20} MiB", at);
                return null;
            case InflateOutcome.Damaged:
                Report(VerifyRules.Damaged, "compressed data is damaged", at);
                return null;
            case InflateOutcome.CutShort:
                Report(VerifyRules.Damaged, "compressed data is damaged or cut short", at);
                break;
        }

        _inflated += bytes.Length;
        Secrets(bytes, at);
        return bytes;
    }

    public void Picture(string digest, Location at)
    {
        if (!_verdicts.IsRestrictedImage(digest, out var place)) return;
        Add(new Finding(at.Path, at.Where, VerifyRules.RestrictedImage, "an image that this audience may not see", "", SourceOf(place)));
    }

    public void Report(string code, string message, Location at, string excerpt = "") =>
        Add(new Finding(at.Path, at.Describe(0), code, message, Excerpts.Of(excerpt, 0, excerpt.Length), null));

    private void Secrets(ReadOnlySpan<byte> bytes, Location at)
    {
        foreach (var (label, form, offset) in Shared.Secrets.In(bytes))
        {
            Add(new Finding(at.Path, at.In($"byte {offset}").Where, VerifyRules.Secret, $"{label}, {form}", "", null));
        }
    }

    private void Add(Finding finding)
    {
        _reports++;
        if (_findings.Count < ScanLimits.Findings) _findings.Add(finding);
    }

    private SourceSpan? SourceOf(int place) => place >= 0 ? _corpus.PlaceOf(place) : null;
}
