using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Waymark.Cli.Making;
using Waymark.Cli.Tracing;
using Waymark.Content;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Text;
using Waymark.Ledger;
using Waymark.Marks.Identity;
using Waymark.Marks.Tracing;
using Waymark.Typesetting;

namespace Waymark.Attacks.Frame;

/// <summary>A copy whose files are there to be leaked.</summary>
/// <param name="Folder">Its published folder: <c>brief.pdf</c>, <c>deck.pdf</c>, <c>site/</c>.</param>
internal sealed record LeakedCopy(string Id, string Folder)
{
    public string Brief => Path.Combine(Folder, "brief.pdf");

    public string Deck => Path.Combine(Folder, "deck.pdf");

    public string Site => Path.Combine(Folder, "site");
}

/// <summary>
/// A thousand copies of one customer's handout. Those that leak went the whole way: disclosed, typeset, marked, scanned, recorded in a ledger and
/// published; of the others there are ids, which is all that a trace ever knows of a copy that did not leak.
/// </summary>
internal sealed class IssueOfCopies : IDisposable
{
    /// <summary>Copies that every leak is compared with.</summary>
    public const int Copies = 1000;

    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly DateOnly OtherDay = new(2026, 9, 20);
    private const string OtherCustomer = "akerlind";

    private static readonly Audience Audience = new("acme", "customer", "csm", Day);

    private readonly string _workspace;
    private readonly bool _isKept;
    private readonly Lazy<Tracer> _tracer;
    private readonly Lazy<IssuedEdition> _otherVersion;

    private IssueOfCopies(string workspace, bool isKept, Roadmap roadmap)
    {
        (_workspace, _isKept) = (workspace, isKept);
        _tracer = new(() => new Tracer(Key, Editions));
        _otherVersion = new(() => VersionOf(roadmap, Audience with { Date = OtherDay }));
    }

    /// <summary>The same in every run, so that a row's figures are too.</summary>
    public static CopyKey Key { get; } = CopyKey.FromSecret(SHA256.HashData("waymark bench attacks"u8));

    public ImmutableArray<LeakedCopy> Leaked { get; private set; }

    public ImmutableArray<IssuedEdition> Editions { get; private set; }

    /// <summary>What the same customer would have received two months before, in copies that no ledger knows.</summary>
    public IssuedEdition OtherVersion => _otherVersion.Value;

    /// <summary>Words of what another customer would receive on the same day: much of it is the same roadmap.</summary>
    public ImmutableArray<string> OtherText { get; private set; }

    /// <summary>Made once: code words of a thousand copies serve every leak.</summary>
    public Tracer Tracer => _tracer.Value;

    /// <param name="leaked">Copies with files.</param>
    /// <param name="folder">Where they are kept for the next run, which must be of the same program; null keeps them for this run.</param>
    public static IssueOfCopies Make(int leaked, string? folder)
    {
        var workspace = folder ?? Directory.CreateTempSubdirectory("waymark-attacks-").FullName;
        if (!Directory.Exists(Path.Combine(workspace, "content"))) CopyFolder(Path.Combine(Repository.Root, "content"), Path.Combine(workspace, "content"));
        var roadmap = WorkspaceReader.Read(workspace).Roadmap ?? throw new InvalidOperationException("content/ does not build: run `waymark lint`.");
        var issue = new IssueOfCopies(workspace, isKept: folder is not null, roadmap);
        var place = new LedgerPlace(workspace);
        if (!KeepsAll(workspace)) Publish(roadmap, place, leaked);
        var edition = IssuedEditions.Read(LedgerReader.Open(place, TimeProvider.System), CopyKeys.Of(Key)).All.Single();
        issue.Leaked = [.. Enumerable.Range(0, leaked).Select(reader => IdOf(reader, edition.Version)).Select(id => new LeakedCopy(id, Path.Combine(workspace, "output", "handouts", Audience.CustomerId, id)))];
        issue.Editions = [WithTheOthers(edition)];
        if (issue.Leaked.FirstOrDefault(copy => !File.Exists(copy.Deck)) is { } missing) throw new InvalidOperationException($"{missing.Folder} is not there: name another folder for copies.");
        if (issue.Editions[0].Version == EditionEncoding.VersionOf(Disclose.Edition(roadmap, Audience with { Date = OtherDay }).Edition!)) throw new InvalidOperationException("The other version is the same one: choose another day.");
        issue.OtherText = TextOf(Disclose.Edition(roadmap, Audience with { CustomerId = OtherCustomer }).Edition!);
        return issue;
    }

