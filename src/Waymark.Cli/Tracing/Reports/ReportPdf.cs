using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Handouts.Text;
using Waymark.Layouts.Report;
using Waymark.Pdf;
using Waymark.Typesetting;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>The report on paper, set and written as a brief is: same pages, same tags, same bytes each time.</summary>
internal static partial class ReportPdf
{
    public static byte[] Write(TraceReportView view)
    {
        var report = view.Report;
        var pictures = new List<Asset>();
        ImmutableArray<Block> blocks = [.. Blocks(view, pictures)];
        var edition = new Edition
        {
            Vendor = view.Vendor,
            Customer = new CustomerProfile("trace", view.Vendor.Name, view.Vendor.Name),
            Language = "en-GB",
            Paper = Paper.A4,
            Strategy = new Strategy(report.Headline, [new Words(Subtitle(report))], new Prose(blocks, [])),
            Themes = [],
            Sections = [],
            Feedback = [],
            Questions = [],
            Assets = [.. pictures],
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
        Recipient = new Recipient("internal review", ""),
        Date = DateOnly.ParseExact(report.Entry?.Time[..10] ?? "2000-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateWords = report.Tool,
        Viewer = "",
        Sharer = new Sharer("", null, "", null),
        PreviousId = null,
        Watermark = "", // it would lie over the evidence
        Notice = "This report names a copy. It does not say who passed it on. Its JSON has everything that the bound is computed from.",
        Choices = [],
    };

    /// <param name="pictures">What the figures show is added to it.</param>
    private static IEnumerable<Block> Blocks(TraceReportView view, List<Asset> pictures)
    {
        var report = view.Report;
        // Not in the face of the subtitle, which has no raised minus.
        yield return new Paragraph([new Strong([new Words(Powers(ReportWords.BoundSentence(report)))])]);
        yield return Head("What was looked at");
        foreach (var file in report.Files)
            yield return file.Sha256.Length > 0 ? Table([file.Name, $"{file.Bytes.ToString("#,0", CultureInfo.InvariantCulture)} bytes"], [["SHA-256", file.Sha256]]) : Text("What came on standard input.");
        if (report.Arithmetic is { } sum)
        {
            yield return Head("The arithmetic");
            foreach (var group in Groups(ReportWords.Steps(sum).Where(step => report.Copy is not null || step.Kind != StepKind.Part)))
                yield return Table([group[0].Words, group[0].Value], group[1..].Select(step => Row([step.Words, step.Value], isStrong: step.Kind == StepKind.Bound)));
            yield return Text(ReportWords.HowItAddsUp);
        }

        if (!report.Slots.IsEmpty)
        {
            yield return Head("What was read");
            yield return Table(["Kind of mark", "Read", "Agree", "By chance, about"], ReportWords.Carriers(report).Select(carrier => (string[])[carrier.Words, Count(carrier.Slots), Count(carrier.Agreements), carrier.ByChance]));
        }

        if (report.Named.Length > 1)
        {
            yield return Head("Copies, likeliest first");
            yield return Table(["Copy", "Chance of naming it wrongly, at most"], report.Named.Select(named => (string[])[char.ToUpperInvariant(named.Words[0]) + named.Words[1..], ReportWords.Number(named.Bound)]));
        }

        if (!report.Edits.IsEmpty)
        {
            yield return Head("What was changed");
            yield return Table(["As issued", "In the leak"], report.Edits.Select(edit => (string[])[edit.Issued, edit.Page is { } page ? $"{edit.Found} (page {page.ToString(CultureInfo.InvariantCulture)})" : edit.Found]), ColumnAlignment.Start);
        }

        if (!report.Remarks.IsEmpty || !report.Needs.IsEmpty)
        {
            yield return Head("Beside the marks");
            foreach (var remark in report.Remarks) yield return Text(char.ToUpperInvariant(remark[0]) + remark[1..] + ".");
            foreach (var need in report.Needs) yield return Text($"Would help: {need}.");
        }

        if (report.Entry is { } entry)
        {
            yield return Head("The entry of the log");
            yield return Table(["Entry", entry.Index.ToString(CultureInfo.InvariantCulture)],
                [["Kind", entry.Kind], ["Recorded", entry.Time], ["Entries in the log", entry.LogSize.ToString(CultureInfo.InvariantCulture)], ["Root of its tree", entry.Root]]);
            yield return Text("The proof that the log holds this entry is in the JSON and on the HTML page.");
        }

        if (view.Sheets.IsEmpty) yield break;
        yield return Head("Pages");
        yield return Text(ReportWords.HowPagesAreDrawn);
        foreach (var sheet in view.Sheets)
        {
            yield return Head(sheet.Title);
            foreach (var figure in (sheet.Leaked is { } leaked ? Figures(pictures, leaked.Title, [.. leaked.Parts.Select(Seen)]) : [])
                .Concat(Figures(pictures, sheet.Issued.Title, [.. sheet.Issued.Parts.Select(Drawn)]))
                .Concat(sheet.Together is { } together ? Figures(pictures, together.Title, [.. together.Parts.Select(Seen)]) : [])) yield return figure;
            if (sheet.Measured is { } measured) yield return Figure(pictures, Drawn(measured), measured.Title, measured.Title);
        }
    }

    private static string Subtitle(TraceReport report) =>
        report.Copy is null ? "What was looked at, and what could be read." : "Whose copy it is, what that rests on, and how anybody can check it.";

    /// <summary>
    /// A sum and its parts, then the next: each becomes a table that is short enough to stand on one page whole, the chance and what is made of it above all.
    /// </summary>
    private static IEnumerable<ImmutableArray<ReportStep>> Groups(IEnumerable<ReportStep> steps)
    {
        var group = ImmutableArray.CreateBuilder<ReportStep>();
        foreach (var step in steps)
        {
            if (group is [.., { Kind: StepKind.Part }] && step.Kind != StepKind.Part)
            {
                yield return group.ToImmutable();
                group.Clear();
            }

            group.Add(step);
        }

        yield return group.ToImmutable();
    }

    /// <summary>The parts of a page one below the other, as one picture with one caption.</summary>
    private static IEnumerable<Block> Figures(List<Asset> pictures, string title, ImmutableArray<Asset> parts)
    {
        for (var at = 0; at < parts.Length; at++)
            yield return Figure(pictures, parts[at], parts.Length == 1 ? title : $"{title}, {(at == 0 ? "upper" : "lower")} part", at == parts.Length - 1 ? title : "");
    }

    private static FigureBlock Figure(List<Asset> pictures, Asset asset, string title, string caption)
    {
        pictures.Add(asset with { Id = string.Create(CultureInfo.InvariantCulture, $"picture-{pictures.Count + 1}") });
        return new FigureBlock(pictures[^1].Id, title, caption.Length == 0 ? [] : [new Words(caption)]);
    }

    /// <summary>A drawing in units of half a point: a figure that asks for more than the column of text has the whole width beside the margin.</summary>
    private static Asset Drawn(ReportPicture picture)
    {
        var drawing = XElement.Parse(picture.Svg);
        var box = drawing.Attribute("viewBox")!.Value.Split(' ').Select(number => 2 * double.Parse(number, CultureInfo.InvariantCulture));
        var svg = new XElement(drawing.Name, new XAttribute("viewBox", string.Join(' ', box.Select(number => number.ToString(CultureInfo.InvariantCulture)))),
            new XElement(drawing.Name.Namespace + "g", new XAttribute("transform", "scale(2)"), drawing.Elements()));
        return new Asset("", "picture.svg", "image/svg+xml", picture.Width, picture.Height, "") { Bytes = Encoding.UTF8.GetBytes(svg.ToString(SaveOptions.DisableFormatting)) };
    }

    private static Asset Seen(ReportPhoto photo) => new("", "picture.png", "image/png", photo.Width, photo.Height, "") { Bytes = photo.Png };

    private static Heading Head(string words) => new(1, [new Words(words)]);

    private static Paragraph Text(string words) => new([new Words(Powers(words))]);

    /// <param name="head">Of each column; all but the first hold numbers.</param>
    private static TableBlock Table(string[] head, IEnumerable<string[]> rows, ColumnAlignment others = ColumnAlignment.End) => Table(head, rows.Select(row => Row(row)), others);

    /// <inheritdoc cref="Table(string[], IEnumerable{string[]}, ColumnAlignment)"/>
    private static TableBlock Table(string[] head, IEnumerable<TableRow> rows, ColumnAlignment others = ColumnAlignment.End) =>
        new([.. head.Select((words, at) => new TableColumn(at == 0 ? ColumnAlignment.Start : others, Cell(words)))], [.. rows]);

    private static TableRow Row(string[] cells, bool isStrong = false) => new([.. cells.Select(words => new TableCell(isStrong ? [new Strong(Cell(words))] : Cell(words)))]);

    private static ImmutableArray<Inline> Cell(string words) => words.Length == 0 ? [] : [new Words(Powers(words))];

    private static string Count(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Powers of ten with raised digits.</summary>
    private static string Powers(string text) => PowerOfTen().Replace(text, power => "10" + string.Concat(power.Groups["power"].Value.Select(sign => sign == '−' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign - '0'])));

    [GeneratedRegex(@"10\^(?<power>−?[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PowerOfTen();
}
