using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Waymark.Content;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Shifts;
using Waymark.Marks.Wording;
using Waymark.Pages;
using Waymark.Pdf;
using Waymark.Sites;
using Waymark.Typesetting;
using Waymark.Verify;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.VerifyBench;

/// <summary>Makes handouts of a workspace as the command does, without ledger and disk: what is shared is made once an audience.</summary>
internal sealed class Workshop
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private readonly CopyKey _key = CopyKey.FromSecret(Encoding.ASCII.GetBytes("a key that benches have all together"[..CopyKey.Length]));
    private readonly Dictionary<Audience, Print> _prints = [];

    /// <exception cref="InvalidDataException">The workspace does not read without errors.</exception>
    public Workshop(string workspace)
    {
        var read = WorkspaceReader.Read(workspace);
        Roadmap = read.Roadmap ?? throw new InvalidDataException(string.Join('\n', read.Diagnostics));
    }

    public Roadmap Roadmap { get; }

    /// <summary>Orders for so many people, spread evenly over the customers.</summary>
    public IEnumerable<(Audience Audience, Recipient Recipient)> Orders(int count)
    {
        var customers = Roadmap.Customers.Where(customer => customer.SharedBy is not null).ToList();
        for (var i = 0; i < count; i++)
        {
            var customer = customers[i % customers.Count];
            var person = string.Create(CultureInfo.InvariantCulture, $"reader{i:000}");
            yield return (new Audience(customer.Id, customer.Viewer.Value, customer.SharedBy!.Role.Value, Day), new Recipient($"Person {i}", $"{person}@{customer.Id}.example"));
        }
    }

    /// <summary>One copy: its site and its brief, by path.</summary>
    public async Task<(ScanSubject Subject, ImmutableArray<SiteFile> Files)> MakeAsync(Audience audience, Recipient recipient)
    {
        var print = PrintOf(audience);
        var id = new CopyIdentity
        {
            CustomerId = audience.CustomerId, Address = recipient.Address, Name = recipient.Name, Viewer = audience.Viewer, Sharer = audience.Sharer,
            Date = audience.Date, Formats = ["brief", "site"], Protected = false, Version = print.Version, PreviousId = null,
        }.IdUnder(_key);
        var code = new CodeWord(_key, id);
        var handout = new Handout(print.Edition, Disclose.Copy(Roadmap, audience, new CopyRequest(id, recipient, PreviousId: null, print.Wording.ChoicesOf(code))));
        var layer = Brief.SetCopy(print.Brief, print.Edition, handout.Copy).Layer ?? throw new InvalidDataException("The brief cannot be set.");
        var brief = print.Master.WriteCopy(layer with { Nudges = print.Shifts.NudgesOf(code) });
        var site = await HandoutSite.RenderAsync(handout);
        var subject = new ScanSubject.Handout(audience.CustomerId, audience.Viewer, audience.Sharer, recipient.Name, recipient.Address)
        {
            Date = audience.Date, OwnWords = [handout.Copy.Id, handout.Copy.IdInGroups],
        };
        return (subject, [new SiteFile("brief.pdf", brief), .. site.Select(file => file with { Path = "site/" + file.Path })]);
    }

    private Print PrintOf(Audience audience)
    {
        if (_prints.TryGetValue(audience, out var known)) return known;
        var result = Disclose.Edition(Roadmap, audience);
        var edition = result.Edition ?? throw new InvalidDataException(string.Join('\n', result.Diagnostics.Where(found => found.Severity == Severity.Error)));
        var brief = Brief.Set(edition).Document ?? throw new InvalidDataException("The brief cannot be set.");
        return _prints[audience] = new Print(edition, EditionEncoding.VersionOf(edition), brief, PdfMaster.Prepare(brief), WordShifts.Of(brief, _key), WordingSlots.Of(edition, _key));
    }

    private sealed record Print(Edition Edition, string Version, PageDocument Brief, PdfMaster Master, WordShifts Shifts, WordingSlots Wording);
}