    /// <summary>Whether a run of this program has left its copies here, all of them.</summary>
    private static bool KeepsAll(string workspace)
    {
        var mark = Path.Combine(workspace, "program.txt");
        if (!File.Exists(mark)) return false;
        return File.ReadAllText(mark) == Program ? true : throw new InvalidOperationException($"{workspace} holds copies that another build of Waymark made: name another folder for copies.");
    }

    /// <summary>What makes copies, by the ids that the compiler gives to what it made of different sources.</summary>
    private static string Program { get; } = string.Join('\n', ((Type[])[typeof(Tracer), typeof(Brief), typeof(Edition), typeof(HandoutPress), typeof(Disclose)]).Select(type => type.Module.ModuleVersionId));

    /// <summary>Reads leaked files as the tool does and traces them.</summary>
    public TraceResult Trace(params IReadOnlyList<string> files) => Tracer.Trace(LeakReader.Read(files));

    /// <summary>Traces pasted text.</summary>
    public TraceResult TraceText(string text) => Tracer.Trace(new Leak(text, []));

    public void Dispose()
    {
        if (!_isKept) Directory.Delete(_workspace, recursive: true);
    }

    private static void Publish(Roadmap roadmap, LedgerPlace place, int leaked)
    {
        using var ledger = LedgerWriter.Open(place, TimeProvider.System);
        var press = new HandoutPress(roadmap, ledger, CopyKeys.Of(Key), []);
        var orders = Enumerable.Range(0, leaked).Select(reader => new Order(Audience, RecipientOf(reader), Formats.All)).ToArray();
        press.MakeAsync(orders, (_, _) => { }).GetAwaiter().GetResult();
        File.WriteAllText(Path.Combine(place.Workspace, "program.txt"), Program);
    }

    private static IssuedEdition VersionOf(Roadmap roadmap, Audience audience)
    {
        var edition = Disclose.Edition(roadmap, audience).Edition!;
        var version = EditionEncoding.VersionOf(edition);
        return new IssuedEdition(version, edition, [Brief.Set(edition).Document!], [.. Enumerable.Range(0, Copies).Select(reader => IdOf(reader, version))]);
    }

    private static IssuedEdition WithTheOthers(IssuedEdition edition)
    {
        var ids = Enumerable.Range(0, Copies).Select(reader => IdOf(reader, edition.Version)).ToImmutableArray();
        if (!edition.CopyIds.All(ids.Contains)) throw new InvalidOperationException("The ids of copies are not made as the press makes them.");
        return edition with { CopyIds = ids };
    }

    private static string IdOf(int reader, string version) => new CopyIdentity
    {
        CustomerId = Audience.CustomerId,
        Address = RecipientOf(reader).Address,
        Name = RecipientOf(reader).Name,
        Viewer = Audience.Viewer,
        Sharer = Audience.Sharer,
        Date = Day,
        Formats = Formats.All,
        Protected = false,
        Version = version,
        PreviousId = null,
    }.IdUnder(Key);

    private static ImmutableArray<string> TextOf(Edition edition) =>
        [.. Passages.Of(edition).SelectMany(Passages.Flatten).SelectMany(inline => (inline switch { Words words => words.Text, Vary vary => vary.Options[0], _ => "" }).Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static Recipient RecipientOf(int reader) => new(
        string.Create(CultureInfo.InvariantCulture, $"Reader {reader + 1}"), string.Create(CultureInfo.InvariantCulture, $"reader{reader + 1}@acme.example"));

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
