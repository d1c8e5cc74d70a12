using System.ComponentModel;
using System.Diagnostics;

namespace Waymark.Pdf.Tests.Reading;

/// <summary>Runs one of the programs that look at files from outside.</summary>
internal static class Tool
{
    public static string Qpdf(byte[] pdf, params IEnumerable<string> arguments) => Run("qpdf", "qpdf", pdf, [.. arguments, "{file}"]);

    public static string PdfToText(byte[] pdf, params IEnumerable<string> arguments) => Run("pdftotext", "poppler-utils", pdf, [.. arguments, "{file}", "-"]);

    public static string PdfFonts(byte[] pdf) => Run("pdffonts", "poppler-utils", pdf, ["{file}"]);

    public static string PdfInfo(byte[] pdf, params IEnumerable<string> arguments) => Run("pdfinfo", "poppler-utils", pdf, [.. arguments, "{file}"]);

    public static string Python(string script, byte[] pdf) => Run("python3", "python3", pdf, ["-c", script, "{file}"]);

    /// <summary>Writes the bytes to a file, puts its name for <c>{file}</c>, and returns what the program prints.</summary>
    public static string Run(string program, string package, byte[] input, IEnumerable<string> arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(path, input);
        try
        {
            var (code, output, errors) = Run(program, package, arguments.Select(argument => argument.Replace("{file}", path, StringComparison.Ordinal)));
            Assert.True(code == 0 && errors.Length == 0, $"{program} says {code}: {output}{errors}");
            return output;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int Code, string Output, string Errors) Run(string program, string package, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result.Trim());
        }
        catch (Win32Exception)
        {
            Assert.Fail($"{program} is not here; these tests need it: apt-get install {package}");
            throw;
        }
    }
}
