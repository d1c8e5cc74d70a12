namespace Waymark.EndToEnd.Running;

/// <summary>The browser as a reader uses it who prints a page.</summary>
internal static class Browser
{
    private static readonly string Program = Environment.GetEnvironmentVariable("WAYMARK_CHROMIUM") ?? "/usr/bin/chromium";

    /// <returns>Path of the PDF.</returns>
    public static string Print(string page, string pdf)
    {
        using var profile = Sandbox.Empty();
        OtherProgram.Start(Program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--user-data-dir={profile.Root}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        ]).Expect(0);
        return pdf;
    }
}
