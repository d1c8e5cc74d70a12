using System.Globalization;
using System.Text;
using Waymark.Ledger.Records;

namespace Waymark.Ledger.Tests;

/// <summary>Plain examples of what the ledger records.</summary>
internal static class Some
{
    public static HandoutFacts Handout(int number, string address = "jane@acme.example", string name = "Jane Doe", string customer = "acme") => new()
    {
        Id = Id(number),
        Customer = new Party(customer, "Acme Łódź"),
        Recipient = new Person(name, address),
        Viewer = "customer",
        Sharer = new RecordedSharer("csm", "Sam Ito"),
        Date = new DateOnly(2026, 11, 20),
        Version = "v" + (number % 3).ToString("0000000000000000000000000", CultureInfo.InvariantCulture),
        PreviousId = null,
        Formats = ["brief", "site"],
        Producer = "waymark 0.1.0",
        Parcel = new Parcel(
            "Prepared for Jane Doe alone; copies are identifiable.",
            [new ParcelName("brief.pdf", "Northwind-roadmap-for-Acme-2026-11-20.pdf"), new ParcelName("site/", "Northwind-roadmap-for-Acme/")]),
    };

    public static SiteFacts Site(string role = "csm") => new(role, new DateOnly(2026, 11, 20), "sitesitesitesitesitesitesi", "waymark 0.1.0");

    /// <summary>26 characters, as a real id has.</summary>
    public static string Id(int number) => "id" + number.ToString("000000000000000000000000", CultureInfo.InvariantCulture);

    /// <summary>Writes the files of a copy; the style sheet is the same in all of them.</summary>
    public static StagedCopy Write(this StagedCopy copy, int number)
    {
        Directory.CreateDirectory(Path.Combine(copy.Folder, "site"));
        File.WriteAllText(Path.Combine(copy.Folder, "brief.pdf"), $"%PDF brief {number}");
        File.WriteAllText(Path.Combine(copy.Folder, "site", "index.html"), $"<p>page {number}</p>");
        File.WriteAllText(Path.Combine(copy.Folder, "site", "style.css"), "p{color:#123}");
        return copy;
    }

    public static Dictionary<string, byte[]> Kept(int number) => new(StringComparer.Ordinal)
    {
        ["handout"] = Encoding.UTF8.GetBytes($"{{\"handout\":{number}}}"),
        ["pages"] = "{\"pages\":[]}"u8.ToArray(),
    };
}
