using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Files;

/// <summary>The pages drawn into a new file.</summary>
internal sealed class Redistilled : AttackRow
{
    public override int Number => 2;
    public override string Id => "02-redistilled";
    public override string Attack => "the PDF distilled again";

    public override IEnumerable<Strength> Strengths =>
        from paged in PdfLeak.Papers
        from way in ((string, Func<string, string, string[]>)[])
        [
            ("gs pdfwrite", (source, target) => ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", $"-sOutputFile={target}", source]),
            ("gs pdfwrite /screen", (source, target) => ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/screen", $"-sOutputFile={target}", source]),
            ("pdftocairo", (source, target) => ["pdftocairo", "-pdf", source, target]),
            ("gs to PostScript and back", (source, target) => ["sh", "-c", $"pdftops '{source}' '{target}.ps' && gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -sOutputFile='{target}' '{target}.ps'"]),
        ]
        select PdfLeak.Of($"{paged.Name}, {way.Item1}", 1, paged.Of, way.Item2);
}
