using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts.Internal;

namespace Waymark.Sites.Tests.Samples;

/// <summary>Sixteen weeks of copies for four customers: one withdrawn, one erased, a key changed, two versions of most.</summary>
internal static class SomeAudit
{
    private static readonly DateTimeOffset Began = new(2026, 9, 28, 8, 5, 0, TimeSpan.Zero);

    private static readonly int[] CopiesByWeek = [3, 5, 2, 0, 6, 9, 11, 4, 3, 7, 14, 19, 8, 1, 2, 12];

    private static readonly AuditedCustomer[] Customers = [new("thalassa", "Θάλασσα Orchards"), new("laka", "Łąka Cider"), new("sad", "Сад"), new("halden", "Halden Biologics")];

    private static readonly string[] People = ["Ελένη Παπαδοπούλου", "Marek Novotný", "Yael Ben-Ami", "Ingrid Solberg", "Adaeze Okafor", "Lars Aune"];

    public static AuditView View()
    {
        var entries = Entries().ToImmutableArray();
        return new AuditView
        {
            Log = new LogState("waymark.example/ledger/5f5301a25db6a096", entries.Length, "kM3v0QyTq8mYd1cWn5fJx2oLzR7uHbE9sA4tGpVi6Xw="),
            Entries = [.. entries.Reverse()],
            Customers = [.. Customers.OrderBy(customer => customer.Name, StringComparer.Ordinal).Select(customer => new CustomerHistory(customer, VersionsOf(customer, entries)))],
        };
    }

    /// <summary>Before the first handout.</summary>
    public static AuditView Nothing() => new() { Log = new LogState(null, 0, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), Entries = [], Customers = [] };

    private static IEnumerable<AuditEntry> Entries()
    {
        yield return new AuditEntry(0, Began, AuditKind.Began, null, null);
        var index = 1L;
        foreach (var (week, copies) in CopiesByWeek.Index())
        {
            for (var copy = 0; copy < copies; copy++, index++)
            {
                var time = Began.AddDays(7 * week).AddHours(copy).AddMinutes(copy * 7);
                var entry = new AuditEntry(index, time, AuditKind.Issued, Id(index), CopyOf(index, DateOnly.FromDateTime(time.UtcDateTime), week));
                yield return index switch
                {
                    100 => entry with { Copy = null, ErasedBy = 107 },
                    104 => entry with { WithdrawnBy = 108 },
                    _ => entry,
                };
            }
        }

        var last = Began.AddDays((7 * CopiesByWeek.Length) - 1);
        yield return new AuditEntry(index, last, AuditKind.Erased, Id(100), null);
        yield return new AuditEntry(index + 1, last.AddMinutes(3), AuditKind.Withdrawn, Id(104), null);
        yield return new AuditEntry(index + 2, last.AddMinutes(9), AuditKind.KeyChanged, null, null);
    }

    private static AuditedCopy CopyOf(long index, DateOnly date, int week) => new(
        Customers[index % Customers.Length], People[index % People.Length], date, (week < 10 ? "q2d7mz5kfx4t3w6yh2rbn5caeu" : "w6yh2rbn5caeuq2d7mz5kfx4t3")[(int)(index % Customers.Length)..] + "aaaa"[..(int)(index % Customers.Length)],
        "csm", index % 3 == 0 ? ["brief", "deck", "site"] : ["brief", "site"]);

    private static ImmutableArray<VersionHistory> VersionsOf(AuditedCustomer customer, ImmutableArray<AuditEntry> entries) =>
    [
        .. entries.Where(entry => entry.Copy?.Customer == customer).GroupBy(entry => entry.Copy!.Version, StringComparer.Ordinal)
            .Select((copies, at) => new VersionHistory(
                copies.Key, copies.First().Copy!.Date, copies.First().Copy!.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), "Customer Success", [.. copies],
                at == 0 ? [] :
                [
                    new Change(ChangeKind.Added, "quiet-sensors", "Quiet sensors", "New to them: Targeting Q2 2027"),
                    new Change(ChangeKind.Retimed, "press-ledger", "The press ledger", "Was “Targeting Q1 2027”, became “Shipping in March 2027”"),
                    new Change(ChangeKind.Reworded, "buyer-passport", "Buyer passport", "The text has changed"),
                ]))
            .Reverse(),
    ];

    private static string Id(long index) => $"{(char)('a' + (index % 26))}{index:00}k4m2xd5vhe3p6s5r2t7wybcazz"[..26];
}
