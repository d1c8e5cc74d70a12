namespace Waymark.EndToEnd.Running;

/// <summary>The browser as a reader uses it who prints a page, or takes a picture of the screen.</summary>
internal static class Browser
{
    private static readonly string Program = Environment.GetEnvironmentVariable("WAYMARK_CHROMIUM") ?? "/usr/bin/chromium";

    /// <returns>Path of the PDF.</returns>
    public static string Print(string page, string pdf)
    {
        Start(page, "--no-pdf-header-footer", $"--print-to-pdf={pdf}");
        return pdf;
    }

    /// <param name="window">Width and height in CSS pixels, such as <c>1280,900</c>.</param>
    /// <param name="scale">Pixels of the picture to a CSS pixel.</param>
    /// <returns>Path of the PNG.</returns>
    public static string Screenshot(string page, string png, string window, string scale)
    {
        Start(page, "--hide-scrollbars", $"--window-size={window}", $"--force-device-scale-factor={scale}", $"--screenshot={png}");
        return png;
    }

    private static void Start(string page, params string[] arguments)
    {
        using var profile = Sandbox.Empty();
        OtherProgram.Start(Program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--user-data-dir={profile.Root}", .. arguments, new Uri(page).AbsoluteUri,
        ]).Expect(0);
    }
}
