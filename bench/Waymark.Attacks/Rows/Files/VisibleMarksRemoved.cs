using System.Text;
using System.Text.RegularExpressions;
using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Files;

/// <summary>Everything that names the copy to the eye taken out.</summary>
internal sealed partial class VisibleMarksRemoved : AttackRow
{
    public override int Number => 3;
    public override string Id => "03-visible-marks-removed";
    public override string Attack => "watermark, running lines, all other artifacts, annotations and metadata taken out of the PDF";

    public override IEnumerable<Strength> Strengths => PdfLeak.Papers.Select(paged => new LeakByLeak(paged.Name, Aim.Named, 1, 200, attempt => Strip(attempt, paged.Of(attempt.Copy))) { Small = paged.Name == "brief" ? 1 : 0 });

    /// <summary>In qpdf's plain form of a file: artifacts of the page are left undrawn and annotations are called something else, without moving a byte.</summary>
    private static Outcome Strip(Attempt attempt, string pdf)
    {
        var (plain, leak) = (Path.Combine(attempt.Folder, "plain.pdf"), Path.Combine(attempt.Folder, "leak.pdf"));
        OtherProgram.Run("qpdf", "--qdf", "--object-streams=disable", "--empty", "--pages", pdf, "1-z", "--", plain);
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(plain));
        text = PageArtifact.Replace(text, match => new string(' ', match.Length)).Replace("/Annots", "/Annotx", StringComparison.Ordinal);
        File.WriteAllBytes(leak, Encoding.Latin1.GetBytes(text));
        return Outcome.Of(attempt.Issue.Trace(leak), attempt.Copy.Id);
    }

    /// <summary>Watermark, header, footer and rules: what the writer tags as belonging to the page, from one marked-content operator to the other.</summary>
    [GeneratedRegex(@"/Artifact<<[^\n]*BDC.*?EMC", RegexOptions.Singleline, 30_000)]
    private static partial Regex PageArtifact { get; }
}
