using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Files;

/// <summary>One page taken out.</summary>
internal sealed class OnePage : AttackRow
{
    public override int Number => 4;
    public override string Id => "04-one-page";
    public override string Attack => "any one page cut out of the PDF";

    public override IEnumerable<Strength> Strengths => PdfLeak.Papers.Select(paged => new LeakByLeak(paged.Name == "deck" ? "slide" : "page of a brief", Aim.Named, paged.Name == "deck" ? 0.9 : 1, 200, attempt =>
    {
        OtherProgram.Run("pdfseparate", paged.Of(attempt.Copy), Path.Combine(attempt.Folder, "part-%d.pdf"));
        return Outcome.Of(attempt.Issue.Trace(attempt.Dice.OneOf(Directory.EnumerateFiles(attempt.Folder, "part-*.pdf").Order(StringComparer.Ordinal).ToArray())), attempt.Copy.Id);
    }) { Small = paged.Name == "deck" ? 0 : 1 });
}
