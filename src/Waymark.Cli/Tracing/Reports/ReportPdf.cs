using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Handouts.Text;
using Waymark.Layouts.Report;
using Waymark.Pdf;
using Waymark.Typesetting;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>The report on paper, set and written as a brief is: same pages, same tags, same bytes each time.</summary>
internal static class ReportPdf
{
    public static byte[] Write(TraceReportView view)
    {
        var report = view.Report;
        var pictures = view.Sheets.SelectMany(PicturesOf).Select((picture, at) => picture with { Asset = picture.Asset with { Id = string.Create(CultureInfo.InvariantCulture, $"picture-{at + 1}") } }).ToImmutableArray();
        var edition = new Edition
        {
            Vendor = view.Vendor,
            Customer = new CustomerProfile("trace", view.Vendor.Name, view.Vendor.Name),
            Language = "en-GB",
            Paper = Paper.A4,
            Strategy = new Strategy(report.Headline, [new Words(ReportWords.BoundSentence(report))], new Prose([.. Blocks(view, pictures)], [])),
            Themes = [],
            Sections = [],
            Feedback = [],
            Questions = [],
            Assets = [.. pictures.Select(picture => picture.Asset)],
            Confidentiality = ReportWords.Closing,
            ForwardLooking = "",
        };
        var set = Brief.Set(edition);
        var document = set.Document ?? throw new ContentException(set.Diagnostics);
        var copy = Brief.SetCopy(document, edition, CopyOf(report));
        return PdfMaster.Prepare(document).WriteCopy(copy.Layer ?? throw new ContentException(copy.Diagnostics));
    }

    private static Copy CopyOf(TraceReport report) => new()
    {
        Id = report.Copy?.Id ?? "",
        Recipient = new Recipient("whoever looks into this", ""),
        Date = DateOnly.ParseExact(report.Entry?.Time[..10] ?? "2000-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateWords = report.Tool,
        Viewer = "",
        Sharer = new Sharer("", null, "", null),
        PreviousId = null,
        Watermark = "Trace report",
        Notice = "This report names a copy. It does not say who passed it on. Its JSON has everything that the bound is computed from.",
        Choices = [],
    };

    private static IEnumerable<Block> Blocks(TraceReportView view, ImmutableArray<(string Title, Asset Asset)> pictures)
    {
        var report = view.Report;
        yield return Table("What was looked at", "", report.Files.Select(file => (file.Name, $"{file.Bytes} bytes, sha256 {file.Sha256}")));
        if (report.Arithmetic is { } sum)
        {
            yield return Head("The arithmetic");
            yield return Table("Step", "Value", ReportWords.Steps(sum).Select(step => (step.Words, step.Value)));
            yield return Text(ReportWords.HowItAddsUp);
        }

        if (!report.Slots.IsEmpty)
        {
            yield return Head("What was read");
            yield return Table("Carrier", "Agree", ReportWords.Carriers(report).Select(carrier => (carrier.Words, $"{carrier.Agreements} of {carrier.Slots}; by chance about {carrier.ByChance}")));
        }

        if (!report.Edits.IsEmpty)
        {
            yield return Head("What was changed");
            yield return Table("As issued", "In the leak", report.Edits.Select(edit => (edit.Issued, edit.Page is { } page ? $"{edit.Found} (page {page.ToString(CultureInfo.InvariantCulture)})" : edit.Found)));
        }

        foreach (var remark in report.Remarks.Concat(report.Needs)) yield return Text(char.ToUpperInvariant(remark[0]) + remark[1..] + ".");
        if (report.Entry is { } entry)
        {
            yield return Head("The entry of the log");
            yield return Table("Entry", entry.Index.ToString(CultureInfo.InvariantCulture),
                [("Kind", entry.Kind), ("Recorded", entry.Time), ("Entries in the log", entry.LogSize.ToString(CultureInfo.InvariantCulture)), ("Root of its tree", entry.Root)]);
            yield return Text("The proof that the log holds this entry is in the JSON and on the HTML page.");
        }

        if (pictures.Length == 0) yield break;
        yield return Head("Pages");
        yield return Text(ReportWords.HowPagesAreDrawn);
        foreach (var (title, asset) in pictures) yield return new FigureBlock(asset.Id, title, [new Words(title)]);
    }

    private static IEnumerable<(string Title, Asset Asset)> PicturesOf(ReportSheet sheet)
    {
        if (sheet.Measured is { } measured) yield return Drawn(measured, $"{sheet.Title}. {measured.Title}");
        if (sheet.Leaked is { } leaked) yield return Seen(leaked);
        yield return Drawn(sheet.Issued, sheet.Issued.Title);
        if (sheet.Together is { } together) yield return Seen(together);
    }

    private static (string Title, Asset Asset) Drawn(ReportPicture picture, string title) => (title, new Asset("", "picture.svg", "image/svg+xml", picture.Width, picture.Height, "")
    {
        Bytes = Encoding.UTF8.GetBytes(picture.Svg.Replace(" role=\"img\"", "", StringComparison.Ordinal)),
    });

    private static (string Title, Asset Asset) Seen(ReportPhoto photo) => (photo.Title, new Asset("", "picture.png", "image/png", photo.Width, photo.Height, "") { Bytes = photo.Png });

    private static Heading Head(string words) => new(1, [new Words(words)]);

    private static Paragraph Text(string words) => new([new Words(words)]);

    private static TableBlock Table(string left, string right, IEnumerable<(string Left, string Right)> rows) => new(
        [new TableColumn(ColumnAlignment.Start, [new Words(left)]), new TableColumn(ColumnAlignment.End, right.Length == 0 ? [] : [new Words(right)])],
        [.. rows.Select(row => new TableRow([Cell(row.Left), Cell(row.Right)]))]);

    private static TableCell Cell(string words) => new(words.Length == 0 ? [] : [new Words(words)]);
}
