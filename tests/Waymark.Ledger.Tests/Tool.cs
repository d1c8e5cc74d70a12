using System.Diagnostics;

namespace Waymark.Ledger.Tests;

/// <summary>Programs that the tests start, and files of the repository that they need.</summary>
internal static class Tool
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The program that only publishes, built beside these tests; or another build of it, which starts faster.</summary>
    public static string Driver { get; } = Environment.GetEnvironmentVariable("WAYMARK_DRIVER") ?? AppContext.BaseDirectory.Replace("Waymark.Ledger.Tests", "Waymark.Ledger.Driver", StringComparison.Ordinal) + "Waymark.Ledger.Driver.dll";

    public static ProcessStartInfo Start(string program, params IEnumerable<string> arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

    public static (int ExitCode, string Output, string Errors) Run(string program, params IEnumerable<string> arguments) => RunIn("", program, arguments);

    /// <param name="folder">The program's working directory.</param>
    public static (int ExitCode, string Output, string Errors) RunIn(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = Start(program, arguments);
        start.WorkingDirectory = folder;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>Skips the test where a program is missing, unless everything is asked for.</summary>
    public static void Require(string program)
    {
        var isThere = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        if (Effort.IsFull) Assert.True(isThere, $"{program} is not installed");
        else Assert.SkipUnless(isThere, $"{program} is not installed");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Waymark.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
