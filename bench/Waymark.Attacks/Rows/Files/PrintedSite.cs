using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Files;

/// <summary>Pages of the site printed to PDF, as a browser's print dialogue does it.</summary>
internal sealed class PrintedSite : AttackRow
{
    private static readonly string[] Pages = ["index.html", "coming-soon.html", "recently-shipped.html"];

    public override int Number => 2;
    public override string Id => "02-printed-site";
    public override string Attack => "pages of the site printed to PDF by Chromium";

    public override IEnumerable<Strength> Strengths => [new LeakByLeak("three pages", Aim.Named, 1, 50, Print) { Small = 0 }];

    private static Outcome Print(Attempt attempt)
    {
        var prints = Pages.Select(page => Path.Combine(attempt.Folder, Path.ChangeExtension(page, ".pdf"))).ToArray();
        foreach (var (page, print) in Pages.Zip(prints))
        {
            OtherProgram.Run(
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                $"--user-data-dir={Path.Combine(attempt.Folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={print}", new Uri(Path.Combine(attempt.Copy.Site, page)).AbsoluteUri);
        }

        return Outcome.Of(attempt.Issue.Trace(prints), attempt.Copy.Id);
    }
}
