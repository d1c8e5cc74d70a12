using System.Collections.Immutable;

namespace Waymark.Ledger.Records;

/// <summary>Who got what, when, from whom. Plain words and ids: the ledger knows nothing of how a handout is made.</summary>
public sealed record HandoutFacts
{
    /// <summary>26 characters of lower-case base32, the same for the same copy whenever it is made again.</summary>
    public required string Id { get; init; }
    public required Party Customer { get; init; }
    public required Person Recipient { get; init; }

    /// <summary>Id of the role whose eyes the copy is for.</summary>
    public required string Viewer { get; init; }
    public required RecordedSharer Sharer { get; init; }

    /// <summary>The day that the copy bears.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Of the edition, which other recipients may share.</summary>
    public required string Version { get; init; }

    /// <summary>Id of this recipient's last copy of an earlier date, or null.</summary>
    public required string? PreviousId { get; init; }

    /// <summary>"brief", "deck", "site", in ordinal order.</summary>
    public required ImmutableArray<string> Formats { get; init; }

    /// <summary>Program and version that made the files: <c>waymark 0.1.0</c>.</summary>
    public required string Producer { get; init; }
    public required Parcel Parcel { get; init; }
}

/// <param name="Id">File name of the customer's file without its ending: one segment of a path.</param>
public sealed record Party(string Id, string Name);

/// <param name="Address">Mail address, lower case.</param>
public sealed record Person(string Name, string Address);

/// <param name="Role">Id of the role.</param>
/// <param name="Name">The person, or null where the workspace names none.</param>
public sealed record RecordedSharer(string Role, string? Name);

/// <summary>How the files go into <c>handout.zip</c>: all of them and the proof, under names that a person would send.</summary>
/// <param name="Notice">Written into the archive as <c>NOTICE.txt</c>.</param>
/// <param name="Names">New names; the longest <see cref="ParcelName.Path"/> that fits a file counts, and a file that none fits keeps its own.</param>
public sealed record Parcel(string Notice, ImmutableArray<ParcelName> Names);

/// <param name="Path">A file, or with a slash at its end a folder.</param>
/// <param name="As">What it is called in the archive; for a folder, with a slash at its end too.</param>
public sealed record ParcelName(string Path, string As);

/// <summary>Which build of which role's site.</summary>
/// <param name="Role">Id of the role: one segment of a path.</param>
/// <param name="Date">The day that the site speaks of.</param>
/// <param name="Version">Of the view, which changes when anything that it shows does.</param>
/// <param name="Producer">Program and version that made the files.</param>
public sealed record SiteFacts(string Role, DateOnly Date, string Version, string Producer);
