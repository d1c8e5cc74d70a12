using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>What a browser's window shows of a page of the site: the reader's width, and the pixels of the reader's screen.</summary>
internal sealed class SiteScreenshots : AttackRow
{
    private static readonly string[] Pages = ["index.html", "coming-soon.html", "recently-shipped.html"];
    private static readonly string[] Windows = ["1280,1100", "1440,1000", "1024,1300"];

    public override int Number => 5;
    public override string Id => "05-site-screenshot";
    public override string Attack => "screenshot of one window of the site in Chromium";

    public override IEnumerable<Strength> Strengths => [.. ((string[])["1", "1.25", "2"]).Select(scale => new LeakByLeak($"{scale} pixels to a CSS pixel", Aim.Named, 0.9, 50, attempt => Show(attempt, scale)) { Small = 0 })];

    private static Outcome Show(Attempt attempt, string scale)
    {
        var screen = Path.Combine(attempt.Folder, "screen.png");
        OtherProgram.Run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            $"--user-data-dir={Path.Combine(attempt.Folder, "profile")}", $"--window-size={attempt.Dice.OneOf(Windows)}", $"--force-device-scale-factor={scale}", $"--screenshot={screen}",
            new Uri(Path.Combine(attempt.Copy.Site, attempt.Dice.OneOf(Pages))).AbsoluteUri);
        return Outcome.Of(attempt.Issue.Trace(screen), attempt.Copy.Id);
    }
}
