using System.Globalization;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Records;

/// <summary>
/// The name of the file that holds an entry's opening: <c>x001/234/017.handout.7qk4…</c>, folders of 256 by the tile that the entry is in.
/// With the id in the name, a handout is found without opening a file.
/// </summary>
/// <param name="Kind">"handout", "site", "revocation" or "erasure".</param>
/// <param name="Subject">Id of the handout, or the role of the site.</param>
internal readonly record struct RecordName(long Index, string Kind, string Subject)
{
    public const string HandoutKind = "handout";
    public const string ErasureKind = "erasure";
    public const string RevocationKind = "revocation";
    public const string SiteKind = "site";

    /// <summary>Below the folder of the records, with a forward slash.</summary>
    public string Path => string.Create(
        CultureInfo.InvariantCulture, $"{Tile.GroupsOf(Index / Tile.FullWidth)}/{Index % Tile.FullWidth:000}.{Kind}.{Subject}");

    public static RecordName Of(long index, LedgerRecord record) => record switch
    {
        HandoutRecord handout => new(index, HandoutKind, handout.Facts.Id),
        SiteRecord site => new(index, SiteKind, site.Facts.Role),
        RevocationRecord revocation => new(index, RevocationKind, revocation.Id),
        ErasureRecord erasure => new(index, ErasureKind, erasure.Id),
        _ => throw new System.Diagnostics.UnreachableException($"a record is a {record.GetType().Name}"),
    };

    /// <summary>The names in the folder of one tile, by index. A file that is not named like a record is not one.</summary>
    /// <exception cref="LedgerException">The folder holds something else.</exception>
    public static IEnumerable<RecordName> In(ILedgerFiles files, long tile) =>
        files.Below(StoredPath.RecordsOf(tile)).Select(path => Parse(System.IO.Path.GetFileName(path), tile)
            ?? throw LedgerException.Broken(path, "is not the name of a record")).OrderBy(name => name.Index);

    public static RecordName? Parse(string name, long tile)
    {
        var parts = name.Split('.', 3);
        return parts is [{ Length: 3 }, HandoutKind or SiteKind or RevocationKind or ErasureKind, { Length: > 0 }]
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < Tile.FullWidth
            ? new RecordName((tile * Tile.FullWidth) + position, parts[1], parts[2])
            : null;
    }
}
