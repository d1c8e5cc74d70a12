using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Content.Model;

/// <summary>content/waymark.yml</summary>
public sealed record WorkspaceSettings
{
    public required Placed<string> Company { get; init; }

    /// <summary>Name of the product or product family.</summary>
    public required Placed<string> Product { get; init; }

    /// <summary>Its products: id and the name that customers know.</summary>
    public required ImmutableArray<ProductEntry> Products { get; init; }

    /// <summary>https address of the company, or null.</summary>
    public required Placed<string>? Site { get; init; }

    /// <summary>IANA time zone in which "today" is taken.</summary>
    public required Placed<string> TimeZone { get; init; }

    /// <summary>BCP 47.</summary>
    public required Placed<string> Locale { get; init; }

    /// <summary><c>#rrggbb</c>, or null for the house accent.</summary>
    public required Placed<string>? Accent { get; init; }
    public required Placed<string>? AccentDark { get; init; }

    /// <summary>Path of an SVG or PNG, relative to the workspace.</summary>
    public required Placed<string>? Logo { get; init; }
    public required CaveatWording Caveats { get; init; }
    public required Placed<string> Confidentiality { get; init; }
    public required Placed<string> ForwardLooking { get; init; }

    /// <summary>Most items a handout holds; default 15, 3 to 60.</summary>
    public required int ItemCap { get; init; }

    /// <summary>What handouts are made as; empty for every format.</summary>
    public required ImmutableArray<Placed<HandoutFormat>> Formats { get; init; }

    /// <summary>Of running text in PDFs.</summary>
    public LineEnds LineEnds { get; init; }

    /// <summary>Whether sites carry no marks but their wording: nothing that an assistive technology could stumble over.</summary>
    public bool AccessibleStrict { get; init; }

    /// <summary>Whether copies may differ in the style of punctuation where it means nothing (docs/formats/content.md).</summary>
    public bool VaryPunctuation { get; init; } = true;

    /// <summary>Font files for letters that the faces of the house lack, in order of preference.</summary>
    public ImmutableArray<FontFile> Fonts { get; init; } = [];

    /// <summary>For whoever gives a talk, at the slides that belong to no document.</summary>
    public TalkNotes Talk { get; init; } = TalkNotes.None;

    /// <summary>Names that lint's competitor rule looks for.</summary>
    public required ImmutableArray<Placed<string>> Competitors { get; init; }

    /// <summary>Level per rule code: error, warning or off.</summary>
    public required ImmutableDictionary<string, Placed<RuleLevel>> Rules { get; init; }

    /// <summary>Connection of a team ledger, or null for files.</summary>
    public required Placed<string>? Ledger { get; init; }
}

public enum HandoutFormat { Brief, Deck, Site }

/// <param name="Path">Below content/assets.</param>
/// <param name="Span">Where waymark.yml names it.</param>
public sealed record FontFile(string Path, ReadOnlyMemory<byte> Bytes, SourceSpan Span);

public enum RuleLevel { Off, Warning, Error }

public sealed record ProductEntry(string Id, string Name, SourceSpan Span)
{
    /// <summary>Stands for every product in an item's list.</summary>
    public const string All = "all";
}

/// <summary>The sentence under each forward-looking section.</summary>
public sealed record CaveatWording(Placed<string> ComingSoon, Placed<string> Horizon, Placed<string> BlueSky);

/// <summary>content/policy.yml: topics, and roles as sets of topics.</summary>
public sealed record Policy
{
    public required ImmutableArray<Placed<string>> Topics { get; init; }
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>Roles that may see a class of internal documents on their site; a class not named is seen by nobody.</summary>
    public required ImmutableArray<Placed<string>> MarketingReaders { get; init; }
    public required ImmutableArray<Placed<string>> RequestReaders { get; init; }
    public required ImmutableArray<Placed<string>> CallReaders { get; init; }
    public required ImmutableArray<Placed<string>> AuditReaders { get; init; }
    public ImmutableArray<Placed<string>> PresenterReaders { get; init; } = [];

    /// <summary>Customer-safe words for each request state.</summary>
    public required ImmutableDictionary<RequestState, Placed<string>> RequestWords { get; init; }
    public required SourceSpan Span { get; init; }

    public Role? Find(string id) => Roles.FirstOrDefault(role => role.Id == id);
}

/// <summary>
/// A role is a set of topics, not a level. On its internal site it sees <see cref="Shares"/> and <see cref="Sees"/>; to customers it
/// may share <see cref="Shares"/>. A role that shares nothing (a customer) sees <see cref="Sees"/>.
/// </summary>
/// <param name="Words">As readers know it: "Customer Success".</param>
public sealed record Role(string Id, string Words, ImmutableArray<TopicName> Shares, ImmutableArray<TopicName> Sees, Grain Finest, bool Customer, SourceSpan Span);

/// <summary>One set of interchangeable wordings of wording.yml.</summary>
/// <param name="Options">Two or four, none a part of another.</param>
public sealed record ApprovedWording(ImmutableArray<string> Options, SourceSpan Span);
