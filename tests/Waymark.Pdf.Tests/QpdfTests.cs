namespace Waymark.Pdf.Tests;

public sealed class QpdfTests
{
    [Fact]
    public void Qpdf_finds_nothing_wrong()
    {
        var pdf = Sample.Write();
        var report = Tool.Run("qpdf", "qpdf", pdf, "--check", "{file}");
        Assert.Contains("No syntax or stream encoding errors found", report, StringComparison.Ordinal);
    }
}
