using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Files;

/// <summary>The file as it was sent, or written again by a program that keeps its pages.</summary>
internal sealed class RewrittenFile : AttackRow
{
    public override int Number => 1;
    public override string Id => "01-rewritten-file";
    public override string Attack => "the PDF itself, or the same pages written again";

    public override IEnumerable<Strength> Strengths =>
        from paged in PdfLeak.Papers
        from way in ((string, Func<string, string, string[]>?)[])
        [
            ("as issued", null),
            ("qpdf, pages moved to a new file without metadata", (source, target) => ["qpdf", "--empty", "--recompress-flate", "--pages", source, "1-z", "--", target]),
            ("mutool clean -gggg", (source, target) => ["mutool", "clean", "-gggg", source, target]),
        ]
        select PdfLeak.Of($"{paged.Name}, {way.Item1}", 1, paged.Of, way.Item2, small: paged.Name == "brief" || way.Item2 is null ? 1 : 0);
}
