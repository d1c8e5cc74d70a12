using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Files;

/// <summary>The pages drawn into a new file.</summary>
internal sealed class Redistilled : AttackRow
{
    public override int Number => 2;
    public override string Id => "02-redistilled";
    public override string Attack => "the PDF distilled again";

    public override IEnumerable<Strength> Strengths =>
    [
        .. from paged in PdfLeak.Papers
           from way in ((string Name, Func<string, string, string[]> Command)[])
           [
               ("gs pdfwrite", (source, target) => ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", $"-sOutputFile={target}", source]),
               ("gs pdfwrite /screen", (source, target) => ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/screen", $"-sOutputFile={target}", source]),
               ("pdftocairo", (source, target) => ["pdftocairo", "-pdf", source, target]),
           ]
           select PdfLeak.Of($"{paged.Name}, {way.Name}", 1, paged.Of, way.Command, small: (paged.Name, way.Name) is ("brief", "gs pdfwrite") or ("deck", "pdftocairo") ? 1 : 0),
        // PostScript knows no transparency, which the watermark has: the page comes back as a picture of 300 dpi, without a word in it.
        new LeakByLeak("any one page of a brief to PostScript and back", Aim.Named, 1, 50, ThroughPostScript) { Small = 0 },
    ];

    private static Outcome ThroughPostScript(Attempt attempt)
    {
        var (page, leak) = (Path.Combine(attempt.Folder, "page.ps"), Path.Combine(attempt.Folder, "leak.pdf"));
        OtherProgram.Run("pdfseparate", attempt.Copy.Brief, Path.Combine(attempt.Folder, "part-%d.pdf"));
        OtherProgram.Run("pdftops", attempt.Dice.OneOf(Directory.EnumerateFiles(attempt.Folder, "part-*.pdf").Order(StringComparer.Ordinal).ToArray()), page);
        OtherProgram.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", $"-sOutputFile={leak}", page);
        return Outcome.Of(attempt.Issue.Trace(leak), attempt.Copy.Id);
    }
}
