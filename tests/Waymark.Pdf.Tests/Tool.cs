using System.Diagnostics;

namespace Waymark.Pdf.Tests;

/// <summary>Runs one of the programs that look at files from outside.</summary>
internal static class Tool
{
    public static string Qpdf(byte[] pdf, params string[] arguments) => Run("qpdf", "qpdf", pdf, [.. arguments[..^0], "{file}"]);

    public static string Poppler(string program, byte[] pdf, params string[] arguments) => Run(program, "poppler-utils", pdf, arguments);

    /// <summary>Writes the bytes to a file, puts its name for <c>{file}</c>, and returns what the program prints.</summary>
    public static string Run(string program, string package, byte[] input, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(path, input);
        try
        {
            var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument.Replace("{file}", path, StringComparison.Ordinal));
            using var process = StartOrExplain(start, package);
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} says {process.ExitCode}: {output}{errors.Result}");
            Assert.Equal("", errors.Result.Trim());
            return output;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Process StartOrExplain(ProcessStartInfo start, string package)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail($"{start.FileName} is not here; these tests need it: apt-get install {package}");
            throw;
        }
    }
}
