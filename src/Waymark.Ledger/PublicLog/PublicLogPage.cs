using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Waymark.Ledger.Canonical;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.PublicLog;

/// <summary>
/// The page of the published log: what the log says of itself, and a script that checks a proof. It holds nothing but what the log's public entries
/// hold, needs no server, and asks nobody for anything.
/// </summary>
internal static class PublicLogPage
{
    /// <summary>Up to here the tiles are in the page, about half a megabyte of them; for a larger log the script asks the page's server for the few it needs.</summary>
    private const long LargestEmbedded = 8192;

    public static byte[] Make(Checkpoint checkpoint, LogHistory history, TileSet tiles)
    {
        var (style, script) = (Resource("style.css"), Resource("check.js"));
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["style"] = style,
            ["style-hash"] = HashSource(style),
            ["script"] = script,
            ["script-hash"] = HashSource(script),
            ["origin"] = Encode(checkpoint.Origin),
            ["size"] = checkpoint.Size.ToString(CultureInfo.InvariantCulture),
            ["root"] = Encode(checkpoint.Root.ToBase64()),
            ["key"] = Encode(history.Keys[^1].ToString()),
            ["months"] = string.Join('\n', history.Months.Select(Row)),
            ["data"] = Data(checkpoint, history, tiles),
        };
        var page = new StringBuilder();
        foreach (var (piece, i) in Resource("page.html").Split("{{").SelectMany(piece => piece.Split("}}")).Select((piece, i) => (piece, i)))
            page.Append(i % 2 == 0 ? piece : parts[piece]);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Row(LogHistory.Month month) =>
        string.Create(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{MonthOf(month)}</th><td>{month.Issued}</td><td>{month.Withdrawn}</td><td>{month.Erased}</td></tr>");

    private static string MonthOf(LogHistory.Month month) =>
        DateOnly.ParseExact($"{month.Name}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>In canonical JSON. Nothing in it can end a script element: numbers, base64, and names without angle brackets.</summary>
    private static string Data(Checkpoint checkpoint, LogHistory history, TileSet tiles)
    {
        var embedded = new JsonObject();
        foreach (var tile in Tile.AllOf(checkpoint.Size).Where(tile => tile.Level != Tile.EntriesLevel && checkpoint.Size <= LargestEmbedded))
            embedded.Add(tile.Path, Convert.ToBase64String([.. tiles.ReadHashes(tile.Level, tile.Index).SelectMany(hash => hash.ToBytes())]));
        var data = Encoding.UTF8.GetString(CanonicalJson.Encode(new JsonObject
        {
            ["keys"] = new JsonArray([.. history.Keys.Select(key => new JsonObject
            {
                ["id"] = key.Id,
                ["name"] = key.Name,
                ["spki"] = Convert.ToBase64String(key.SubjectPublicKeyInfo.Span),
            })]),
            ["notes"] = new JsonArray([.. history.Notes.Select(note => new JsonArray(note.Index, note.What, note.By, note.Time))]),
            ["origin"] = checkpoint.Origin,
            ["size"] = checkpoint.Size,
            ["tiles"] = embedded,
        }));
        return data.Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    private static string HashSource(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PublicLogPage).Assembly.GetManifestResourceStream($"PublicLog/{name}")!);
        return reader.ReadToEnd();
    }
}
