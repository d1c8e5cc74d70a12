using Waymark.Cli.Making;
using Waymark.Content;
using Waymark.Disclosure;
using Waymark.EndToEnd.Running;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pdf;

namespace Waymark.EndToEnd.Outputs;

/// <summary>A PDF that was handed out.</summary>
/// <param name="Text">What every page's own text keeps inside of: what names the reader stands outside.</param>
/// <param name="Unmoved">The same copy, written again with nothing moved.</param>
public sealed record IssuedPdf(Edition Edition, string Path, Rectangle Text, byte[] Unmoved);

/// <summary>Every PDF of the sample, with what it would be if its marks moved nothing.</summary>
public sealed class IssuedFiles(SampleRun sample)
{
    private readonly Dictionary<string, IReadOnlyList<IssuedPdf>> _made = new(StringComparer.Ordinal);

    /// <param name="name">Of a format, as the command line takes it.</param>
    public IReadOnlyList<IssuedPdf> In(string name)
    {
        if (!_made.TryGetValue(name, out var files)) _made.Add(name, files = [.. Make(PagedFormat.All.Single(format => format.Name == name))]);
        return files;
    }

    private IEnumerable<IssuedPdf> Make(PagedFormat format)
    {
        var ledger = LedgerReader.Open(new LedgerPlace(sample.Sandbox.Root), TimeProvider.System);
        var roadmap = WorkspaceReader.Read(sample.Sandbox.Root).Roadmap!;
        var masters = new Dictionary<string, (PageDocument Document, PdfMaster Master, Edition Edition)>(StringComparer.Ordinal);
        foreach (var record in ledger.ReadEntries().Select(entry => entry.Record).OfType<HandoutRecord>())
        {
            if (!masters.TryGetValue(record.Facts.Version, out var made))
            {
                // The edition again from its content: what the ledger keeps has no fonts and no images.
                var edition = Disclose.Edition(roadmap, new Audience(record.Facts.Customer.Id, record.Facts.Viewer, record.Facts.Sharer.Role, record.Facts.Date)).Edition!;
                var document = format.Set(edition).Document!;
                Assert.Equal(ledger.ReadKept(record, format.KeptPages), PageEncoding.Encode(document));
                masters.Add(record.Facts.Version, made = (document, PdfMaster.Prepare(document), edition));
            }

            var copy = EditionEncoding.DecodeHandout(ledger.ReadKept(record, HandoutPress.KeptHandout)!).Copy;
            yield return new IssuedPdf(made.Edition, sample.Sandbox.Path(Path.Combine(record.Directory, format.File)), made.Document.TextArea, made.Master.WriteCopy(format.SetCopy(made.Document, made.Edition, copy).Layer!));
        }
    }
}
