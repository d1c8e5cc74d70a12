using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Waymark.EndToEnd.Running;

/// <summary>One finished run of the built tool, as a script would see it.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as the one JSON object that <c>--json</c> promises.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public Run Expect(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"Expected exit code {exitCode}, found {ExitCode}.\n{Error}\n{Output}");
        return this;
    }
}

/// <summary>
/// Starts the tool as its own process: what a user runs, not what a test could reach. <c>WAYMARK_TOOL</c> names another build of it, such as the native one.
/// </summary>
internal static class Tool
{
    private static readonly (string Program, string[] Before) Build = Environment.GetEnvironmentVariable("WAYMARK_TOOL") is { Length: > 0 } native
        ? (native, [])
        : ("dotnet", [Path.Combine(AppContext.BaseDirectory, "waymark.dll")]);

    public static Run Start(Sandbox sandbox, params string[] arguments) => Start(sandbox, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static Run Start(Sandbox sandbox, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Start(sandbox.Root, environment, arguments);

    public static Run Start(string workspace, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartBare([.. arguments, "--workspace", workspace], environment);

    /// <summary>Without naming a workspace.</summary>
    public static Run StartBare(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        OtherProgram.Start(Build.Program, [.. Build.Before, .. arguments], environment);

    /// <summary>How to start it, for a test that looks at it while it runs.</summary>
    public static ProcessStartInfo ToStart(params IEnumerable<string> arguments) => new(Build.Program, [.. Build.Before, .. arguments]);
}

/// <summary>Other programs, which check what the tool wrote.</summary>
internal static class OtherProgram
{
    public static Run Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string input = "")
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Remove("WAYMARK_KEYS");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Run(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
