using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Text;

/// <summary>Screenshots read by tesseract, and the pictures thrown away: words alone are left.</summary>
internal sealed class RecognisedText : AttackRow
{
    private const int Dpi = 150;
    private const int AllPages = 100;

    /// <summary>Enough for a certain trace.</summary>
    private const int FewPages = 3;

    public override int Number => 22;
    public override string Id => "22-recognised-text";
    public override string Attack => "text recognised in screenshots of 150 dpi, the pictures discarded";

    public override IEnumerable<Strength> Strengths =>
    [
        Of("first three pages", FewPages),
        // Recognition takes seconds a page.
        Of("whole brief", AllPages) with { Small = 0 },
    ];

    private static LeakByLeak Of(string name, int pages) => new(name, Aim.Named, 0.98, 50, attempt =>
        Outcome.Of(attempt.Issue.TraceText(LeakedText.OfPictures(attempt.Copy, attempt.Folder, Dpi, pages)), attempt.Copy.Id));
}
