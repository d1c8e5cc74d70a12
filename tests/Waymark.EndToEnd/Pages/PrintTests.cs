using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;

namespace Waymark.EndToEnd.Pages;

/// <summary>A page on paper, as most people print: without background graphics.</summary>
public sealed class PrintTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("handout/index.html")]
    [InlineData("handout/items/press-ledger.html")]
    [InlineData("role/board.html")]
    public async Task TheWatermarkIsOnEverySheet(string path)
    {
        var page = await browser.OpenAsync(path, 1280, ColorScheme.Dark);
        await using var context = page.Context;

        var marked = await LightPixelsAsync(page);
        await page.EvaluateAsync("document.querySelector('.watermark').remove()");
        var unmarked = await LightPixelsAsync(page);

        Assert.Equal(unmarked.Count, marked.Count);
        Assert.All(marked.Zip(unmarked), sheet => Assert.True(sheet.First > sheet.Second + 1000, $"{sheet.First} light pixels with the watermark, {sheet.Second} without"));
    }

    [Fact]
    public async Task PaperIsLightAndHasNoNavigation()
    {
        var page = await browser.OpenAsync("handout/index.html", 1280, ColorScheme.Dark);
        await using var context = page.Context;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("none", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.top nav')).display"));
        Assert.Equal("block", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.watermark')).display"));
    }

    /// <summary>For each sheet of A4, the pixels whose grey is that of the thin watermark.</summary>
    private static async Task<List<int>> LightPixelsAsync(IPage page)
    {
        var folder = Directory.CreateTempSubdirectory("waymark-print-");
        try
        {
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await page.PdfAsync(new PagePdfOptions { Path = pdf, Format = "A4", PrintBackground = false, PreferCSSPageSize = false });
            await RasteriseAsync(pdf, Path.Combine(folder.FullName, "sheet"));
            return [.. folder.EnumerateFiles("sheet*.pgm").OrderBy(file => file.Name, StringComparer.Ordinal).Select(CountLight)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RasteriseAsync(string pdf, string target)
    {
        const string Tool = "/usr/bin/pdftoppm";
        if (!File.Exists(Tool)) throw new InvalidOperationException("This test looks at printed pages with pdftoppm. Install Debian's package 'poppler-utils'.");
        using var process = Process.Start(new ProcessStartInfo(Tool, ["-r", "72", "-gray", pdf, target]))!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static int CountLight(FileInfo pgm)
    {
        var bytes = File.ReadAllBytes(pgm.FullName);
        var lines = 0;
        var at = 0;
        while (lines < 3)
        {
            if (bytes[at++] == '\n') lines++;
        }

        Assert.StartsWith("P5\n", Encoding.ASCII.GetString(bytes, 0, 3), StringComparison.Ordinal);
        return bytes.AsSpan(at).ToArray().Count(grey => grey is > 222 and < 246);
    }
}
