using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Waymark.Cli.Making;
using Waymark.Content;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Marks.Identity;
using Waymark.Sites;
using Waymark.Verify;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.VerifyBench;

/// <summary>Makes handouts of a workspace as the command does, without ledger and disk: what is shared is made once an audience.</summary>
internal sealed class Workshop
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly byte[] s_secret = Encoding.ASCII.GetBytes("a key that benches have all together"[..CopyKey.Length]);

    private readonly CopyKey _key = CopyKey.FromSecret(s_secret);
    private readonly Dictionary<Audience, (EditionPrint Documents, SitePrint Site)> _prints = [];

    /// <summary>What the gate looks for in every byte: two keys, each as it is and as it stands in its file.</summary>
    public static ImmutableArray<Secret> Secrets { get; } =
    [
        new Secret("the key of copies", s_secret),
        new Secret("the file of that key", Encoding.ASCII.GetBytes(Convert.ToBase64String(s_secret))),
        new Secret("the key of the log", SHA256.HashData(s_secret)),
        new Secret("the file of the log's key", Encoding.ASCII.GetBytes(Convert.ToBase64String(SHA256.HashData(s_secret)))),
    ];

    /// <exception cref="InvalidDataException">The workspace does not read without errors.</exception>
    public Workshop(string workspace)
    {
        var read = WorkspaceReader.Read(workspace);
        Roadmap = read.Roadmap ?? throw new InvalidDataException(string.Join('\n', read.Diagnostics));
    }

    public Roadmap Roadmap { get; }

    /// <summary>Orders for so many people, spread evenly over the customers.</summary>
    public IEnumerable<Order> Orders(int count)
    {
        var customers = Roadmap.Customers.Where(customer => customer.SharedBy is not null).ToList();
        for (var i = 0; i < count; i++)
        {
            var customer = customers[i % customers.Count];
            var person = string.Create(CultureInfo.InvariantCulture, $"reader{i:000}");
            yield return new Order(
                new Audience(customer.Id, customer.Viewer.Value, customer.SharedBy!.Role.Value, Day), new Recipient($"Person {i}", $"{person}@{customer.Id}.example"), Formats.All);
        }
    }

    /// <summary>One copy: its site, its brief and its slides, by path.</summary>
    public async Task<(ScanSubject Subject, ImmutableArray<SiteFile> Files)> MakeAsync(Order order)
    {
        var (documents, site) = PrintOf(order.Audience);
        var id = new CopyIdentity
        {
            CustomerId = order.Audience.CustomerId, Address = order.Recipient.Address, Name = order.Recipient.Name, Viewer = order.Audience.Viewer, Sharer = order.Audience.Sharer,
            Date = order.Audience.Date, Formats = order.Formats, Protected = false, AccessibleStrict = false, Version = documents.Version, PreviousId = null,
        }.IdUnder(_key);
        var handout = new Handout(documents.Edition, Disclose.Copy(Roadmap, order.Audience, documents.RequestFor(id, order, previousId: null, _key)));
        return (Subjects.Of(handout),
        [
            .. PagedFormat.All.Select(format => new SiteFile(format.File, documents.In(format).Write(handout.Copy))),
            .. (await site.WriteAsync(handout.Copy)).Select(file => file with { Path = "site/" + file.Path }),
        ]);
    }

    private (EditionPrint Documents, SitePrint Site) PrintOf(Audience audience)
    {
        if (_prints.TryGetValue(audience, out var known)) return known;
        var result = Disclose.Edition(Roadmap, audience);
        var edition = result.Edition ?? throw new InvalidDataException(string.Join('\n', result.Diagnostics.Where(found => found.Severity == Severity.Error)));
        return _prints[audience] = (new EditionPrint(edition, _key), new SitePrint(edition, _key, marked: true));
    }
}
