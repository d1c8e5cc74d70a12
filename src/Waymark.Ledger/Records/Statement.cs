using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Waymark.Ledger.Canonical;
using Waymark.Ledger.Tree;
using Waymark.Vocabulary.Time;

namespace Waymark.Ledger.Records;

/// <summary>Records as payloads: in-toto Statements (version 1) in canonical JSON. docs/formats/ledger-record.md has the members.</summary>
internal static class Statement
{
    private const string StatementType = "https://in-toto.io/Statement/v1";
    private const string PredicateTypes = "https://waymark.example/ledger/";
    private const string HandoutType = PredicateTypes + "handout/v1";
    private const string SiteType = PredicateTypes + "site/v1";
    private const string RevocationType = PredicateTypes + "revocation/v1";
    private const string ErasureType = PredicateTypes + "erasure/v1";

    public static byte[] Encode(LedgerRecord record) => CanonicalJson.Encode(record switch
    {
        HandoutRecord handout => Of(HandoutType, Predicate(handout), handout.Files.Select(Subject)),
        SiteRecord site => Of(SiteType, Predicate(site), site.Files.Select(Subject)),
        RevocationRecord { Id: var id, Reason: var reason } revocation => Of(RevocationType, new() { ["id"] = id, ["reason"] = reason }, [Subject(revocation.Entry)]),
        ErasureRecord { Id: var id, Version: var version } erasure => Of(ErasureType, new() { ["id"] = id, ["kept"] = Kept(erasure.Kept), ["version"] = version }, [Subject(erasure.Entry)]),
        _ => throw new System.Diagnostics.UnreachableException($"a record is a {record.GetType().Name}"),
    });

    /// <exception cref="FormatException">The bytes are not a statement that this version knows, in its canonical form.</exception>
    public static LedgerRecord Decode(ReadOnlySpan<byte> payload)
    {
        var record = CanonicalJson.Read(payload, Understand);
        return Encode(record).AsSpan().SequenceEqual(payload) ? record : throw new FormatException("is a statement with members that this version does not know, or not in canonical form (RFC 8785)");
    }

    private static LedgerRecord Understand(JsonObject node)
    {
        node.HasExactly("_type", "predicate", "predicateType", "subject");
        var (predicate, subject) = (node.Object("predicate"), node.Objects("subject"));
        return node.Text("predicateType") switch
        {
            HandoutType => new HandoutRecord(HandoutFacts(predicate), predicate.Text("directory"), Files(subject), Kept(predicate)),
            SiteType => new SiteRecord(SiteFacts(predicate), predicate.Text("directory"), Files(subject), Kept(predicate)),
            RevocationType => new RevocationRecord(predicate.Text("id"), EntryOf(subject), predicate.Text("reason")),
            ErasureType => new ErasureRecord(predicate.Text("id"), EntryOf(subject), predicate.Text("version"), Kept(predicate)),
            var unknown => throw new FormatException($"is about '{unknown}', which this version does not know"),
        };
    }

    private static JsonObject Of(string type, JsonObject predicate, IEnumerable<JsonNode> subject) => new()
    {
        ["_type"] = StatementType,
        ["predicate"] = predicate,
        ["predicateType"] = type,
        ["subject"] = new JsonArray([.. subject]),
    };

    private static JsonObject Predicate(HandoutRecord record) => new()
    {
        ["customer"] = new JsonObject { ["id"] = record.Facts.Customer.Id, ["name"] = record.Facts.Customer.Name },
        ["date"] = IsoDay.Of(record.Facts.Date),
        ["directory"] = record.Directory,
        ["formats"] = new JsonArray([.. record.Facts.Formats]),
        ["id"] = record.Facts.Id,
        ["kept"] = Kept(record.Kept),
        ["parcel"] = new JsonObject
        {
            ["names"] = new JsonArray([.. record.Facts.Parcel.Names.Select(name => new JsonObject { ["as"] = name.As, ["path"] = name.Path })]),
            ["notice"] = record.Facts.Parcel.Notice,
        },
        ["previous"] = record.Facts.PreviousId,
        ["producer"] = record.Facts.Producer,
        ["recipient"] = new JsonObject { ["address"] = record.Facts.Recipient.Address, ["name"] = record.Facts.Recipient.Name },
        ["sharer"] = new JsonObject { ["name"] = record.Facts.Sharer.Name, ["role"] = record.Facts.Sharer.Role },
        ["version"] = record.Facts.Version,
        ["viewer"] = record.Facts.Viewer,
    };

    private static JsonObject Predicate(SiteRecord record) => new()
    {
        ["date"] = IsoDay.Of(record.Facts.Date),
        ["directory"] = record.Directory,
        ["kept"] = Kept(record.Kept),
        ["producer"] = record.Facts.Producer,
        ["role"] = record.Facts.Role,
        ["version"] = record.Facts.Version,
    };

    private static HandoutFacts HandoutFacts(JsonObject predicate)
    {
        var (customer, recipient, sharer, parcel) =
            (predicate.Object("customer"), predicate.Object("recipient"), predicate.Object("sharer"), predicate.Object("parcel"));
        return new HandoutFacts
        {
            Id = predicate.Text("id"),
            Customer = new Party(customer.Text("id"), customer.Text("name")),
            Recipient = new Person(recipient.Text("name"), recipient.Text("address")),
            Viewer = predicate.Text("viewer"),
            Sharer = new RecordedSharer(sharer.Text("role"), sharer.TextOrNull("name")),
            Date = Date(predicate),
            Version = predicate.Text("version"),
            PreviousId = predicate.TextOrNull("previous"),
            Formats = [.. predicate.Texts("formats")],
            Producer = predicate.Text("producer"),
            Parcel = new Parcel(parcel.Text("notice"), [.. parcel.Objects("names").Select(name => new ParcelName(name.Text("path"), name.Text("as")))]),
        };
    }

    private static SiteFacts SiteFacts(JsonObject predicate) =>
        new(predicate.Text("role"), Date(predicate), predicate.Text("version"), predicate.Text("producer"));

    private static JsonObject Subject(IssuedFile file) => new()
    {
        ["annotations"] = new JsonObject { ["bytes"] = file.Bytes },
        ["digest"] = new JsonObject { ["sha256"] = file.Sha256.ToString() },
        ["name"] = file.Path,
    };

    private static JsonObject Subject(Digest entry) => new()
    {
        ["digest"] = new JsonObject { ["sha256"] = entry.ToString() },
        ["name"] = "entry",
    };

    private static ImmutableArray<IssuedFile> Files(IEnumerable<JsonObject> subject) =>
        [.. subject.Select(file => new IssuedFile(file.Text("name"), file.Object("annotations").Count("bytes"), Sha256(file.Object("digest"))))];

    private static Digest EntryOf(IEnumerable<JsonObject> subject) => Sha256(subject.First().Object("digest"));

    private static JsonArray Kept(ImmutableArray<KeptFile> kept) =>
        new([.. kept.Select(file => new JsonObject { ["bytes"] = file.Bytes, ["name"] = file.Name, ["sha256"] = file.Sha256.ToString() })]);

    private static ImmutableArray<KeptFile> Kept(JsonObject predicate) =>
        [.. predicate.Objects("kept").Select(file => new KeptFile(file.Text("name"), file.Count("bytes"), Sha256(file)))];

    private static Digest Sha256(JsonObject node) => Digest.ParseHex(node.Text("sha256"));

    private static DateOnly Date(JsonObject node) =>
        IsoDay.TryParse(node.Text("date"), out var date)
            ? date
            : throw new FormatException($"has the date '{node.Text("date")}'");
}
