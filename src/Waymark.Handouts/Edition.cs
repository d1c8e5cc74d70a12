using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Waymark.Handouts.Text;

namespace Waymark.Handouts;

/// <summary>
/// The part of a handout that does not belong to its recipient, redacted for its viewer, its sharer and its customer. Its digest
/// is the handout's version (<see cref="Encoding.EditionEncoding"/>).
/// </summary>
public sealed record Edition
{
    public required Vendor Vendor { get; init; }
    public required CustomerProfile Customer { get; init; }

    /// <summary>BCP 47 tag of the prose, such as <c>en-GB</c>.</summary>
    public required string Language { get; init; }
    public required Paper Paper { get; init; }

    /// <summary>How running text of a brief ends its lines.</summary>
    public Waymark.Vocabulary.LineEnds LineEnds { get; init; }

    /// <summary>Null where the viewer may not see strategy or none was written.</summary>
    public required Strategy? Strategy { get; init; }
    public required ImmutableArray<Theme> Themes { get; init; }

    /// <summary>At most one of each stage, in the order of <see cref="Waymark.Vocabulary.Stage"/>; never empty ones.</summary>
    public required ImmutableArray<StageSection> Sections { get; init; }

    /// <summary>The customer's own requests by month, oldest first; empty where there are none.</summary>
    public required ImmutableArray<FeedbackRow> Feedback { get; init; }

    /// <summary>Up to three questions for the conversation.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>Exactly the images that visible content uses, by id.</summary>
    public required ImmutableArray<Asset> Assets { get; init; }

    /// <summary>In order of preference, at most four; empty for most workspaces.</summary>
    public ImmutableArray<FontAsset> Fonts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The handout's title: its goal in one line, or whose roadmap it is.</summary>
    [JsonIgnore]
    public string Title => Strategy?.Headline ?? $"The {Vendor.ProductFamily} roadmap for {Customer.ShortName}";

    /// <summary>The confidentiality sentence and the forward-looking sentence, in the workspace's own words.</summary>
    public required string Confidentiality { get; init; }
    public required string ForwardLooking { get; init; }
}

public enum Paper { A4, Letter }

/// <summary>The company that hands out, as a reader may know it.</summary>
/// <param name="Site">Its https address, or null.</param>
public sealed record Vendor(string Name, string ProductFamily, string? Site, Brand Brand);

/// <param name="Accent">Light-mode accent as <c>#rrggbb</c>, contrast checked against every surface.</param>
/// <param name="AccentDark">Dark-mode accent, likewise.</param>
/// <param name="LogoAssetId">Null where the workspace has no logo: the name stands alone.</param>
public sealed record Brand(string Accent, string AccentDark, string? LogoAssetId);

/// <param name="Id">The customer's slug.</param>
/// <param name="ShortName">As in "For Halden"; equal to the name where no shorter one is given.</param>
public sealed record CustomerProfile(string Id, string Name, string ShortName);

/// <param name="Headline">The title of the handout: the goal in one line.</param>
/// <param name="Goal">One or two sentences spoken to the reader.</param>
public sealed record Strategy(string Headline, ImmutableArray<Inline> Goal, Prose Body);

/// <param name="Icon">Name of one of the icons that ship with the layouts.</param>
/// <param name="Name">Two to four words.</param>
public sealed record Theme(string Id, string Icon, string Name, ImmutableArray<Inline> Why, Prose Body);

/// <param name="Why">The one line that says why it is asked; empty where there is none.</param>
public sealed record Question(ImmutableArray<Inline> Text, ImmutableArray<Inline> Why);

/// <summary>One line of "your feedback in action".</summary>
/// <param name="When">Month and year in words.</param>
/// <param name="Stage">Draws the blaze; null for answers that are on no stage.</param>
/// <param name="Status">The policy's customer-safe words for the request's state.</param>
/// <param name="ItemId">The item of this handout that answers it, or null.</param>
public sealed record FeedbackRow(ImmutableArray<Inline> Asked, string When, Waymark.Vocabulary.Stage? Stage, string Status, ImmutableArray<Inline> Next, string? ItemId);
